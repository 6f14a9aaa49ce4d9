import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Choices } from '../votes/positions/choices.ts';
import type { Parameters } from '../votes/positions/start.ts';
import type { Task } from './chain.ts';
import type { Told } from './chain-worker.ts';
import type { Plan } from './plan.ts';

/** Beside this file wherever it runs: compiled, or bundled into the command line. */
const workerFile = './chain-worker.js';

export interface Watch {
  /** Hears how many sweeps of all chains are done, of how many. */
  readonly progress?: (done: number, of: number) => void;
  /** Stops all threads at once; nothing is kept. */
  readonly signal?: AbortSignal;
}

/**
 * The chains, as many at a time as the machine has cores, each in its own thread. What a chain draws depends on the seed and its
 * number alone, so the outcome is the same however the threads are scheduled.
 * @returns the kept draws, chain by chain
 * @throws the reason of `signal` once that is given
 */
export async function runChains(
  choices: Choices,
  start: Parameters,
  plan: Plan,
  { progress, signal }: Watch = {},
): Promise<Float32Array[]> {
  const done = new Array<number>(plan.chains).fill(0);
  const found = new Array<Float32Array>(plan.chains);
  const waiting = done.map((_, chain) => chain);
  const lanes = Array.from({ length: Math.min(availableParallelism(), plan.chains) }, async () => {
    for (let chain = waiting.shift(); chain !== undefined; chain = waiting.shift()) {
      const number = chain;
      const hear = (sweeps: number) => {
        done[number] = sweeps;
        progress?.(
          done.reduce((sum, each) => sum + each, 0),
          plan.chains * plan.sweeps,
        );
      };
      const { seats, items, bounds, voters } = choices;
      const task = { choices: { seats, items, bounds, voters, rollCalls: [] }, start, plan, chain };
      found[number] = await inThread(task, hear, signal);
    }
  });
  await Promise.all(lanes);
  return found;
}

function inThread(task: Task, hear: (sweeps: number) => void, signal?: AbortSignal): Promise<Float32Array> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL(workerFile, import.meta.url), { workerData: task });
    const stop = () => {
      void worker.terminate();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (told: Told) => ('draws' in told ? resolve(told.draws) : hear(told.sweeps)));
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new Error('A chain ended without its draws.'));
    });
  });
}
