import { agreement, type Measure } from './agreement.ts';
import type { VoteMatrix } from './matrix.ts';

/** A state compared with another: the value of the measure and the roll calls it rests on. */
export interface Neighbour {
  readonly state: string;
  readonly value: number;
  readonly rollCalls: number;
}

/** A neighbour must share this part of the roll calls that the best-attending one shares, so that three votes prove no likeness. */
const leastShare = 0.25;

/**
 * Every state of `others` with how alike it voted to `state`, the most alike first. States with too few common roll calls (under
 * a quarter of the most that any has) are left out.
 */
export function neighbours(
  matrix: VoteMatrix,
  state: string,
  others: readonly string[],
  columns: Uint32Array,
  measure: Measure,
): Neighbour[] {
  const own = matrix.line(state);
  const all = others
    .filter((other) => other !== state)
    .map((other) => ({ state: other, ...agreement(matrix, own, matrix.line(other), columns, measure) }));
  const most = Math.max(0, ...all.map(({ rollCalls }) => rollCalls));
  return all
    .flatMap(({ state: other, value, rollCalls }) =>
      value === null || rollCalls < most * leastShare ? [] : { state: other, value, rollCalls },
    )
    .sort((a, b) => b.value - a.value || (a.state < b.state ? -1 : 1));
}
