import type { Day } from '../days/day.ts';
import { fold } from '../nearest-names.ts';
import type { VoteMatrix } from './matrix.ts';
import type { RollCall } from './roll-call.ts';
import type { IssueCode } from './schema.ts';
import type { Window } from './window.ts';

/** Which roll calls count. What is not given does not limit. */
export interface Filter {
  readonly issue?: IssueCode | undefined;
  readonly from?: Day | undefined;
  /** The first day that no longer counts. */
  readonly until?: Day | undefined;
  /** Words that must all stand in the title, in any order; accents and capitals do not matter. */
  readonly text?: string | undefined;
}

/** The roll calls that count. */
export interface Selection {
  /** Columns of the matrix, in order. */
  readonly columns: Uint32Array;
  /** Roll calls left out because their partial day straddles a bound: they may or may not belong. */
  readonly uncertain: number;
}

/** Which roll calls of the matrix pass `filter`, in order of days. */
export function select(matrix: VoteMatrix, filter: Filter): Selection {
  const matches = matcher(filter);
  const columns = new Uint32Array(matrix.rollCalls.length);
  let count = 0;
  let uncertain = 0;
  for (const [column, rollCall] of matrix.rollCalls.entries()) {
    const when = placed(matrix, column, filter);
    if (when === false || !matches(rollCall)) continue;
    if (when === undefined) uncertain++;
    else columns[count++] = column;
  }
  return { columns: columns.slice(0, count), uncertain };
}

/** Whether the vote fell within the bounds; `undefined` when the missing part of its day decides. */
function placed(matrix: VoteMatrix, column: number, { from, until }: Filter): boolean | undefined {
  const { first, last } = matrix.windows[column] as Window;
  if ((from !== undefined && last < from) || (until !== undefined && first >= until)) return false;
  if ((from !== undefined && first < from) || (until !== undefined && last >= until)) return undefined;
  return true;
}

function matcher({ issue, text }: Filter): (rollCall: RollCall) => boolean {
  const words = text ? fold(text).split(' ') : [];
  return (rollCall) => {
    if (issue && !rollCall.issues.includes(issue)) return false;
    if (words.length === 0) return true;
    const title = fold(rollCall.title);
    return words.every((word) => title.includes(word));
  };
}
