import type { Ballots, Planes } from './ballots.ts';
import { type Bits, bitsWhere, both, countBoth } from './bits.ts';
import { type PeriodKind, periodsOf } from './periods.ts';
import type { Tallies } from './roll-call.ts';
import { type IssueCode, issueCode, type Vote } from './schema.ts';

/** In how many of the planes each column has its bit set: one number a column. */
export function countColumns(width: number, planes: readonly Bits[]): Uint8Array {
  const counts = new Uint8Array(width);
  for (const plane of planes) {
    for (let word = 0; word < plane.length; word++) {
      for (let rest = plane[word] as number; rest !== 0; rest &= rest - 1) {
        const column = (word << 5) + 31 - Math.clz32(rest & -rest);
        counts[column] = (counts[column] as number) + 1;
      }
    }
  }
  return counts;
}

/** How many states cast this vote in each roll call. */
export function countVotes(ballots: Ballots, vote: Vote): Uint8Array {
  return countColumns(
    ballots.rollCalls.length,
    ballots.states.map((code) => ballots.of(code)[vote]),
  );
}

/** What a state did over some roll calls. Roll calls for which its vote is not on record are none of these. */
export function tallyOf(planes: Planes, among: Bits): Tallies {
  return {
    yes: countBoth(planes.yes, among),
    no: countBoth(planes.no, among),
    abstain: countBoth(planes.abstain, among),
    absent: countBoth(planes.absent, among),
  };
}

const byIssue = new WeakMap<Ballots, ReadonlyMap<IssueCode, Bits>>();

/** The roll calls on each issue; one may be on several. */
export function issueBits(ballots: Ballots): ReadonlyMap<IssueCode, Bits> {
  const { rollCalls } = ballots;
  const made =
    byIssue.get(ballots) ??
    new Map(
      issueCode.options.map((code) => [
        code,
        bitsWhere(rollCalls.length, (column) => rollCalls[column]?.issues.includes(code) === true),
      ]),
    );
  byIssue.set(ballots, made);
  return made;
}

/** How a state votes: whole, and by issue and period. Parts in which it cast and missed no vote are left out. */
export interface VotingProfile {
  readonly all: Tallies;
  readonly byIssue: readonly ({ readonly issue: IssueCode } & Tallies)[];
  readonly byPeriod: readonly ({ readonly period: string } & Tallies)[];
}

/** The votes of a state (with its line) over the roll calls of `among`, by issue and by year or session. */
export function votingProfile(
  ballots: Ballots,
  state: string,
  among: Bits,
  by: PeriodKind = 'year',
): VotingProfile {
  const planes = ballots.line(state);
  const over = (bits: Bits) => tallyOf(planes, both(bits, among));
  return {
    all: tallyOf(planes, among),
    byIssue: [...issueBits(ballots)].map(([issue, bits]) => ({ issue, ...over(bits) })).filter(isSomething),
    byPeriod: periodsOf(ballots, by)
      .map(({ name, bits }) => ({ period: name, ...over(bits) }))
      .filter(isSomething),
  };
}

function isSomething({ yes, no, abstain, absent }: Tallies): boolean {
  return yes + no + abstain + absent > 0;
}
