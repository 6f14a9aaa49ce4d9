import { type Marginals, type Measure, measured } from './agreement.ts';
import type { Bits } from './bits.ts';
import { type Columns, columnsFrom, listOf, type RollCallList, sumColumns } from './column-sums.ts';
import { type Found, placeIn, placesOf, type Rows, stepWords } from './dyad-rows.ts';

/**
 * Compares every pair of rows as `compare` does, with the values of measures that look at how often each of the two voted how. Most votes are
 * yes, so it goes through each row's other roll calls and counts for 32 others at once what they did in them: the seven numbers of a
 * pair follow from that, in less time than they take one by one.
 */
export function compareByChance(
  rows: Rows,
  found: Found,
  values: Float64Array,
  at: number,
  measure: Measure,
): number {
  const { count, seat } = rows;
  const sums = sumsOf(rows);
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const ij = i * sums.width + j;
      const ji = j * sums.width + i;
      const rollCalls = sums.voted[ij] as number;
      if (rollCalls === 0) continue;
      const marginals: Marginals = {
        firstNotYes: sums.notYes[ji] as number,
        firstNo: sums.no[ji] as number,
        secondNotYes: sums.notYes[ij] as number,
        secondNo: sums.no[ij] as number,
      };
      const { firstNotYes, firstNo, secondNotYes, secondNo } = marginals;
      const opposed = firstNo - (sums.noToNotYes[ij] as number) + secondNo - (sums.noToNotYes[ji] as number);
      const bothNotYes = (sums.noToNotYes[ij] as number) + (sums.abstainToNotYes[ij] as number);
      const steps =
        firstNotYes + secondNotYes - 2 * bothNotYes + firstNo + secondNo - 2 * (sums.noToNo[ij] as number);
      const same = rollCalls - steps + opposed;
      found.a[at] = seat[i] as number;
      found.b[at] = seat[j] as number;
      found.rollCalls[at] = rollCalls;
      found.same[at] = same;
      found.opposed[at] = opposed;
      values[at] = measured(measure, rollCalls, same, opposed, marginals);
      at++;
    }
  }
  return at;
}

/** Counts over ordered pairs of rows: that of `row` and `other` stands at `row * width + other`. */
interface Sums {
  readonly width: number;
  /** Of the roll calls in which `row` voted: those in which `other` did, and did not vote yes, and voted no. */
  readonly voted: Uint16Array;
  readonly notYes: Uint16Array;
  readonly no: Uint16Array;
  /** Of the noes of `row`: those to which `other` did not vote yes, and voted no. */
  readonly noToNotYes: Uint16Array;
  readonly noToNo: Uint16Array;
  /** Of the abstentions of `row`: those to which `other` did not vote yes. */
  readonly abstainToNotYes: Uint16Array;
}

/** `voted`, `noToNo` and `abstainToNotYes` are the same from both sides, and counted only where `other` comes after `row`. */
function sumsOf(rows: Rows): Sums {
  const { voted, notYes, no } = columnsFrom(rows);
  const lists = Array.from({ length: rows.count }, (_, row) => listsOf(rows, row, voted));
  const sum = (columns: Columns, of: (lists: Lists) => RollCallList, both = false) => {
    const width = 32 * columns.lanes;
    const sums = new Uint16Array(rows.count * width);
    for (let lane = 0; lane < columns.lanes; lane++)
      for (let row = 0; row < (both ? Math.min(rows.count, 32 * lane + 32) : rows.count); row++)
        sumColumns(columns, lane, of(lists[row] as Lists), sums, row * width + 32 * lane);
    return sums;
  };
  const missed = ({ missed }: Lists) => missed;
  return {
    width: 32 * voted.lanes,
    voted: takenFromAll(rows, voted, sum(voted, missed, true)),
    notYes: takenFromAll(rows, notYes, sum(notYes, missed)),
    no: takenFromAll(rows, no, sum(no, missed)),
    noToNotYes: sum(notYes, ({ no }) => no),
    noToNo: sum(no, ({ no }) => no, true),
    abstainToNotYes: sum(notYes, ({ abstain }) => abstain, true),
  };
}

/** What a row did that was not yes. */
interface Lists {
  /** From its first vote to its last. */
  readonly missed: RollCallList;
  readonly no: RollCallList;
  readonly abstain: RollCallList;
}

function listsOf(rows: Rows, row: number, columns: Columns): Lists {
  const { width, words, counting } = rows;
  const [from, to] = turnout(rows, row);
  const places = 3 * (to - from);
  const missed = new Uint32Array(places);
  const no = new Uint32Array(places);
  const abstain = new Uint32Array(places);
  for (let place = 0; place < places; place++) {
    const at = row * width + placeIn(3 * from + place);
    const notYes = words[at] as number;
    const notNo = words[at + 3] as number;
    missed[place] = (counting[3 * from + place] ?? 0) & ~(notYes | notNo);
    no[place] = notYes & ~notNo;
    abstain[place] = notYes & notNo;
  }
  const list = (bits: Bits) => listOf(columns, bits, 3 * from);
  return { missed: list(missed), no: list(no), abstain: list(abstain) };
}

/** Between which steps a row has votes. */
function turnout({ first, last }: Rows, row: number): [number, number] {
  return [(first[row] as number) / stepWords, (last[row] as number) / stepWords];
}

/** What `columns` have between the first vote of each row and its last, less what is counted where it missed. */
function takenFromAll(rows: Rows, columns: Columns, sums: Uint16Array): Uint16Array {
  const before = sumsBefore(rows, columns);
  const width = 32 * columns.lanes;
  for (let row = 0; row < rows.count; row++) {
    const [start, end] = turnout(rows, row).map((step) => before.get(step)) as [Uint16Array, Uint16Array];
    for (let other = 0; other < rows.count; other++)
      sums[row * width + other] =
        (end[other] as number) - (start[other] as number) - (sums[row * width + other] as number);
  }
  return sums;
}

/** What all come to before each step at which some row has its first vote or had its last. */
function sumsBefore(rows: Rows, columns: Columns): Map<number, Uint16Array> {
  const steps = new Set(Array.from({ length: rows.count }, (_, row) => turnout(rows, row)).flat());
  const all = Uint16Array.from({ length: 32 * placesOf(rows) }, (_, place) => place);
  const before = new Map<number, Uint16Array>();
  let [last, sums] = [0, new Uint16Array(32 * columns.lanes)];
  for (const step of [...steps].sort((a, b) => a - b)) {
    const more = new Uint16Array(sums.length);
    for (let lane = 0; lane < columns.lanes; lane++)
      sumColumns(columns, lane, all.subarray(96 * last, 96 * step), more, 32 * lane);
    sums = sums.map((sum, other) => sum + (more[other] as number));
    before.set(step, sums);
    last = step;
  }
  return before;
}
