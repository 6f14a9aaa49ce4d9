import { accelerator } from './anderson.ts';
import type { Choices } from './choices.ts';
import { hazard, normalDensity, phi } from './normal.ts';
import { type Prior, priorOf } from './prior.ts';
import { standardise } from './scale.ts';
import { apart, type Parameters, reach, startOf } from './start.ts';

export interface Points extends Parameters {
  /** How many rounds it took, and the root mean square of the last change of position. */
  readonly rounds: number;
  readonly change: number;
}

const mostRounds = 30;
/** The first rounds go far in a straight way; extrapolation begins after them. */
const alone = 2;
const enough = 1.2e-2;

/**
 * The positions that fit best, without their uncertainty: the means of the mean-field variational approximation of the model.
 * Items and positions in turn take a Newton step uphill, and Anderson's extrapolation joins the steps. Show points from it,
 * never intervals: they would be far too small. It is where the sampler starts.
 */
export function pointsOf(choices: Choices): Points {
  const prior = priorOf(choices);
  const state = stateOf(choices);
  const extrapolated = accelerator();
  let change = Number.POSITIVE_INFINITY;
  let rounds = 0;
  while (rounds < mostRounds && change > enough) {
    const before = state.all.slice();
    stepItems(choices, state);
    stepSeats(prior, state);
    standardise(state.positions);
    change = distance(before, state.all, choices.seats.length);
    if (rounds >= alone) state.all.set(extrapolated(before, state.all));
    rounds++;
  }
  const { positions, slopes, lower, upper } = state;
  return { positions, slopes, lower, upper, rounds, change };
}

interface State extends Parameters {
  /** Positions, slopes and cut points in one; the others are parts of it. */
  readonly all: Float64Array;
  /** First derivative of the bound by each position, and minus the second. */
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  /** Sums of the slopes' variances, and of their squared means, over the votes of each seat. */
  readonly weight: Float64Array;
  readonly strength: Float64Array;
  /** Variances of the positions. */
  readonly spread: Float64Array;
}

function stateOf(choices: Choices): State {
  const { positions, slopes, lower, upper } = startOf(choices);
  const [seats, items] = [positions.length, slopes.length];
  const all = new Float64Array(seats + 3 * items);
  all.set(positions);
  all.set(slopes, seats);
  all.set(lower, seats + items);
  all.set(upper, seats + 2 * items);
  return {
    all,
    positions: all.subarray(0, seats),
    slopes: all.subarray(seats, seats + items),
    lower: all.subarray(seats + items, seats + 2 * items),
    upper: all.subarray(seats + 2 * items),
    slope: new Float64Array(seats),
    curve: new Float64Array(seats),
    weight: new Float64Array(seats),
    strength: new Float64Array(seats),
    spread: new Float64Array(seats).fill(0.02),
  };
}

/** Root mean square over the first `length`. */
function distance(a: Float64Array, b: Float64Array, length: number): number {
  let squares = 0;
  for (let place = 0; place < length; place++) squares += ((a[place] as number) - (b[place] as number)) ** 2;
  return Math.sqrt(squares / length);
}

/** Each item in turn: one Newton step of its three parameters, then what its votes say of the positions of those who cast them. */
function stepItems(choices: Choices, state: State): void {
  state.slope.fill(0);
  state.curve.fill(0);
  state.weight.fill(0);
  state.strength.fill(0);
  const sums = new Float64Array(9);
  for (let item = 0; item < choices.items; item++) {
    derive(choices, state, item, sums);
    const variance = widen(choices, state, item, sums);
    solve(state, item, sums);
    inform(choices, state, item, variance);
  }
}

/** Gradient (b, g1, g2) in sums[0..2]; minus the second derivatives bb, b1, b2, 11, 12, 22 in sums[3..8]. */
function derive({ bounds, voters }: Choices, state: State, item: number, sums: Float64Array): void {
  const { positions } = state;
  const b = state.slopes[item] as number;
  const g1 = state.lower[item] as number;
  const g2 = state.upper[item] as number;
  const [first, second, third, end] = [0, 1, 2, 3].map((part) => bounds[3 * item + part] as number) as [
    number,
    number,
    number,
    number,
  ];
  let [db, d1, d2, bb, b1, b2, h11, h12, h22] = [-b, 0, 0, 1, 0, 0, 0, 0, 0];
  for (let at = first; at < second; at++) {
    const x = positions[voters[at] as number] as number;
    const rise = hazard(g1 - b * x);
    const bend = rise * (rise + g1 - b * x);
    d1 += rise;
    db -= x * rise;
    h11 += bend;
    b1 -= x * bend;
    bb += x * x * bend;
  }
  for (let at = second; at < third; at++) {
    const x = positions[voters[at] as number] as number;
    const t1 = g1 - b * x;
    const t2 = g2 - b * x;
    const share = Math.max(phi(t2) - phi(t1), 1e-12);
    const r1 = normalDensity(t1) / share;
    const r2 = normalDensity(t2) / share;
    const c11 = r1 * r1 - t1 * r1;
    const c22 = r2 * r2 + t2 * r2;
    const c12 = -r1 * r2;
    d1 -= r1;
    d2 += r2;
    db += x * (r1 - r2);
    h11 += c11;
    h22 += c22;
    h12 += c12;
    b1 -= x * (c11 + c12);
    b2 -= x * (c22 + c12);
    bb += x * x * (c11 + 2 * c12 + c22);
  }
  for (let at = third; at < end; at++) {
    const x = positions[voters[at] as number] as number;
    const rise = hazard(b * x - g2);
    const bend = rise * (rise + b * x - g2);
    d2 -= rise;
    db += x * rise;
    h22 += bend;
    b2 -= x * bend;
    bb += x * x * bend;
  }
  sums.set([db, d1, d2, bb, b1, b2, h11, h12, h22]);
}

