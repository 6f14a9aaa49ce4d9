import { type Day, daysBetween } from '../days/day.ts';
import { type PartialDay, possibleDays } from '../days/partial-day.ts';
import type { States } from '../states/states.ts';

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
  const byDay = new Map<string, Membership>();
  const byContent = new Map<string, Membership>();
  return (when) => {
    const found = byDay.get(when);
    if (found) return found;
    const made = computed(spans, when);
    // Days of equal membership share one object, so that what is derived from it is derived once.
    const content = contentOf(made);
    const shared = byContent.get(content) ?? made;
    byContent.set(content, shared);
    byDay.set(when, shared);
    return shared;
  };
}

function contentOf({ possible, certain, days }: Membership): string {
  return possible.map((code) => (certain.has(code) ? code : `${code}${days.get(code)}`)).join();
}

interface Seat {
  readonly state: string;
  readonly from: Day;
  readonly until: Day | null;
}

function computed(spans: readonly Seat[], when: PartialDay): Membership {
  const days = possibleDays(when);
  const seats = spans.filter(
    (row) => row.from < days.until && (row.until === null || row.until >= days.from),
  );
  const certain = new Set(seats.filter((row) => sat(row, days)).map((row) => row.state));
  const length = daysBetween(days.from, days.until);
  return {
    possible: [...new Set(seats.map((row) => row.state))].sort(),
    certain,
    days: new Map(
      seats.map(({ state, ...row }) => [state, certain.has(state) ? length : coveredDays(row, days)]),
    ),
  };
}

/** The General Assembly decided in resolution 47/1 of 22 September 1992 that Yugoslavia shall not take part in its work. */
const barred = { state: 'YUG', from: '1992-09-22', until: '2000-11-01' };

function sat(seat: Seat, days: Possible): boolean {
  if (seat.state === barred.state && days.until > barred.from && days.from < barred.until) return false;
  return seat.from < days.from && (seat.until === null || seat.until >= days.until);
}

type Possible = { readonly from: Day; readonly until: Day };

function coveredDays(seat: Omit<Seat, 'state'>, days: Possible): number {
  const from = seat.from > days.from ? seat.from : days.from;
  const until = seat.until !== null && seat.until < days.until ? seat.until : days.until;
  return daysBetween(from, until);
}
