import type { Choices } from '../votes/positions/choices.ts';
import { chainOf } from '../votes/positions/sampler.ts';
import type { Parameters } from '../votes/positions/start.ts';
import { keptBy, type Plan } from './plan.ts';

/** One chain's work. */
export interface Task {
  readonly choices: Choices;
  readonly start: Parameters;
  readonly plan: Plan;
  readonly chain: number;
}

/** Starts lie about as far apart as the positions are uncertain, so that chains which agree in the end tell something. */
const scatter = 0.15;
const reportEvery = 10;

/** Runs one chain to its end and gives the kept draws, sweep after sweep. `report` hears how many sweeps are done. */
export function runChain(
  { choices, start, plan, chain }: Task,
  report: (sweeps: number) => void,
): Float32Array<ArrayBuffer> {
  const run = chainOf(choices, start, { seed: plan.seed, chain, scatter });
  const kept = keptBy(plan);
  const draws = new Float32Array(kept * choices.seats.length);
  let next = 0;
  for (let sweep = 1; next < kept; sweep++) {
    run.sweep();
    if (sweep > plan.burnIn && (sweep - plan.burnIn) % plan.thin === 0)
      draws.set(run.positions, next++ * choices.seats.length);
    if (sweep % reportEvery === 0) report(sweep);
  }
  return draws;
}
