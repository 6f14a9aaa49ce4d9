import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { revived } from './plain-error.ts';
import type { Apart, Cut, Outcome, Task, Told } from './task.ts';

interface Limits {
  /** For one claim, asked of all its days. */
  readonly claim: number;
  /** For what is done between claims: reading the article, looking up causes; and for one question in SQL. */
  readonly rest: number;
}

const usual: Limits = { claim: 10_000, rest: 12_000 };
const processes = 2;

/** Beside this file wherever it runs: compiled, or bundled into the command line. */
const processFile = './apart-process.js';

interface Options {
  readonly record: string;
  readonly cacheDir?: string | undefined;
  readonly limits?: Limits;
  readonly path?: string;
}

/** `undefined` where the process's file is not built, as in a test that runs the sources: questions are then asked in this process. */
export function openApart({
  record,
  cacheDir = '',
  limits = usual,
  path = beside(),
}: Options): Apart | undefined {
  if (!existsSync(path)) return undefined;
  const idle: ChildProcess[] = [];
  const busy = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];

  function start(): ChildProcess {
    const execArgv = ['--max-old-space-size=512'];
    return fork(path, [record, cacheDir], {
      env: {},
      execArgv,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  return {
    async run(task) {
      while (busy.size >= processes) await new Promise<void>((resolve) => waiting.push(resolve));
      const child = idle.pop() ?? start();
      busy.add(child);
      try {
        const outcome = await attempt(child, task, limits);
        if ('answer' in outcome) idle.push(child);
        return outcome;
      } catch (error) {
        if (child.connected) idle.push(child);
        throw error;
      } finally {
        busy.delete(child);
        waiting.shift()?.();
      }
    },
    close() {
      for (const child of [...idle, ...busy]) child.kill('SIGKILL');
      idle.length = 0;
    },
  };
}

function beside(): string {
  return fileURLToPath(new URL(processFile, import.meta.url));
}

/** One task in one process. Whatever takes too long is ended with the process. */
function attempt(child: ChildProcess, task: Task, limits: Limits): Promise<Outcome> {
  const claims = new Map<number, NodeJS.Timeout>();
  const ended: number[] = [];
  let rest: NodeJS.Timeout | undefined;
  return new Promise((resolve, reject) => {
    const cut = (why: Cut['cut'], during: readonly number[]) => {
      finish();
      child.kill('SIGKILL');
      resolve({ cut: why, during, ended });
    };
    const hear = (told: Told) => {
      clearTimeout(rest);
      if ('answer' in told) return done(() => resolve({ answer: told.answer }));
      if ('error' in told) return done(() => reject(revived(told.error)));
      if ('overfull' in told) return cut('memory', [...claims.keys()]);
      if ('began' in told) {
        const { began } = told;
        claims.set(
          began,
          setTimeout(() => cut('time', [began]), limits.claim),
        );
      } else if ('ended' in told) {
        clearTimeout(claims.get(told.ended));
        claims.delete(told.ended);
        ended.push(told.ended);
      }
      if (claims.size === 0) rest = setTimeout(() => cut('time', []), limits.rest);
    };
    const died = () => cut('memory', [...claims.keys()]);
    const finish = () => {
      for (const timer of [rest, ...claims.values()]) clearTimeout(timer);
      child.off('message', hear).off('exit', died).off('error', died);
    };
    const done = (settle: () => void) => {
      finish();
      settle();
    };
    child.on('message', hear).on('exit', died).on('error', died);
    child.send(task);
  });
}
