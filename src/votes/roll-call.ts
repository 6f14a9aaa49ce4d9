import type { PartialDay } from '../days/partial-day.ts';
import type { Membership } from './membership.ts';
import type { IssueCode, RollCallKind, RollCallRow, Vote } from './schema.ts';

/** Numbers of votes. In what a source states, `null` is a number that it does not give. */
export interface Tallies<Count = number> {
  readonly yes: Count;
  readonly no: Count;
  readonly abstain: Count;
  readonly absent: Count;
}

/** One recorded vote of the General Assembly. The members in no list voted yes. */
export interface RollCall {
  readonly id: string;
  readonly day: PartialDay;
  /** `71`, `ES-11`, `S-1`. */
  readonly session: string;
  readonly symbol: string;
  readonly title: string;
  /** What people call it where the title lacks the word they look for: `Annexation of Crimea`; mostly empty. */
  readonly knownAs: string;
  readonly kind: RollCallKind;
  /** What it is about: as a source says and, where none does, as its title tells. */
  readonly issues: readonly IssueCode[];
  /** Those of `issues` that a source gives; `null` where no source says. See `derivedIssues`. */
  readonly issuesGiven: readonly IssueCode[] | null;
  /** Whether the US State Department marked it as important; `null` where the source does not say. */
  readonly important: boolean | null;
  /** The tallies as the source states them. */
  readonly stated: Tallies<number | null>;
  readonly no: readonly string[];
  readonly abstain: readonly string[];
  readonly absent: readonly string[];
  /** Members of which the source says nothing. */
  readonly unknown: readonly string[];
  /** States that were no members at the vote, though they were within its possible days. */
  readonly outside: readonly string[];
  readonly source: string;
  readonly sourceId: string;
}

/** A roll call from its row in record/votes. */
export function rollCallOf(row: RollCallRow): RollCall {
  return {
    id: row.id,
    day: row.day,
    session: row.session,
    symbol: row.symbol,
    title: row.title,
    knownAs: '',
    kind: row.kind,
    issues: row.issues ?? [],
    issuesGiven: row.issues,
    important: row.important === '' ? null : row.important === '1',
    stated: { yes: row.yes, no: row.no, abstain: row.abstain, absent: row.absent },
    no: row.states_no,
    abstain: row.states_abstain,
    absent: row.states_absent,
    unknown: row.states_unknown,
    outside: row.states_outside,
    source: row.source,
    sourceId: row.source_id,
  };
}

/** Each member's vote, by code of the day, in alphabetical order. Members of unknown vote and non-members have none. */
export function votesOf(rollCall: RollCall, members: Membership): ReadonlyMap<string, Vote> {
  const votes = new Map<string, Vote | undefined>(members.possible.map((code) => [code, 'yes']));
  for (const code of rollCall.no) votes.set(code, 'no');
  for (const code of rollCall.abstain) votes.set(code, 'abstain');
  for (const code of rollCall.absent) votes.set(code, 'absent');
  for (const code of rollCall.unknown) votes.delete(code);
  for (const code of rollCall.outside) votes.delete(code);
  return votes as Map<string, Vote>;
}

/** The votes counted member by member. */
export function countedTallies(rollCall: RollCall, members: Membership): Tallies {
  const others =
    rollCall.no.length +
    rollCall.abstain.length +
    rollCall.absent.length +
    rollCall.unknown.length +
    rollCall.outside.length;
  return {
    yes: members.possible.length - others,
    no: rollCall.no.length,
    abstain: rollCall.abstain.length,
    absent: rollCall.absent.length,
  };
}

/** What the source states, and the count of votes where it states nothing. */
export function officialTallies(rollCall: RollCall, members: Membership): Tallies {
  const counted = countedTallies(rollCall, members);
  const { stated } = rollCall;
  return {
    yes: stated.yes ?? counted.yes,
    no: stated.no ?? counted.no,
    abstain: stated.abstain ?? counted.abstain,
    absent: stated.absent ?? counted.absent,
  };
}

const words = { yes: 'in favour', no: 'against', abstain: 'abstaining', absent: 'absent' } as const;

/** Sentences on where the stated tallies and the votes counted disagree, and on members whose vote is unknown. */
export function discrepanciesOf(rollCall: RollCall, members: Membership): string[] {
  const counted = countedTallies(rollCall, members);
  const found: string[] = [];
  for (const key of ['yes', 'no', 'abstain', 'absent'] as const) {
    const stated = rollCall.stated[key];
    if (stated !== null && stated !== counted[key])
      found.push(`The source states ${stated} ${words[key]}; ${counted[key]} members are recorded so.`);
  }
  if (rollCall.unknown.length > 0)
    found.push(`The source has no vote for ${rollCall.unknown.join(', ')}, a member at the time.`);
  return found;
}

/** `100-11-58`: yes, no and abstentions as the press gives them. */
export function sayTallies({ yes, no, abstain }: Tallies<number | null>): string {
  return `${yes ?? '?'}-${no ?? '?'}-${abstain ?? '?'}`;
}
