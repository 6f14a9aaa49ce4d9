import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Desk } from '../desk/desk.ts';
import { type PlainError, revived } from '../desk/plain-error.ts';
import { OnrecordError } from '../error.ts';
import { type Work, type WorkResult, workHere } from './work.ts';

/** Those who share the work on an archive: a few processes, or this one alone. */
export interface Crew {
  readonly size: number;
  run<Kind extends Work['kind']>(work: Extract<Work, { kind: Kind }>): Promise<WorkResult[Kind]>;
  close(): void;
}

/** Beside this file wherever it runs: compiled, or bundled into the command line. */
const processFile = './archive-process.js';
const mostProcesses = 4;

/**
 * As many processes as the machine has processors, at most four. Where the process's file is not built, as in a test that runs the sources,
 * and on a desk that keeps no database for them to share, the work is done here.
 */
export function openCrew(desk: Desk, size = Math.min(availableParallelism(), mostProcesses)): Crew {
  const path = fileURLToPath(new URL(processFile, import.meta.url));
  if (!desk.cacheDir || size < 2 || !existsSync(path)) return alone(desk);
  const args = [desk.record.root, desk.cacheDir];
  const idle = Array.from({ length: size }, () =>
    fork(path, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
  const all = [...idle];
  const waiting: ((child: ChildProcess) => void)[] = [];
  return {
    size,
    async run(work) {
      const child = idle.pop() ?? (await new Promise<ChildProcess>((resolve) => waiting.push(resolve)));
      const result = await attempt(child, work);
      const next = waiting.shift();
      if (next) next(child);
      else idle.push(child);
      return result as never;
    },
    close: () => {
      for (const child of all) child.kill();
    },
  };
}

function alone(desk: Desk): Crew {
  return { size: 1, run: (work) => workHere(desk, work) as never, close: () => {} };
}

interface Told {
  readonly result?: WorkResult[Work['kind']];
  readonly error?: PlainError;
}

function attempt(child: ChildProcess, work: Work): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const hear = ({ result, error }: Told) => {
      finish();
      if (error === undefined) resolve(result);
      else reject(revived(error));
    };
    const died = () => {
      finish();
      reject(
        new OnrecordError('outside/file', 'A process that checks the archive was ended.', {
          hint: 'Start the check again: it goes on where it was.',
        }),
      );
    };
    const finish = () => child.off('message', hear).off('exit', died);
    child.on('message', hear).on('exit', died);
    if (child.connected) child.send(work);
    else died();
  });
}

/** Hands out tasks as they come, one to each of the crew at a time. */
export async function shareOut<Task>(
  { size }: Crew,
  tasks: AsyncIterator<Task> | Iterator<Task>,
  work: (task: Task) => Promise<void>,
): Promise<void> {
  async function lane(): Promise<void> {
    for (;;) {
      const next = await tasks.next();
      if (next.done) return;
      await work(next.value);
    }
  }
  await Promise.all(Array.from({ length: size }, lane));
}
