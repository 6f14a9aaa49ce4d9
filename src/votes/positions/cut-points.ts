import { phi, quantile } from './normal.ts';
import type { Scratch } from './scratch.ts';
import { type Parameters, reach } from './start.ts';
import type { Uniform } from './uniform.ts';

/** Both cut points at once, from normal distributions about the present ones that keep their order and range. */
export function drawCuts(
  state: Parameters & { readonly votes: Scratch },
  item: number,
  abstained: number,
  against: number,
  count: number,
  { block, take }: Uniform,
): void {
  const { votes } = state;
  const b = state.slopes[item] as number;
  const low = state.lower[item] as number;
  const high = state.upper[item] as number;
  const step = stepFor(count);
  const drawn = take(3);
  const newLow = between(low, step, -reach, high, block[drawn] as number);
  const newHigh = between(high, step, newLow, reach, block[drawn + 1] as number);
  const gain =
    correction(low, high, newLow, newHigh, step) +
    weighOuter(votes, 0, abstained, -b, low, newLow) +
    weighInner(votes, abstained, against, b, low, high, newLow, newHigh) +
    weighOuter(votes, against, count, b, -high, -newHigh);
  if (Math.log(block[drawn + 2] as number) >= gain) return;
  state.lower[item] = newLow;
  state.upper[item] = newHigh;
  [votes.present, votes.proposed] = [votes.proposed, votes.present];
  [votes.presentBeyond, votes.proposedBeyond] = [votes.proposedBeyond, votes.presentBeyond];
}

/**
 * How much likelier the votes beyond one cut point become when it moves, as a logarithm. Logarithms are slow: eight factors are
 * multiplied first, which cannot underflow.
 */
function weighOuter(
  votes: Scratch,
  from: number,
  to: number,
  slope: number,
  cut: number,
  newCut: number,
): number {
  const { position, present, proposed } = votes;
  let gain = 0;
  let above = 1;
  let below = 1;
  for (let at = from; at < to; at++) {
    const x = slope * (position[at] as number);
    const then = phi(newCut + x);
    const now = phi(cut + x);
    proposed[at] = then;
    present[at] = now;
    above *= then;
    below *= now;
    if ((at & 7) === 7) {
      gain += Math.log(above / below);
      above = 1;
      below = 1;
    }
  }
  return gain + Math.log(above / below);
}

/** The least that the share between two cut points may be. */
const least = 1e-30;

/** The same for the abstentions between the two; where both lie above 0 they are mirrored, for the upper tail is not exact. */
function weighInner(
  votes: Scratch,
  from: number,
  to: number,
  slope: number,
  low: number,
  high: number,
  newLow: number,
  newHigh: number,
): number {
  const { position, present, proposed, presentBeyond, proposedBeyond } = votes;
  let gain = 0;
  let above = 1;
  let below = 1;
  for (let at = from; at < to; at++) {
    const x = slope * (position[at] as number);
    const now = low > x;
    const then = newLow > x;
    const beyond = phi(now ? x - high : low - x);
    const newBeyond = phi(then ? x - newHigh : newLow - x);
    const share = Math.max(phi(now ? x - low : high - x) - beyond, least);
    const newShare = Math.max(phi(then ? x - newLow : newHigh - x) - newBeyond, least);
    // The sign tells the side.
    presentBeyond[at] = now ? -beyond : beyond;
    proposedBeyond[at] = then ? -newBeyond : newBeyond;
    present[at] = share;
    proposed[at] = newShare;
    above *= newShare;
    below *= share;
    if ((at & 7) === 7) {
      gain += Math.log(above / below);
      above = 1;
      below = 1;
    }
  }
  return gain + Math.log(above / below);
}

/** As wide as the cut points are uncertain; .2, as published, for an item of 150 votes. */
function stepFor(votes: number): number {
  return Math.min(0.5, 2.4 / Math.sqrt(votes));
}

/** A normal draw about `mean` that lies between `from` and `to`. */
function between(mean: number, deviation: number, from: number, to: number, u: number): number {
  const low = phi((from - mean) / deviation);
  const high = phi((to - mean) / deviation);
  return Math.min(to, Math.max(from, mean + deviation * quantile(low + u * (high - low))));
}

/** Logarithm of how much likelier the way back is than the way there (Hastings). */
function correction(low: number, high: number, newLow: number, newHigh: number, step: number): number {
  const there = room(-reach, high, low, step) * room(newLow, reach, high, step);
  const back = room(-reach, newHigh, newLow, step) * room(low, reach, newHigh, step);
  return Math.log(there / back);
}

function room(from: number, to: number, mean: number, step: number): number {
  return phi((to - mean) / step) - phi((from - mean) / step);
}
