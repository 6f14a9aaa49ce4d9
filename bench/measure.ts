import { spawnSync } from 'node:child_process';

export interface Timing {
  /** Milliseconds. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
  /** Peak resident memory in megabytes, of the run that took most; only for whole processes. */
  readonly peak?: number;
}

export async function timed(runs: number, work: () => unknown): Promise<Timing> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return summed(times);
}

/** Milliseconds that the processors spent on some work, on all cores: others' work on the machine does not count. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const sayPeak = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))`;

/** Whole Node processes, start to end, with their peak memory as the system counted it. */
export function timedNode(runs: number, args: readonly string[]): Timing {
  const times: number[] = [];
  let peak = 0;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const { stderr } = spawned(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(sayPeak)}`,
      ...args,
    ]);
    times.push(performance.now() - started);
    peak = Math.max(peak, Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024);
  }
  return { ...summed(times), peak };
}

/** Whole processes of another program; `undefined` where it is not installed. */
export function timedProgram(runs: number, program: string, args: readonly string[]): Timing | undefined {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    if (spawnSync(program, args, { encoding: 'utf8' }).status !== 0) return undefined;
    times.push(performance.now() - started);
  }
  return summed(times);
}

/** Bad news (1) is an answer too; anything above means that we measured a failure. */
function spawned(program: string, args: readonly string[]) {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status === null || result.status > 1)
    throw new Error(`${args.join(' ')} failed: ${result.stderr}`);
  return result;
}

/** Times that another program measured itself, in milliseconds. */
export function timingOf(times: readonly number[]): Timing {
  return summed([...times]);
}

function summed(times: number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[middle]!];
  return { median: (low + high) / 2, min: sorted[0]!, max: sorted.at(-1)!, runs: sorted.length };
}

export function sayTime({ median, min, max, runs }: Timing): string {
  return `${sayMs(median)} (${sayMs(min)} to ${sayMs(max)}, ${runs} runs)`;
}

function sayMs(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 10 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(2)} ms`;
}
