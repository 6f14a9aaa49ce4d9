import type { Choices } from './choices.ts';
import { phi, quantile } from './normal.ts';
import { type Prior, priorOf } from './prior.ts';
import { type Random, random } from './random.ts';
import { standardise } from './scale.ts';
import { type Parameters, reach } from './start.ts';

/** One chain of the Gibbs sampler. */
export interface Chain {
  /** The positions after the last sweep, mean 0 and standard deviation 1. */
  readonly positions: Float64Array;
  /** Draws everything anew once. */
  sweep(): void;
}

interface Options {
  readonly seed: number;
  /** Chains of one seed draw unrelated numbers. */
  readonly chain: number;
  /** How far the chain's start is moved at random from the given one, in standard deviations of positions. */
  readonly scatter: number;
}

/** theta and z never leave these ranges. */
const widest = 5;
const farthest = 9;

/**
 * The sampler of Bailey, Strezhnev & Voeten (2017) as published: positions given the latent votes z, standardised; then item by
 * item the cut points with z integrated out (Metropolis-Hastings), z, and the slope. The prior mean of a position is the
 * conditional mean of the neighbouring session in the sweep before.
 */
export function chainOf(choices: Choices, start: Parameters, { seed, chain, scatter }: Options): Chain {
  const uniform = uniformOf(random(seed, chain));
  const prior = priorOf(choices);
  const state = stateOf(choices, start);
  for (let seat = 0; seat < state.positions.length; seat++)
    state.positions[seat] =
      (state.positions[seat] as number) + scatter * quantile(uniform.block[uniform.take(1)] as number);
  standardise(state.positions);
  state.means.set(state.positions);
  drawItems(choices, state, uniform);
  return {
    positions: state.positions,
    sweep() {
      drawPositions(prior, state, uniform);
      standardise(state.positions);
      drawItems(choices, state, uniform);
    },
  };
}

interface State extends Parameters {
  /** Conditional means of the positions in the last sweep. */
  readonly means: Float64Array;
  /** For each seat, side by side, the sums of b z and of b2 over its votes. */
  readonly sums: Float64Array;
  readonly votes: Scratch;
}

/** Room for the votes of one item. */
interface Scratch {
  /** theta of who cast it. */
  readonly position: Float64Array;
  /** P of the vote by the present cut points, and by those proposed. */
  present: Float64Array;
  proposed: Float64Array;
  /** P of all below the vote's range, or above it where that is the thinner side; abstentions only. */
  presentBeyond: Float64Array;
  proposedBeyond: Float64Array;
  /** z. */
  readonly latent: Float64Array;
}

function stateOf({ seats, items, bounds }: Choices, start: Parameters): State {
  let most = 0;
  for (let item = 0; item < items; item++)
    most = Math.max(most, (bounds[3 * item + 3] as number) - (bounds[3 * item] as number));
  const room = () => new Float64Array(most);
  return {
    positions: start.positions.slice(),
    slopes: start.slopes.slice(),
    lower: start.lower.slice(),
    upper: start.upper.slice(),
    means: new Float64Array(seats.length),
    sums: new Float64Array(2 * seats.length),
    votes: {
      position: room(),
      present: room(),
      proposed: room(),
      presentBeyond: room(),
      proposedBeyond: room(),
      latent: room(),
    },
  };
}

/** Uniform numbers, made in blocks: they stand in `block` from the place that `take` gives. */
interface Uniform {
  readonly block: Float64Array;
  take(count: number): number;
}

function uniformOf(source: Random): Uniform {
  const block = new Float64Array(8192);
  let next = block.length;
  return {
    block,
    take(count) {
      if (next + count > block.length) {
        source.fill(block);
        next = 0;
      }
      next += count;
      return next - count;
    },
  };
}

