import { agreement, type Measure } from './agreement.ts';
import type { Ballots } from './ballots.ts';
import type { Bits } from './bits.ts';

/** A state compared with another: the value of the measure and the roll calls it rests on. */
export interface Neighbour {
  readonly state: string;
  readonly value: number;
  readonly rollCalls: number;
}

/** A neighbour must share this part of the roll calls that the best-attending one shares, so that three votes prove no likeness. */
export const leastShare = 0.25;

/**
 * Every state of `others` with how alike it voted to `state` in the roll calls of `counting`, the most alike first. States with too few
 * common roll calls (under a quarter of the most that any has) are left out, and so is a state with the same seat, before or after: the Soviet
 * Union's votes are Russia's too.
 */
export function neighbours(
  ballots: Ballots,
  state: string,
  others: readonly string[],
  counting: Bits,
  measure: Measure,
): Neighbour[] {
  const own = ballots.line(state);
  const all = others
    .filter((other) => !ballots.lineOf(other).includes(state) && !ballots.lineOf(state).includes(other))
    .map((other) => ({ state: other, ...agreement(own, ballots.line(other), counting, measure) }));
  const most = Math.max(0, ...all.map(({ rollCalls }) => rollCalls));
  return all
    .flatMap(({ state: other, value, rollCalls }) =>
      value === null || rollCalls < most * leastShare ? [] : { state: other, value, rollCalls },
    )
    .sort((a, b) => b.value - a.value || (a.state < b.state ? -1 : 1));
}
