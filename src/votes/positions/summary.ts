import type { Choices } from './choices.ts';
import { effectiveSize, splitRhat } from './diagnostics.ts';
import type { Fit, Position } from './schema.ts';

/** The kept draws of one chain: all positions of the first kept sweep, then of the next. */
export type Draws = Float32Array;

/** What the chains say of each position. */
export function positionsFrom({ seats }: Choices, chains: readonly Draws[]): Position[] {
  const draws = (chains[0]?.length ?? 0) / seats.length;
  const traces = chains.map(() => new Float64Array(draws));
  const all = new Float64Array(draws * chains.length);
  return seats.map(({ state, session, votes }, seat) => {
    for (const [chain, kept] of chains.entries()) {
      const trace = traces[chain] as Float64Array;
      for (let draw = 0; draw < draws; draw++) trace[draw] = kept[draw * seats.length + seat] as number;
      all.set(trace, chain * draws);
    }
    return {
      state,
      session,
      ...described(all),
      votes,
      rhat: round(splitRhat(traces), 3),
      ess: Math.round(effectiveSize(traces)),
    };
  });
}

function described(draws: Float64Array): Pick<Position, 'mean' | 'sd' | 'q05' | 'q50' | 'q95'> {
  const sorted = draws.toSorted();
  let sum = 0;
  let squares = 0;
  for (const value of sorted) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / sorted.length;
  return {
    mean: round(mean, 3),
    sd: round(Math.sqrt((squares - sum * mean) / (sorted.length - 1)), 3),
    q05: round(quantileOf(sorted, 0.05), 3),
    q50: round(quantileOf(sorted, 0.5), 3),
    q95: round(quantileOf(sorted, 0.95), 3),
  };
}

/** Between the two nearest draws, as R's default (type 7). */
function quantileOf(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] as number;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}

function round(value: number, digits: number): number {
  // A zero is written without a sign.
  return Number(value.toFixed(digits)) || 0;
}

/** How well the chains agree, over all positions. */
export function agreementOf(
  positions: readonly Position[],
): Pick<Fit, 'rhatMax' | 'rhatAbove' | 'essMin' | 'essMedian'> {
  const ess = positions.map((position) => position.ess).sort((a, b) => a - b);
  return {
    rhatMax: Math.max(...positions.map(({ rhat }) => rhat)),
    rhatAbove: round(positions.filter(({ rhat }) => rhat > 1.05).length / positions.length, 3),
    essMin: ess[0] ?? 0,
    essMedian: ess[ess.length >> 1] ?? 0,
  };
}

/** Sessions in which the positions lean the other way than those they were started from: polarity has flipped there. */
export function flippedSessions(positions: readonly Position[], start: Float64Array): number[] {
  const sessions = new Map<number, { mean: number; start: number }[]>();
  for (const [place, { session, mean }] of positions.entries()) {
    const group = sessions.get(session) ?? [];
    group.push({ mean, start: start[place] as number });
    sessions.set(session, group);
  }
  return [...sessions]
    .filter(([, group]) => covariance(group) < 0)
    .map(([session]) => session)
    .sort((a, b) => a - b);
}

function covariance(pairs: readonly { readonly mean: number; readonly start: number }[]): number {
  const centre = pairs.reduce((sum, pair) => sum + pair.start, 0) / pairs.length;
  return pairs.reduce((sum, pair) => sum + pair.mean * (pair.start - centre), 0);
}
