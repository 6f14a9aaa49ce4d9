import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { runChain, type Task } from './chain.ts';

/** What the thread of a chain tells. */
export type Told = { readonly sweeps: number } | { readonly draws: Float32Array };

// V8 stops pasting functions into a loop before it comes to the smallest and most called; with more room a sweep takes a fifth less.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000');

const tell = (told: Told, moved: ArrayBuffer[] = []) => parentPort?.postMessage(told, moved);
const draws = runChain(workerData as Task, (sweeps) => tell({ sweeps }));
tell({ draws }, [draws.buffer]);
