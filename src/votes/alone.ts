import type { Ballots } from './ballots.ts';
import { type Bits, bitsWhere, both, columnsOf, countBoth, either } from './bits.ts';
import { countVotes } from './counts.ts';

/** What a state can stand alone in. */
export const lonelyVotes = ['yes', 'no', 'abstain'] as const;
/** A vote that was cast alone: no or abstain. */
export type LonelyVote = (typeof lonelyVotes)[number];

/** The roll calls in which someone stood alone, and who how often. */
export interface Loneliness {
  /** Roll calls in which one state, or no more than were allowed to be together, voted so; in order of days. */
  readonly rollCalls: readonly LonelyRollCall[];
  /** Every seat that was, the most often alone first. */
  readonly states: readonly LonelyState[];
}

/** A roll call in which one or few states stood against all others. */
export interface LonelyRollCall {
  readonly column: number;
  readonly vote: LonelyVote;
  readonly states: readonly string[];
}

/** How often a state stood alone. */
export interface LonelyState extends Readonly<Record<LonelyVote, number>> {
  readonly state: string;
  /** In how many roll calls it stood alone, with any vote. */
  readonly rollCalls: number;
  /** In how many it voted. */
  readonly voted: number;
}

interface LonelyOptions {
  /** How many others may have cast the same vote. */
  readonly company?: number;
  /** With which votes one may stand alone. */
  readonly votes?: readonly LonelyVote[];
}

/**
 * Who stood alone among the roll calls of `among`: cast a vote that at most `company` others cast, while more cast another.
 * Two who are alone on two sides of the same roll call (one against, one abstaining) both count.
 */
export function lonelinessOf(
  ballots: Ballots,
  among: Bits,
  { company = 0, votes = lonelyVotes }: LonelyOptions = {},
): Loneliness {
  const counts = lonelyVotes.map((vote) => countVotes(ballots, vote));
  const most = counts[0]?.map((yes, column) =>
    Math.max(yes, counts[1]?.[column] as number, counts[2]?.[column] as number),
  ) as Uint8Array;
  const lonely = lonelyVotes
    .map((vote, index) => ({
      vote,
      bits: both(
        among,
        bitsWhere(ballots.rollCalls.length, (column) => {
          const count = counts[index]?.[column] as number;
          return count > 0 && count <= company + 1 && (most[column] as number) > count;
        }),
      ),
    }))
    .filter(({ vote }) => votes.includes(vote));
  return {
    rollCalls: lonely.flatMap((one) => rollCallsOf(ballots, one)).sort((a, b) => a.column - b.column),
    states: ballots.seats
      .map((state) => lonelyState(ballots, state, lonely, among))
      .filter(({ rollCalls }) => rollCalls > 0)
      .sort((a, b) => b.rollCalls - a.rollCalls || (a.state < b.state ? -1 : 1)),
  };
}

interface Lonely {
  readonly vote: LonelyVote;
  /** The roll calls in which few cast it. */
  readonly bits: Bits;
}

function rollCallsOf(ballots: Ballots, { vote, bits }: Lonely): LonelyRollCall[] {
  const found = new Map<number, string[]>();
  for (const seat of ballots.seats) {
    for (const column of columnsOf(both(ballots.line(seat)[vote], bits))) {
      const states = found.get(column) ?? [];
      found.set(column, states);
      states.push(seat);
    }
  }
  return [...found].map(([column, states]) => ({ column, vote, states }));
}

function lonelyState(ballots: Ballots, state: string, lonely: readonly Lonely[], among: Bits): LonelyState {
  const planes = ballots.line(state);
  const count = (vote: LonelyVote) => {
    const bits = lonely.find((one) => one.vote === vote)?.bits;
    return bits ? countBoth(planes[vote], bits) : 0;
  };
  const [yes, no, abstain] = [count('yes'), count('no'), count('abstain')];
  const voted = countBoth(either(either(planes.yes, planes.no), planes.abstain), among);
  return { state, yes, no, abstain, rollCalls: yes + no + abstain, voted };
}