function drawPositions({ neighbour, precision }: Prior, state: State, { block, take }: Uniform): void {
  const { positions, sums, means } = state;
  const before = means.slice();
  for (let seat = 0; seat < positions.length; seat++) {
    const hold = precision[seat] as number;
    const whole = (sums[2 * seat + 1] as number) + hold;
    const mean = ((sums[2 * seat] as number) + hold * (before[neighbour[seat] as number] ?? 0)) / whole;
    means[seat] = mean;
    positions[seat] = clamp(mean + quantile(block[take(1)] as number) / Math.sqrt(whole), widest);
  }
}

function drawItems({ items, bounds, voters }: Choices, state: State, uniform: Uniform): void {
  state.sums.fill(0);
  for (let item = 0; item < items; item++) {
    const first = bounds[3 * item] as number;
    const abstained = (bounds[3 * item + 1] as number) - first;
    const against = (bounds[3 * item + 2] as number) - first;
    const count = (bounds[3 * item + 3] as number) - first;
    const squares = gather(voters, first, count, state);
    drawCuts(state, item, abstained, against, count, uniform);
    drawLatent(state.votes, state.slopes[item] as number, abstained, against, count, uniform);
    const b = drawSlope(state.votes, count, squares, uniform);
    state.slopes[item] = b;
    scatter(voters, first, count, b, state);
  }
}

/** Brings the positions of an item's voters together; gives the sum of their squares. */
function gather(voters: Uint16Array, first: number, count: number, { positions, votes }: State): number {
  const { position } = votes;
  let squares = 0;
  for (let at = 0; at < count; at++) {
    const x = positions[voters[first + at] as number] as number;
    position[at] = x;
    squares += x * x;
  }
  return squares;
}

/** Tells each voter what the item's votes say of its position. */
function scatter(voters: Uint16Array, first: number, count: number, b: number, { sums, votes }: State): void {
  const { latent } = votes;
  const square = b * b;
  for (let at = 0; at < count; at++) {
    const place = 2 * (voters[first + at] as number);
    sums[place] = (sums[place] as number) + b * (latent[at] as number);
    sums[place + 1] = (sums[place + 1] as number) + square;
  }
}

/** Both cut points at once, from normal distributions about the present ones that keep their order and range. */
function drawCuts(
  state: State,
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

/** z of every vote, given that it fell where the vote says. */
function drawLatent(
  votes: Scratch,
  b: number,
  abstained: number,
  against: number,
  count: number,
  { block, take }: Uniform,
): void {
  const drawn = take(count);
  drawOuter(votes, 0, abstained, b, 1, block, drawn);
  drawInner(votes, abstained, against, b, block, drawn);
  drawOuter(votes, against, count, b, -1, block, drawn);
}

function drawOuter(
  { position, present, latent }: Scratch,
  from: number,
  to: number,
  b: number,
  side: number,
  block: Float64Array,
  drawn: number,
): void {
  for (let at = from; at < to; at++) {
    const share = (block[drawn + at] as number) * (present[at] as number);
    latent[at] = clamp(b * (position[at] as number) + side * quantile(share), farthest);
  }
}

function drawInner(
  { position, present, presentBeyond, latent }: Scratch,
  from: number,
  to: number,
  b: number,
  block: Float64Array,
  drawn: number,
): void {
  for (let at = from; at < to; at++) {
    const beyond = presentBeyond[at] as number;
    const z = quantile(Math.abs(beyond) + (block[drawn + at] as number) * (present[at] as number));
    latent[at] = clamp(b * (position[at] as number) + (beyond < 0 ? -z : z), farthest);
  }
}

function drawSlope(
  { position, latent }: Scratch,
  count: number,
  squares: number,
  { block, take }: Uniform,
): number {
  let product = 0;
  for (let at = 0; at < count; at++) product += (position[at] as number) * (latent[at] as number);
  const whole = squares + 1;
  return product / whole + quantile(block[take(1)] as number) / Math.sqrt(whole);
}

function clamp(value: number, limit: number): number {
  return value > limit ? limit : Math.max(value, -limit);
}
