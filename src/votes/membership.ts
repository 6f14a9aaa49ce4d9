import { type Day, daysBetween, laterOf } from '../days/day.ts';
import { type PartialDay, possibleDays } from '../days/partial-day.ts';
import type { Span } from '../days/span.ts';
import type { States } from '../states/states.ts';
import { type Window, windowOf } from './window.ts';

/** Who may have been a member of the United Nations when a vote was taken. */
export interface Membership {
  /** Codes of every state that was a member on some possible day, or whose membership ended on the first of them. */
  readonly possible: readonly string[];
  /** Those of them that were members with a seat in the Assembly on every possible day. */
  readonly certain: ReadonlySet<string>;
  /** On how many of the possible days each was a member. */
  readonly days: ReadonlyMap<string, number>;
}

/**
 * Membership for votes, by (partial) day. A state whose seat ended on the day itself counts as possible: it may have voted
 * earlier in the meeting, as the Republic of China did on 25 October 1971.
 */
export function membershipAt(states: States): (when: PartialDay) => Membership {
  const spans = [...states.byCode.values()].flatMap((state) =>
    state.memberships.filter((row) => row.body === 'UN'),
  );
  const begins = [...spans.map((row) => row.from as string), barred.from].sort();
  const ends = spans.flatMap((row) => row.until ?? []).sort();
  const byDay = new Map<string, Membership>();
  const byCensus = new Map<string, Membership>();
  return (when) => {
    const known = byDay.get(when);
    if (known) return known;
    const { first, last } = windowOf(when);
    const before = [below(begins, first), below(ends, first)];
    const after = [below(begins, `${last}~`), below(ends, `${last}~`)];
    // Between two changes the members are the same: one object for all such days, and what is derived from it too.
    const census = before.join() === after.join() ? before.join() : when;
    const made = byCensus.get(census) ?? computed(spans, when);
    byCensus.set(census, made);
    byDay.set(when, made);
    return made;
  };
}

/** How many of the sorted texts come before `bound`. */
function below(sorted: readonly string[], bound: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Seat {
  readonly state: string;
  readonly from: Day;
  readonly until: Day | null;
}

function computed(spans: readonly Seat[], when: PartialDay): Membership {
  const window = windowOf(when);
  const seats = spans.filter(
    (row) => row.from <= window.last && (row.until === null || row.until >= window.first),
  );
  const certain = new Set(seats.filter((row) => sat(row, window)).map((row) => row.state));
  const doubtful = seats.filter((row) => !certain.has(row.state));
  const possible = possibleDays(when);
  const length = daysBetween(possible.from, possible.until);
  return {
    possible: [...new Set(seats.map((row) => row.state))].sort(),
    certain,
    days: new Map([
      ...[...certain].map((state) => [state, length] as const),
      ...doubtful.map((row) => [row.state, coveredDays(row, possible)] as const),
    ]),
  };
}

/** The General Assembly decided in resolution 47/1 of 22 September 1992 that Yugoslavia shall not take part in its work. */
const barred = { state: 'YUG', from: '1992-09-22', until: '2000-11-01' };

function sat(seat: Seat, { first, last }: Window): boolean {
  if (seat.state === barred.state && last >= barred.from && first < barred.until) return false;
  return seat.from < first && (seat.until === null || seat.until > last);
}

function coveredDays(seat: Seat, days: Span & { readonly until: Day }): number {
  const from = laterOf(seat.from, days.from);
  const until = seat.until !== null && seat.until < days.until ? seat.until : days.until;
  return daysBetween(from, until);
}
