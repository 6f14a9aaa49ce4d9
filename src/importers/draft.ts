import type { PartialDay } from '../days/partial-day.ts';
import type { Position } from '../error.ts';
import type { Membership } from '../votes/membership.ts';
import type { RollCall } from '../votes/roll-call.ts';

/** How sources write a vote: yes, no, abstained, absent, `-` for "not a member". */
export type Mark = 'Y' | 'N' | 'A' | 'X' | '-';

/** The marks of one vote, and where each stands in the file. */
export interface Marked {
  readonly marks: Map<string, Mark>;
  at(state: string): Position;
}

/** A roll call as a source gives it: one mark for each state the source has a row for, under the source's own codes. */
export interface Draft
  extends Omit<RollCall, 'knownAs' | 'issues' | 'no' | 'abstain' | 'absent' | 'unknown' | 'outside'> {
  readonly marks: ReadonlyMap<string, Mark>;
  /** Where the mark of a state stands in its file. */
  at(given: string): Position;
}

/** Something in a source that has no place in the record, kept so that nothing is lost in silence. */
export interface NotUnderstood extends Position {
  readonly id: string;
  readonly state: string;
  readonly because: string;
}

export interface Settled {
  readonly rollCall: RollCall;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Codes that share one seat in turn, earliest first. Sources use one of them for the whole time. */
const seats: readonly (readonly string[])[] = [
  ['SUN', 'RUS'],
  ['YUG', 'SRB'],
  ['TWN', 'CHN'],
];

/** Withdrawn ISO codes and other spellings that sources use for a member. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ZAR: 'COD', BUR: 'MMR', BYS: 'BLR', TMP: 'TLS', DHY: 'BEN', HVO: 'BFA', SCG: 'SRB', ROM: 'ROU', RHO: 'ZWE',
    UAR: 'EGY', FRG: 'DEU', GFR: 'DEU', GDR: 'DDR', YAR: 'YEM', PDY: 'YMD', CZS: 'CSK', KSV: 'XKX',
  }), // biome-ignore format: a table of codes reads best in rows
);

/** Turns a draft into a roll call: codes of the day, and every possible member in exactly one list (or none: yes). */
export function settle(draft: Draft, members: Membership): Settled {
  const { marks, at, ...about } = draft;
  const lists = { yes: [], no: [], abstain: [], absent: [], unknown: [], outside: [] } as Lists;
  const notUnderstood: NotUnderstood[] = [];
  const placed = new Map<string, Mark>();
  for (const [given, said] of marks) {
    const code = codeOfTheDay(given, members, marks);
    const lost = whyLost(draft, given, said, code, placed);
    if (lost && said !== '-') notUnderstood.push({ id: draft.id, state: given, because: lost, ...at(given) });
    if (code === undefined || placed.has(code)) continue;
    const mark = isTaken(given, marks) ? '-' : said;
    placed.set(code, mark);
    lists[listOf(mark, members.certain.has(code))].push(code);
  }
  for (const code of members.possible) {
    if (!placed.has(code)) lists[members.certain.has(code) ? 'unknown' : 'outside'].push(code);
  }
  const { yes: _theRest, ...others } = lists;
  for (const list of Object.values(others)) list.sort();
  return { rollCall: { ...about, knownAs: '', issues: about.issuesGiven ?? [], ...others }, notUnderstood };
}

/** Why a mark has no place in the record; nothing if it has, or only repeats one that has. */
function whyLost(
  { day, marks }: Draft,
  given: string,
  said: Mark,
  code: string | undefined,
  placed: ReadonlyMap<string, Mark>,
): string | undefined {
  if (code === undefined) return `has the mark "${said}" but was no member in ${day}`;
  if (isTaken(given, marks)) return `has the mark "${said}" but another had its seat in ${day}`;
  const before = placed.get(code);
  if (before !== undefined && before !== said)
    return `has the mark "${said}" but stands for ${code}, which has the mark "${before}" already`;
  return undefined;
}

/** A month cannot be right in which a state voted that was not yet, or no longer, a member: then only the year is kept. */
export function dated(draft: Draft, membersAt: (when: PartialDay) => Membership): Draft {
  if (draft.day.length !== 7) return draft;
  const members = membersAt(draft.day);
  const wrong = [...draft.marks].some(
    ([given, mark]) => /[YNA]/.test(mark) && codeOfTheDay(given, members, draft.marks) === undefined,
  );
  return wrong ? { ...draft, day: draft.day.slice(0, 4) as PartialDay } : draft;
}

type Lists = Record<'yes' | 'no' | 'abstain' | 'absent' | 'unknown' | 'outside', string[]>;

/** A source that calls a certain member "not a member" tells us nothing about its vote. */
function listOf(mark: Mark, certain: boolean): keyof Lists {
  if (mark === '-') return certain ? 'unknown' : 'outside';
  return ({ Y: 'yes', N: 'no', A: 'abstain', X: 'absent' } as const)[mark];
}

/** The code of the member that a source's code stands for on the day; `undefined` if none was a member. */
export function codeOfTheDay(
  given: string,
  members: Membership,
  marks: ReadonlyMap<string, Mark>,
): string | undefined {
  const code = aliases.get(given) ?? given;
  const seat = seats.find((codes) => codes.includes(code));
  const alone = seat?.every((other) => other === code || !marks.has(other));
  if (!seat || !alone) return members.days.has(code) ? code : undefined;
  const candidates = seat.filter((other) => members.days.has(other));
  return candidates.sort((a, b) => (members.days.get(b) ?? 0) - (members.days.get(a) ?? 0))[0];
}

/** A seat has one vote: while the Republic of China voted, the People's Republic was no member, whatever the source has. */
function isTaken(given: string, marks: ReadonlyMap<string, Mark>): boolean {
  const seat = seats.find((codes) => codes.indexOf(given) > 0);
  const earlier = seat?.slice(0, seat.indexOf(given)) ?? [];
  return earlier.some((code) => (marks.get(code) ?? '-') !== '-');
}