/**
 * What the uncertainty of positions and slope takes from the bound: half the sum of E[b2 theta2] - b2 theta2 over the votes.
 * @returns the variance of the slope
 */
function widen({ bounds, voters }: Choices, state: State, item: number, sums: Float64Array): number {
  const { positions, spread } = state;
  let squares = 1;
  let spreads = 0;
  const end = bounds[3 * item + 3] as number;
  for (let at = bounds[3 * item] as number; at < end; at++) {
    const seat = voters[at] as number;
    const x = positions[seat] as number;
    spreads += spread[seat] as number;
    squares += x * x;
  }
  sums[0] = (sums[0] as number) - (state.slopes[item] as number) * spreads;
  sums[3] = (sums[3] as number) + spreads;
  return 1 / (squares + spreads);
}

/** A little curvature is added where an item has no votes of one kind and its cut point would run away. */
const ridge = 0.05;
const longest = 1;

function solve(state: State, item: number, sums: Float64Array): void {
  const [db, d1, d2, bb, b1, b2, h11, h12, h22] = sums as unknown as Nine;
  const [a11, a22] = [h11 + ridge, h22 + ridge];
  const cofactors = [
    a11 * a22 - h12 * h12,
    b2 * h12 - b1 * a22,
    b1 * h12 - b2 * a11,
    bb * a22 - b2 * b2,
    b1 * b2 - bb * h12,
    bb * a11 - b1 * b1,
  ] as const;
  const whole = bb * cofactors[0] + b1 * cofactors[1] + b2 * cofactors[2];
  if (!(whole > 0)) return;
  const [c0, c1, c2, c3, c4, c5] = cofactors;
  state.slopes[item] = (state.slopes[item] as number) + clipped((c0 * db + c1 * d1 + c2 * d2) / whole);
  const lower = (state.lower[item] as number) + clipped((c1 * db + c3 * d1 + c4 * d2) / whole);
  const upper = (state.upper[item] as number) + clipped((c2 * db + c4 * d1 + c5 * d2) / whole);
  state.lower[item] = Math.max(-reach + apart, Math.min(reach - 2 * apart, lower));
  state.upper[item] = Math.min(reach - apart, Math.max(upper, (state.lower[item] as number) + apart));
}

type Nine = [number, number, number, number, number, number, number, number, number];

function inform({ bounds, voters }: Choices, state: State, item: number, variance: number): void {
  const { positions, slope, curve, weight, strength } = state;
  const b = state.slopes[item] as number;
  const g1 = state.lower[item] as number;
  const g2 = state.upper[item] as number;
  const second = bounds[3 * item + 1] as number;
  const third = bounds[3 * item + 2] as number;
  for (let at = bounds[3 * item] as number; at < second; at++) {
    const seat = voters[at] as number;
    weight[seat] = (weight[seat] as number) + variance;
    strength[seat] = (strength[seat] as number) + b * b;
    const t = g1 - b * (positions[seat] as number);
    const rise = hazard(t);
    slope[seat] = (slope[seat] as number) - b * rise;
    curve[seat] = (curve[seat] as number) + b * b * rise * (rise + t);
  }
  for (let at = second; at < third; at++) {
    const seat = voters[at] as number;
    weight[seat] = (weight[seat] as number) + variance;
    strength[seat] = (strength[seat] as number) + b * b;
    const t1 = g1 - b * (positions[seat] as number);
    const t2 = g2 - b * (positions[seat] as number);
    const share = Math.max(phi(t2) - phi(t1), 1e-12);
    const r1 = normalDensity(t1) / share;
    const r2 = normalDensity(t2) / share;
    slope[seat] = (slope[seat] as number) + b * (r1 - r2);
    curve[seat] = (curve[seat] as number) + b * b * ((r1 - r2) * (r1 - r2) - t1 * r1 + t2 * r2);
  }
  const end = bounds[3 * item + 3] as number;
  for (let at = third; at < end; at++) {
    const seat = voters[at] as number;
    weight[seat] = (weight[seat] as number) + variance;
    strength[seat] = (strength[seat] as number) + b * b;
    const t = b * (positions[seat] as number) - g2;
    const rise = hazard(t);
    slope[seat] = (slope[seat] as number) + b * rise;
    curve[seat] = (curve[seat] as number) + b * b * rise * (rise + t);
  }
}

/** One Newton step of every position, held to its neighbouring session by the prior. */
function stepSeats({ neighbour, precision }: Prior, state: State): void {
  const { positions, slope, curve, weight, strength, spread } = state;
  const before = positions.slice();
  for (let seat = 0; seat < positions.length; seat++) {
    const now = before[seat] as number;
    const mean = before[neighbour[seat] as number] ?? 0;
    const hold = precision[seat] as number;
    const wide = weight[seat] as number;
    const rise = (slope[seat] as number) + hold * (mean - now) - wide * now;
    positions[seat] = now + clipped(rise / ((curve[seat] as number) + hold + wide));
    spread[seat] = 1 / ((strength[seat] as number) + wide + hold);
  }
}

function clipped(step: number): number {
  return Math.max(-longest, Math.min(longest, step));
}
