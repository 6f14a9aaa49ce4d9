import type { VoteMatrix } from './matrix.ts';

/** The measures of likeness, by the names they are asked for. */
export const measures = ['agree', 'agree3', 'kappa', 'pi', 's'] as const;

/**
 * How alike two states voted, over the roll calls that divided the Assembly and in which both voted (absences never count):
 *
 * - `agree`: mean of 1 - |a - b| / 2 with yes 1, abstain 2, no 3: the same vote counts 1, one step apart a half, yes against no 0.
 * - `agree3`: share of identical votes, the three votes being three kinds.
 * - `s`: 2 agree - 1 (Signorino & Ritter 1999, unweighted): from -1 to 1.
 * - `pi`, `kappa`: 1 - D_o / D_e (Häge 2011): observed over expected disagreement |a - b| / 2, expected from both states' votes
 *   pooled (Scott's pi) or from each state's own (Cohen's kappa). Not defined when no disagreement was to be expected.
 */
export type Measure = (typeof measures)[number];

/** How alike two states voted, and on how many roll calls that rests. */
export interface Agreement {
  /** `null` where the measure is not defined: no common vote, or no expected disagreement. */
  readonly value: number | null;
  /** Divided roll calls in which both voted. */
  readonly rollCalls: number;
  /** Of these: the same vote, one step apart (one abstained), and yes against no. */
  readonly same: number;
  readonly near: number;
  readonly opposed: number;
}

/** How often the first state cast one vote and the second another: nine counts, `3 * (a - 1) + (b - 1)`. */
type Crossing = Uint32Array;

/** Compares two lines of votes over `columns`, by `measure`; see `Measure` for what each means. */
export function agreement(
  matrix: VoteMatrix,
  a: Uint8Array,
  b: Uint8Array,
  columns: Uint32Array,
  measure: Measure,
): Agreement {
  const crossing = crossed(a, b, columns, matrix.divided);
  const at = (row: number, column: number) => crossing[3 * row + column] ?? 0;
  const same = at(0, 0) + at(1, 1) + at(2, 2);
  const opposed = at(0, 2) + at(2, 0);
  const near = at(0, 1) + at(1, 0) + at(1, 2) + at(2, 1);
  return { value: valueFrom(measure, crossing), rollCalls: same + near + opposed, same, near, opposed };
}

/** Branch-free in its inner step: an absence or an undivided roll call lands in a bin that nobody reads. */
function crossed(a: Uint8Array, b: Uint8Array, columns: Uint32Array, divided: Uint8Array): Crossing {
  const bins = new Uint32Array(64);
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] as number;
    const bin = ((a[column] as number) * 5 + (b[column] as number)) * (divided[column] as number);
    bins[bin] = (bins[bin] as number) + 1;
  }
  return Uint32Array.of(...[6, 7, 8, 11, 12, 13, 16, 17, 18].map((bin) => bins[bin] ?? 0));
}

function valueFrom(measure: Measure, crossing: Crossing): number | null {
  const total = crossing.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const observed = disagreement((a, b) => (crossing[3 * a + b] ?? 0) / total);
  if (measure === 'agree') return 1 - observed;
  if (measure === 's') return 1 - 2 * observed;
  if (measure === 'agree3') return ((crossing[0] ?? 0) + (crossing[4] ?? 0) + (crossing[8] ?? 0)) / total;
  const expected = expectedDisagreement(measure, crossing, total);
  return expected === 0 ? null : 1 - observed / expected;
}

function expectedDisagreement(measure: 'pi' | 'kappa', crossing: Crossing, total: number): number {
  const first = [0, 1, 2].map(
    (a) => [0, 1, 2].reduce((sum, b) => sum + (crossing[3 * a + b] ?? 0), 0) / total,
  );
  const second = [0, 1, 2].map(
    (b) => [0, 1, 2].reduce((sum, a) => sum + (crossing[3 * a + b] ?? 0), 0) / total,
  );
  if (measure === 'kappa') return disagreement((a, b) => (first[a] ?? 0) * (second[b] ?? 0));
  const pooled = first.map((share, vote) => (share + (second[vote] ?? 0)) / 2);
  return disagreement((a, b) => (pooled[a] ?? 0) * (pooled[b] ?? 0));
}

/** Mean of |a - b| / 2 under a joint distribution of two votes. */
function disagreement(share: (a: number, b: number) => number): number {
  let sum = 0;
  for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) sum += (share(a, b) * Math.abs(a - b)) / 2;
  return sum;
}
