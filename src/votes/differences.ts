import type { PartialDay } from '../days/partial-day.ts';
import { countedTallies, type RollCall, type Tallies, votesOf } from './roll-call.ts';
import type { Votes } from './votes.ts';

export const differenceKinds = ['tally', 'votes', 'missing'] as const;

/**
 * What disagrees: what a source states with its own votes counted; two sources; a source with the vote it has a second time; a
 * source with who was a member.
 */
export const differenceBetween = [
  'stated and counted',
  'sources',
  'vote and repeat',
  'source and membership',
] as const;

/**
 * One point on which what is on record of a vote disagrees. `tally`: numbers that a source states, against the votes it gives or the
 * numbers of another source. `votes`: a state's vote in two sources. `missing`: members of which a source has nothing.
 */
export interface Difference {
  /** Of the roll call. */
  readonly id: string;
  readonly symbol: string;
  readonly day: PartialDay;
  readonly kind: (typeof differenceKinds)[number];
  readonly between: (typeof differenceBetween)[number];
  /** Where the record's own vote comes from. */
  readonly source: string;
  readonly value: string;
  /** The other source; the same where a source disagrees with itself. */
  readonly otherSource: string;
  readonly otherValue: string;
  readonly states: readonly string[];
}

/** Every difference on record in these roll calls, in their order. Nothing is left out as small. */
export function differences(votes: Votes, rollCalls: readonly RollCall[] = votes.rollCalls): Difference[] {
  return rollCalls.flatMap((rollCall) => [
    ...withItself(votes, rollCall),
    ...withOthers(votes, rollCall),
    ...withRepeats(votes, rollCall),
  ]);
}

type Said = Tallies<number | null>;

function withItself(votes: Votes, rollCall: RollCall): Difference[] {
  const { stated, unknown, source } = rollCall;
  const counted = countedTallies(rollCall, votes.membersAt(rollCall.day));
  return [
    ...tallyRow(rollCall, stated, source, counted, 'stated and counted'),
    ...(unknown.length > 0
      ? [row(rollCall, 'missing', 'source and membership', ['nothing', 'member'], source, unknown)]
      : []),
  ];
}

function withOthers(votes: Votes, rollCall: RollCall): Difference[] {
  const members = votes.membersAt(rollCall.day);
  const ours = { ...countedTallies(rollCall, members), ...stated(rollCall.stated) };
  const cast = votesOf(rollCall, members);
  return (votes.crosschecksOf.get(rollCall.id) ?? []).flatMap(({ source, differing, ...said }) => [
    ...tallyRow(rollCall, ours, source, said, 'sources'),
    ...differing.map((cell) => {
      const [state = '', vote = ''] = cell.split(':');
      return row(rollCall, 'votes', 'sources', [cast.get(state) ?? 'nothing', vote], source, [state]);
    }),
  ]);
}

function withRepeats(votes: Votes, rollCall: RollCall): Difference[] {
  if (rollCall.kind === 'repeat') return [];
  const cast = votesOf(rollCall, votes.membersAt(rollCall.day));
  return (votes.bySymbol.get(rollCall.symbol) ?? [])
    .filter(({ kind }) => kind === 'repeat' && rollCall.kind === 'resolution')
    .flatMap((repeat) => [
      ...tallyRow(rollCall, rollCall.stated, repeat.source, repeat.stated, 'vote and repeat'),
      ...[...votesOf(repeat, votes.membersAt(repeat.day))]
        .filter(([state, vote]) => cast.has(state) && cast.get(state) !== vote)
        .map(([state, vote]) =>
          row(rollCall, 'votes', 'vote and repeat', [cast.get(state) ?? '', vote], repeat.source, [state]),
        ),
    ]);
}

/** Only numbers that both give are compared. */
function tallyRow(
  rollCall: RollCall,
  ours: Said,
  source: string,
  theirs: Said,
  between: Difference['between'],
): Difference[] {
  const apart = keys.filter((key) => ours[key] !== null && theirs[key] !== null && ours[key] !== theirs[key]);
  if (apart.length === 0) return [];
  const shown = apart.includes('absent') ? keys : keys.slice(0, 3);
  const say = (tallies: Said) => shown.map((key) => tallies[key] ?? '?').join('-');
  return [row(rollCall, 'tally', between, [say(ours), say(theirs)], source, [])];
}

const keys = ['yes', 'no', 'abstain', 'absent'] as const;

function row(
  { id, symbol, day, source }: RollCall,
  kind: Difference['kind'],
  between: Difference['between'],
  [value, otherValue]: readonly [string, string],
  otherSource: string,
  states: readonly string[],
): Difference {
  return { id, symbol, day, kind, between, source, value, otherSource, otherValue, states };
}

function stated(tallies: Said): Partial<Tallies> {
  return Object.fromEntries(Object.entries(tallies).filter(([, number]) => number !== null));
}
