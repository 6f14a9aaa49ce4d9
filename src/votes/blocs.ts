import type { Measure } from './agreement.ts';
import type { Ballots } from './ballots.ts';
import type { Bits } from './bits.ts';
import { cutTree, leavesOf, type Merge, range, upgma } from './clusters.ts';
import { type Dyads, dyads } from './dyads.ts';
import { leastShare } from './nearest.ts';
import { silhouetteOf } from './silhouette.ts';

/** States grouped by how alike they voted. */
export interface Blocs {
  /** Those that voted often enough to be placed, in the order in which the tree has them side by side. */
  readonly states: readonly string[];
  /** Those left out though they voted: too few votes in common with the others. */
  readonly leftOut: readonly string[];
  /** Each bloc's states, the largest bloc first. */
  readonly blocs: readonly (readonly string[])[];
  /** Mean silhouette (Rousseeuw 1987), -1 to 1: how much nearer states are to their own bloc than to the next. */
  readonly silhouette: number;
  readonly merges: readonly Merge[];
}

interface BlocOptions {
  readonly measure?: Measure;
  /** How many blocs; if not given, as many of 2 to 8 as have the best silhouette. */
  readonly count?: number;
}

const mostBlocs = 8;

/**
 * Blocs of `seats` by the votes of `counting`: average linkage (UPGMA) on 1 - likeness. States that share with some other fewer than a
 * quarter of the roll calls that the most present pair shares are left out, the one with most such gaps first, so that every distance is known.
 */
export function blocsOf(
  ballots: Ballots,
  seats: readonly string[],
  counting: Bits,
  { measure = 'agree', count }: BlocOptions = {},
): Blocs {
  const found = dyads(ballots, seats, counting, measure);
  const { states, distances } = distancesOf(found);
  const merges = upgma(distances, states.length);
  const counts = count ? [Math.min(count, states.length)] : range(2, Math.min(mostBlocs, states.length - 1));
  const cuts = counts.map((blocs) => {
    const labels = cutTree(merges, states.length, blocs);
    return { labels, silhouette: silhouetteOf(distances, states.length, labels) };
  });
  const best = cuts.reduce((a, b) => (b.silhouette > a.silhouette ? b : a), cuts[0] ?? single(states));
  const voted = new Set([...found.a, ...found.b]);
  const order = leavesOf(merges, states.length);
  return {
    states: order.map((index) => states[index] as string),
    leftOut: seats.filter((seat, index) => voted.has(index) && !states.includes(seat)),
    blocs: gathered(order, best.labels, states),
    silhouette: best.silhouette,
    merges,
  };
}

function single(states: readonly string[]) {
  return { labels: states.map(() => 0), silhouette: 0 };
}

interface Distances {
  readonly states: readonly string[];
  /** Row by row, square. */
  readonly distances: Float64Array;
}

function mostShared({ rollCalls }: Dyads): number {
  let most = 0;
  for (const shared of rollCalls) if (shared > most) most = shared;
  return most;
}

/** Distances between those seats that can all be compared with each other. */
function distancesOf(found: Dyads): Distances {
  const all = found.seats.length;
  const square = new Float64Array(all * all).fill(Number.NaN);
  const least = mostShared(found) * leastShare;
  for (let at = 0; at < found.length; at++) {
    if ((found.rollCalls[at] as number) < least) continue;
    const [a, b] = [found.a[at] as number, found.b[at] as number];
    square[a * all + b] = 1 - (found.value[at] as number);
    square[b * all + a] = 1 - (found.value[at] as number);
  }
  const kept = comparable(square, all);
  const distances = new Float64Array(kept.length ** 2);
  for (const [row, a] of kept.entries())
    for (const [column, b] of kept.entries())
      distances[row * kept.length + column] = a === b ? 0 : (square[a * all + b] as number);
  return { states: kept.map((index) => found.seats[index] as string), distances };
}

/** Takes away the one with most gaps until none is left. */
function comparable(square: Float64Array, all: number): number[] {
  const kept = range(0, all - 1);
  for (;;) {
    const gaps = kept.map(
      (a) => kept.filter((b) => a !== b && Number.isNaN(square[a * all + b] as number)).length,
    );
    const most = Math.max(0, ...gaps);
    if (most === 0) return kept;
    kept.splice(gaps.lastIndexOf(most), 1);
  }
}

function gathered(
  order: readonly number[],
  labels: readonly number[],
  states: readonly string[],
): string[][] {
  const blocs = new Map<number, string[]>();
  for (const index of order) {
    const label = labels[index] as number;
    const bloc = blocs.get(label) ?? [];
    blocs.set(label, [...bloc, states[index] as string]);
  }
  return [...blocs.values()].sort((a, b) => b.length - a.length);
}
