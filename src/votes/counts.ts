import type { Ballots, Planes } from './ballots.ts';
import { type Bits, bitsWhere, both, countBoth, wordsFor } from './bits.ts';
import { type PeriodKind, periodsOf } from './periods.ts';
import type { Tallies } from './roll-call.ts';
import { type IssueCode, issueCode, type Vote } from './schema.ts';

const slices = 8;

/**
 * In how many of the planes (at most 255) each column has its bit set: one number a column. Thirty-two columns are added up at once, as
 * binary numbers that lie across words: slice 0 has their ones, slice 1 their twos, and so on.
 */
export function countColumns(width: number, planes: readonly Bits[]): Uint8Array {
  const sums = new Int32Array(wordsFor(width) * slices);
  for (const plane of planes) addPlane(sums, plane, 0);
  return acrossSlices(sums, width);
}

/** The same of planes that lie in one array, the first at `start` and then one every `stride` words. */
export function countColumnsIn(cells: Uint32Array, width: number, start: number, stride: number): Uint8Array {
  const sums = new Int32Array(wordsFor(width) * slices);
  for (let plane = start; plane < cells.length; plane += stride) addPlane(sums, cells, plane);
  return acrossSlices(sums, width);
}

function addPlane(sums: Int32Array, cells: Uint32Array, start: number): void {
  for (let first = 0; first < sums.length; first += slices) {
    let carry = cells[start + first / slices] as number;
    for (let slice = first; carry !== 0; slice++) {
      const sum = sums[slice] as number;
      sums[slice] = sum ^ carry;
      carry &= sum;
    }
  }
}

function acrossSlices(sums: Int32Array, width: number): Uint8Array {
  const counts = new Uint8Array(width);
  for (let column = 0; column < width; column++) {
    const first = (column >>> 5) * slices;
    const place = column & 31;
    let count = 0;
    for (let slice = 0; slice < slices; slice++)
      count |= (((sums[first + slice] as number) >>> place) & 1) << slice;
    counts[column] = count;
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

/** Tallies counted vote by vote: a number a roll call in each. */
export type TallyColumns = Readonly<Record<keyof Tallies, Uint8Array>>;

export function tallyColumns(ballots: Ballots): TallyColumns {
  return {
    yes: countVotes(ballots, 'yes'),
    no: countVotes(ballots, 'no'),
    abstain: countVotes(ballots, 'abstain'),
    absent: countVotes(ballots, 'absent'),
  };
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
