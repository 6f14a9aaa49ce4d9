import type { Ballots } from './ballots.ts';
import { type Bits, columnsOf } from './bits.ts';
import { countVotes } from './counts.ts';

/**
 * How close a vote was. Abstentions do not count as votes (rule 86 of the Assembly's rules of procedure); important questions need two
 * thirds of those voting, others a majority (article 18 of the Charter). Which of the two a vote needed is not on record.
 */
export interface Margin {
  readonly column: number;
  /** As the source states them, or counted where it states none. */
  readonly yes: number;
  readonly no: number;
  /** More yes than no. */
  readonly majority: boolean;
  /** Yes at least twice no. */
  readonly twoThirds: boolean;
  /** How many states, had they voted the other way, would have turned the majority. */
  readonly turnsMajority: number;
  /** How many would have made or undone two thirds. */
  readonly turnsTwoThirds: number;
}

/** Every roll call of `among` in which anyone voted yes or no, in order of days. */
export function marginsOf(ballots: Ballots, among: Bits): Margin[] {
  const yes = countVotes(ballots, 'yes');
  const no = countVotes(ballots, 'no');
  return [...columnsOf(among)].flatMap((column) => {
    const stated = ballots.rollCalls[column]?.stated;
    const votes = [stated?.yes ?? (yes[column] as number), stated?.no ?? (no[column] as number)] as const;
    return votes[0] + votes[1] === 0 ? [] : { column, ...marginOf(...votes) };
  });
}

/** How close `yes` votes against `no` votes are. A tie is no majority. */
export function marginOf(yes: number, no: number): Omit<Margin, 'column'> {
  const majority = yes > no;
  const twoThirds = yes >= 2 * no;
  return {
    yes,
    no,
    majority,
    twoThirds,
    turnsMajority: majority ? Math.ceil((yes - no) / 2) : Math.floor((no - yes) / 2) + 1,
    turnsTwoThirds: twoThirds ? Math.floor((yes - 2 * no) / 3) + 1 : Math.ceil((2 * no - yes) / 3),
  };
}
