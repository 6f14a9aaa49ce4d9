import type { Planes } from './ballots.ts';
import { type Bits, popcount } from './bits.ts';

/** The measures of likeness, by the names they are asked for. */
export const measures = ['agree', 'agree3', 'kappa', 'pi', 's'] as const;

/**
 * How alike two states voted, over roll calls in which both voted (absences never count):
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
  /** Roll calls that count and in which both voted. */
  readonly rollCalls: number;
  /** Of these: the same vote, one step apart (one abstained), and yes against no. */
  readonly same: number;
  readonly near: number;
  readonly opposed: number;
}

/** How often the first state cast one vote and the second another, of yes, abstain, no: `3 * first + second`. */
export type Crossing = Uint32Array;

/** Compares the votes of two states in the roll calls of `counting`, by `measure`; see `Measure` for what each means. */
export function agreement(a: Planes, b: Planes, counting: Bits, measure: Measure): Agreement {
  return agreementFrom(crossingOf(a, b, counting), measure);
}

const votes = ['yes', 'abstain', 'no'] as const;

export function crossingOf(a: Planes, b: Planes, counting: Bits): Crossing {
  const crossing = new Uint32Array(9);
  for (let first = 0; first < 3; first++)
    for (let second = 0; second < 3; second++)
      crossing[3 * first + second] = countAll(a[votes[first] as 'yes'], b[votes[second] as 'yes'], counting);
  return crossing;
}

function countAll(a: Bits, b: Bits, c: Bits): number {
  let sum = 0;
  for (let word = 0; word < c.length; word++)
    sum += popcount((a[word] as number) & (b[word] as number) & (c[word] as number));
  return sum;
}

/** What the nine counts say by `measure`. Crossings add up: that of two spans is the sum of theirs. */
export function agreementFrom(crossing: Crossing, measure: Measure): Agreement {
  const at = (row: number, column: number) => crossing[3 * row + column] as number;
  const same = at(0, 0) + at(1, 1) + at(2, 2);
  const opposed = at(0, 2) + at(2, 0);
  const near = at(0, 1) + at(1, 0) + at(1, 2) + at(2, 1);
  const rollCalls = same + near + opposed;
  const marginals = {
    firstNotYes: at(1, 0) + at(1, 1) + at(1, 2) + at(2, 0) + at(2, 1) + at(2, 2),
    firstNo: at(2, 0) + at(2, 1) + at(2, 2),
    secondNotYes: at(0, 1) + at(1, 1) + at(2, 1) + at(0, 2) + at(1, 2) + at(2, 2),
    secondNo: at(0, 2) + at(1, 2) + at(2, 2),
  };
  const value = measured(measure, rollCalls, same, opposed, marginals);
  return { value: Number.isNaN(value) ? null : value, rollCalls, same, near, opposed };
}

/** In how many of the common roll calls each of two states did not vote yes, and voted no. */
export interface Marginals {
  readonly firstNotYes: number;
  readonly firstNo: number;
  readonly secondNotYes: number;
  readonly secondNo: number;
}

/** A measure from the counts that it takes; `NaN` where it is not defined. Only `pi` and `kappa` look at the marginals. */
export function measured(
  measure: Measure,
  rollCalls: number,
  same: number,
  opposed: number,
  marginals?: Marginals,
): number {
  if (rollCalls === 0) return Number.NaN;
  if (measure === 'agree3') return same / rollCalls;
  const observed = (rollCalls - same + opposed) / (2 * rollCalls);
  if (measure === 'agree') return 1 - observed;
  if (measure === 's') return 1 - 2 * observed;
  const expected = marginals ? expectedDisagreement(measure, rollCalls, marginals) : Number.NaN;
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

/**
 * |a - b| / 2 is half the number of steps (yes to not yes, not no to no) that lie between two votes; so what is expected of two
 * independent votes is half the sum, over both steps, of the chance that just one of the two is beyond it.
 */
function expectedDisagreement(measure: 'pi' | 'kappa', rollCalls: number, counts: Marginals): number {
  const { firstNotYes, firstNo, secondNotYes, secondNo } = counts;
  const apart = (first: number, second: number) => {
    const a = measure === 'kappa' ? first : (first + second) / 2;
    const b = measure === 'kappa' ? second : a;
    return (a * (rollCalls - b) + b * (rollCalls - a)) / rollCalls ** 2;
  };
  return (apart(firstNotYes, secondNotYes) + apart(firstNo, secondNo)) / 2;
}
