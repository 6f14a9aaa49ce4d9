import { parentPort, workerData } from 'node:worker_threads';
import { runChain, type Task } from './chain.ts';

/** What the thread of a chain tells. */
export type Told = { readonly sweeps: number } | { readonly draws: Float32Array };

const tell = (told: Told, moved: ArrayBuffer[] = []) => parentPort?.postMessage(told, moved);
const draws = runChain(workerData as Task, (sweeps) => tell({ sweeps }));
tell({ draws }, [draws.buffer]);
