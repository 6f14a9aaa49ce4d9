import { type GroupName, regionalGroup } from '../states/schema.ts';
import { type States, spansIn } from '../states/states.ts';
import type { Ballots } from './ballots.ts';
import { type Bits, bitsWhere, both, columnsOf, countBoth, either, hasBit, wordsFor } from './bits.ts';
import { countColumns } from './counts.ts';
import type { Window } from './window.ts';

const choices = ['yes', 'no', 'abstain'] as const;
type Choice = (typeof choices)[number];

/** How united a group voted, and who of it voted otherwise than most. */
export interface Cohesion {
  readonly group: GroupName;
  /** Roll calls in which at least two of its members voted. */
  readonly rollCalls: number;
  /**
   * Mean agreement index (Hix, Noury & Roland 2005): in one roll call 1 when all members voted alike, 0 when they split evenly over yes, no
   * and abstention. `null` without roll calls.
   */
  readonly cohesion: number | null;
  /** Its members, the one that broke ranks in the greatest share of its votes first. */
  readonly members: readonly Ranks[];
}

/** How often a member of a group voted otherwise than the absolute majority of the members who voted. */
export interface Ranks {
  readonly state: string;
  /** Roll calls in which it voted and its group had such a majority. */
  readonly rollCalls: number;
  readonly broke: number;
  readonly share: number;
}

/** Groups over the roll calls of `among`, by default the regional ones. Who belongs to a group is told for the day of the vote. */
export function cohesionOf(
  ballots: Ballots,
  states: States,
  among: Bits,
  groups: readonly GroupName[] = regionalGroup.options,
): Cohesion[] {
  return groups.map((group) => {
    const caucus = caucusOf(ballots, states, group, among);
    const scores = [...columnsOf(among)]
      .map((column) => agreementIndex(caucus, column))
      .filter((score) => !Number.isNaN(score));
    return {
      group,
      rollCalls: scores.length,
      cohesion: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
      members: ranksOf(caucus),
    };
  });
}

/** One group in one roll call. */
export interface RanksAt {
  readonly group: GroupName;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Agreement index; `null` where fewer than two voted. */
  readonly cohesion: number | null;
  /** What more than half of those who voted chose; `null` if nothing. */
  readonly majority: Choice | null;
  readonly broke: readonly { readonly state: string; readonly vote: Choice }[];
}

/** How each group, by default the regional ones, voted in one roll call, and who broke ranks. */
export function ranksAt(
  ballots: Ballots,
  states: States,
  column: number,
  groups: readonly GroupName[] = regionalGroup.options,
): RanksAt[] {
  const only = bitsWhere(ballots.rollCalls.length, (each) => each === column);
  return groups.map((group) => {
    const caucus = caucusOf(ballots, states, group, only);
    const [yes, no, abstain] = choices.map((choice) => caucus.counts[choice][column] as number);
    const majority = choices.find((choice) => hasBit(caucus.majority[choice], column)) ?? null;
    const index = agreementIndex(caucus, column);
    return {
      group,
      yes: yes as number,
      no: no as number,
      abstain: abstain as number,
      cohesion: Number.isNaN(index) ? null : index,
      majority,
      broke: caucus.members.flatMap(({ code, votes }) => {
        const vote = choices.find((choice) => hasBit(votes[choice], column));
        return vote && majority && vote !== majority ? { state: code, vote } : [];
      }),
    };
  });
}

/** A group as it voted. */
interface Caucus {
  /** Its members' votes while they belonged to it. */
  readonly members: readonly { readonly code: string; readonly votes: Readonly<Record<Choice, Bits>> }[];
  /** How many chose what, and how many voted at all: a number a column. */
  readonly counts: Readonly<Record<Choice, Uint8Array>>;
  readonly cast: Uint8Array;
  /** The roll calls in which more than half of those who voted chose it. */
  readonly majority: Readonly<Record<Choice, Bits>>;
}

function caucusOf(ballots: Ballots, states: States, group: GroupName, among: Bits): Caucus {
  const width = ballots.rollCalls.length;
  const members = ballots.states.flatMap((code) => {
    const state = states.byCode.get(code);
    const spans = state ? spansIn(state, group) : [];
    if (spans.length === 0) return [];
    const belonged = both(among, belongedIn(ballots, spans));
    return { code, votes: each((choice) => both(ballots.of(code)[choice], belonged)) };
  });
  const counts = each((choice) =>
    countColumns(
      width,
      members.map(({ votes }) => votes[choice]),
    ),
  );
  const { yes, no, abstain } = counts;
  const cast = yes.map((count, column) => count + (no[column] as number) + (abstain[column] as number));
  const majority = each((choice) => moreThanHalf(counts[choice], cast));
  return { members, counts, cast, majority };
}

function moreThanHalf(counts: Uint8Array, cast: Uint8Array): Bits {
  return bitsWhere(counts.length, (column) => 2 * (counts[column] as number) > (cast[column] as number));
}

/** The roll calls that surely were within one of these spans. */
function belongedIn({ windows }: Ballots, spans: ReturnType<typeof spansIn>): Bits {
  if (spans.some(({ from, until }) => from === null && until === null))
    return new Uint32Array(wordsFor(windows.length)).fill(0xffffffff);
  return bitsWhere(windows.length, (column) => {
    const { first, last } = windows[column] as Window;
    return spans.some(
      ({ from, until }) => (from === null || first >= from) && (until === null || last < until),
    );
  });
}

function ranksOf({ members, majority }: Caucus): Ranks[] {
  const led = either(either(majority.yes, majority.no), majority.abstain);
  return members
    .map(({ code, votes }) => {
      const over = (bits: (choice: Choice) => Bits) =>
        choices.reduce((sum, choice) => sum + countBoth(votes[choice], bits(choice)), 0);
      const rollCalls = over(() => led);
      const broke = rollCalls - over((choice) => majority[choice]);
      return { state: code, rollCalls, broke, share: broke / rollCalls };
    })
    .filter(({ rollCalls }) => rollCalls > 0)
    .sort((a, b) => b.share - a.share || (a.state < b.state ? -1 : 1));
}

/** (max - (cast - max) / 2) / cast, max being the most frequent choice; `NaN` where fewer than two voted. */
function agreementIndex({ counts: { yes, no, abstain }, cast }: Caucus, column: number): number {
  const voted = cast[column] as number;
  const most = Math.max(yes[column] as number, no[column] as number, abstain[column] as number);
  return voted < 2 ? Number.NaN : (most - (voted - most) / 2) / voted;
}

function each<Value>(of: (choice: Choice) => Value): Readonly<Record<Choice, Value>> {
  return { yes: of('yes'), no: of('no'), abstain: of('abstain') };
}
