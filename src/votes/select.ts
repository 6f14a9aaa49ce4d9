import type { Day } from '../days/day.ts';
import type { Ballots, Heading } from './ballots.ts';
import { type Bits, columnsOf, hasBit, setBit, wordsFor } from './bits.ts';
import type { IssueCode, RollCallKind } from './schema.ts';
import { searchTitles } from './search-titles.ts';
import type { Window } from './window.ts';

/** Which roll calls count. What is not given does not limit. */
export interface Filter {
  readonly issue?: IssueCode | undefined;
  readonly kind?: RollCallKind | undefined;
  /** Only those that the US State Department marked as important (`true`), or said were not (`false`). */
  readonly important?: boolean | undefined;
  /** `71`, `ES-11`. */
  readonly session?: string | undefined;
  readonly from?: Day | undefined;
  /** The first day that no longer counts. */
  readonly until?: Day | undefined;
  /** What the title must have; see `searchTitles`. */
  readonly text?: string | undefined;
  /** Also what the source has a second time; nothing counts twice without it. */
  readonly repeats?: boolean | undefined;
}

/** The roll calls that count. */
export interface Selection {
  /** Columns of the ballots, in order. */
  readonly columns: Uint32Array;
  /** The same as bits. */
  readonly bits: Bits;
  /** Roll calls left out because their partial day straddles a bound: they may or may not belong. */
  readonly uncertain: number;
}

type Columns = Pick<Ballots, 'rollCalls' | 'windows'>;

/** Which roll calls pass `filter`, in order of days. Titles must be there if words are asked for. */
export function select({ rollCalls, windows }: Columns, filter: Filter): Selection {
  const matches = matcher(rollCalls, filter);
  const bits = new Uint32Array(wordsFor(rollCalls.length));
  let uncertain = 0;
  for (let column = 0; column < rollCalls.length; column++) {
    const when = placed(windows[column] as Window, filter);
    if (when === false || !matches(rollCalls[column] as Heading, column)) continue;
    if (when === undefined) uncertain++;
    else setBit(bits, column);
  }
  return { columns: columnsOf(bits), bits, uncertain };
}

/** Whether the vote fell within the bounds; `undefined` when the missing part of its day decides. */
function placed({ first, last }: Window, { from, until }: Filter): boolean | undefined {
  if ((from !== undefined && last < from) || (until !== undefined && first >= until)) return false;
  if ((from !== undefined && first < from) || (until !== undefined && last >= until)) return undefined;
  return true;
}

function matcher(
  rollCalls: readonly Heading[],
  { issue, kind, important, session, text, repeats = kind === 'repeat' }: Filter,
): (rollCall: Heading, column: number) => boolean {
  const titled = text ? searchTitles(rollCalls, text) : undefined;
  return (rollCall, column) =>
    (repeats || rollCall.kind !== 'repeat') &&
    (issue === undefined || rollCall.issues.includes(issue)) &&
    (kind === undefined || rollCall.kind === kind) &&
    (important === undefined || rollCall.important === important) &&
    (session === undefined || rollCall.session === session) &&
    (titled === undefined || hasBit(titled, column));
}
