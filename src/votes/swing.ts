import type { Ballots } from './ballots.ts';
import { type Bits, both, countBits, countBoth, either } from './bits.ts';

/** With whom a state votes when two others oppose each other. */
export interface Side {
  readonly state: string;
  /** Roll calls in which it voted as the first did, as the second did, and in which it abstained or was absent. */
  readonly withA: number;
  readonly withB: number;
  readonly abstain: number;
  readonly absent: number;
  /** Share of the first among the votes it cast for either; `null` if it cast none. */
  readonly share: number | null;
}

/** How all others vote when two states vote yes against no. */
export interface Swing {
  /** The roll calls of `among` in which the two opposed each other. */
  readonly opposed: Bits;
  readonly rollCalls: number;
  /** The most evenly split first: those who swing. */
  readonly sides: readonly Side[];
}

/** Whom each of `others` sided with, in the roll calls of `among` in which `a` and `b` voted yes against no. */
export function swingBetween(
  ballots: Ballots,
  a: string,
  b: string,
  others: readonly string[],
  among: Bits,
): Swing {
  const [first, second] = [ballots.line(a), ballots.line(b)];
  const aFor = both(both(first.yes, second.no), among);
  const bFor = both(both(first.no, second.yes), among);
  const opposed = either(aFor, bFor);
  const sides = others
    .filter((state) => state !== a && state !== b)
    .map((state) => {
      const own = ballots.line(state);
      const withA = countBoth(own.yes, aFor) + countBoth(own.no, bFor);
      const withB = countBoth(own.no, aFor) + countBoth(own.yes, bFor);
      return {
        state,
        withA,
        withB,
        abstain: countBoth(own.abstain, opposed),
        absent: countBoth(own.absent, opposed),
        share: withA + withB === 0 ? null : withA / (withA + withB),
      };
    })
    .filter(({ withA, withB, abstain, absent }) => withA + withB + abstain + absent > 0);
  return { opposed, rollCalls: countBits(opposed), sides: sides.sort(byBalance) };
}

function byBalance(a: Side, b: Side): number {
  return imbalance(a) - imbalance(b) || (a.state < b.state ? -1 : 1);
}

/** 0 for a state that voted with each as often, 1/2 for one that always sided with the same; more for one that never took a side. */
function imbalance({ share }: Side): number {
  return share === null ? 1 : Math.abs(share - 0.5);
}
