import type { Choices } from './choices.ts';
import { drawCuts } from './cut-points.ts';
import { drawLatent } from './latent.ts';
import { quantile } from './normal.ts';
import { type Prior, priorOf } from './prior.ts';
import { random } from './random.ts';
import { clamp, standardise } from './scale.ts';
import { type Scratch, scratchFor } from './scratch.ts';
import type { Parameters } from './start.ts';
import { type Uniform, uniformOf } from './uniform.ts';

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

/** theta never leaves this range. */
const widest = 5;

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

function stateOf({ seats, items, bounds }: Choices, start: Parameters): State {
  let most = 0;
  for (let item = 0; item < items; item++)
    most = Math.max(most, (bounds[3 * item + 3] as number) - (bounds[3 * item] as number));
  return {
    positions: start.positions.slice(),
    slopes: start.slopes.slice(),
    lower: start.lower.slice(),
    upper: start.upper.slice(),
    means: new Float64Array(seats.length),
    sums: new Float64Array(2 * seats.length),
    votes: scratchFor(most),
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
