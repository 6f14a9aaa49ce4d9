import { type Bits, countBits, majority, wordsFor } from './bits.ts';
import { placeIn, type Rows, stepWords } from './dyad-rows.ts';

/** What each state voted where another voted too, over all ordered pairs of rows: a count stands at `voter * rows.count + state`. */
export interface PairMarginals {
  /** In how many of the roll calls in which `voter` voted `state` abstained or voted no. */
  readonly notYes: Uint16Array;
  readonly no: Uint16Array;
}

/**
 * Counts them for 32 states at a time: laid out by roll calls, a word has a bit of each of 32 states. From its first vote to its last few
 * miss many, so it is the roll calls in which `voter` did not vote that are gone through and taken from all.
 */
export function marginalsOf(rows: Rows): PairMarginals {
  const { count } = rows;
  const [notYes, no] = [new Uint16Array(count * count), new Uint16Array(count * count)];
  const table = tableOf(rows);
  const half = 16 * table.lanes;
  const until = sumsUntil(table, rows.counting);
  for (let voter = 0; voter < count; voter++) {
    const { from, to, missed } = turnoutOf(rows, voter);
    const [before, after] = [until[from] as Uint16Array, until[to] as Uint16Array];
    const less = addedUp(table, columnsOf(table, missed, 3 * from));
    const at = voter * count;
    for (let state = 0; state < count; state++) {
      const other = half + state;
      notYes[at + state] = (after[state] as number) - (before[state] as number) - (less[state] as number);
      no[at + state] = (after[other] as number) - (before[other] as number) - (less[other] as number);
    }
  }
  return { notYes, no };
}

/** Between which steps of its row a state voted, and the roll calls between them in which it did not. */
function turnoutOf({ width, words, counting, first, last }: Rows, row: number) {
  const [from, to] = [(first[row] as number) / stepWords, (last[row] as number) / stepWords];
  const missed = counting.slice(3 * from, 3 * to);
  for (let place = 0; place < missed.length; place++) {
    const at = row * width + placeIn(3 * from + place);
    missed[place] = (missed[place] as number) & ~((words[at] as number) | (words[at + 3] as number));
  }
  return { from, to, missed };
}

/** What all of them come to before each step, and at the end. */
function sumsUntil(table: Table, counting: Bits): Uint16Array[] {
  const sums = [new Uint16Array(32 * table.lanes)];
  for (let place = 0; place < counting.length; place += 3) {
    const step = addedUp(table, columnsOf(table, counting.subarray(place, place + 3), place));
    const before = sums.at(-1) as Uint16Array;
    sums.push(step.map((sum, at) => sum + (before[at] as number)));
  }
  return sums;
}

/** The votes by roll calls. */
interface Table {
  /** Words of a column: the states that did not vote yes, then those that voted no. */
  readonly lanes: number;
  /** The last column is nobody's. */
  readonly words: Int32Array;
}

function tableOf({ count, width, words: steps, counting }: Rows): Table {
  const half = wordsFor(count);
  const lanes = 2 * half;
  const words = new Int32Array((32 * counting.length + 1) * lanes);
  for (let row = 0; row < count; row++) {
    const bit = 1 << (row & 31);
    for (let place = 0; place < counting.length; place++) {
      const at = row * width + placeIn(place);
      const notYes = steps[at] as number;
      const no = notYes & ~(steps[at + 3] as number);
      for (let rest = notYes; rest !== 0; rest &= rest - 1) {
        const cell = (32 * place + lowest(rest)) * lanes + (row >>> 5);
        words[cell] = (words[cell] as number) | bit;
        if ((no & rest & -rest) !== 0) words[cell + half] = (words[cell + half] as number) | bit;
      }
    }
  }
  return { lanes, words };
}

/** Where the columns begin whose bit is set, the first bit being that of `start`; the rest of the last eight are nobody's. */
function columnsOf({ lanes, words }: Table, bits: Bits, start: number): Uint32Array {
  const count = countBits(bits);
  const columns = new Uint32Array((count + 7) & -8).fill(words.length - lanes, count);
  let at = 0;
  for (let place = 0; place < bits.length; place++)
    for (let rest = bits[place] as number; rest !== 0; rest &= rest - 1)
      columns[at++] = (32 * (start + place) + lowest(rest)) * lanes;
  return columns;
}

/** Place of the lowest bit that is set. */
function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** More bits than a count of roll calls has. */
const mostPlanes = 17;

/** In how many of the columns each bit is set, bit by bit of the lanes. */
function addedUp({ lanes, words }: Table, columns: Uint32Array): Uint16Array {
  const sums = new Uint16Array(32 * lanes);
  const planes = new Int32Array(mostPlanes);
  for (let lane = 0; lane < lanes; lane++) {
    addColumns(words, lane, columns, planes);
    for (let plane = 0; plane < mostPlanes; plane++) {
      for (let rest = planes[plane] as number; rest !== 0; rest &= rest - 1) {
        const at = 32 * lane + lowest(rest);
        sums[at] = (sums[at] as number) + (1 << plane);
      }
    }
  }
  return sums;
}

/**
 * Adds up one word of every column, bit by bit, as numbers are added by hand: `planes` are the ones, twos, fours … of 32 sums at once. Eight
 * columns go into ones, twos and fours before an eight is carried on (a carry-save adder).
 */
function addColumns(words: Int32Array, lane: number, columns: Uint32Array, planes: Int32Array): void {
  planes.fill(0);
  let ones = 0;
  let twos = 0;
  let fours = 0;
  for (let index = 0; index < columns.length; index += 8) {
    const a = words[(columns[index] as number) + lane] as number;
    const b = words[(columns[index + 1] as number) + lane] as number;
    const c = words[(columns[index + 2] as number) + lane] as number;
    const d = words[(columns[index + 3] as number) + lane] as number;
    const e = words[(columns[index + 4] as number) + lane] as number;
    const f = words[(columns[index + 5] as number) + lane] as number;
    const g = words[(columns[index + 6] as number) + lane] as number;
    const h = words[(columns[index + 7] as number) + lane] as number;
    const twosA = majority(ones, a, b);
    ones ^= a ^ b;
    const twosB = majority(ones, c, d);
    ones ^= c ^ d;
    const foursA = majority(twos, twosA, twosB);
    twos ^= twosA ^ twosB;
    const twosC = majority(ones, e, f);
    ones ^= e ^ f;
    const twosD = majority(ones, g, h);
    ones ^= g ^ h;
    const foursB = majority(twos, twosC, twosD);
    twos ^= twosC ^ twosD;
    let carry = majority(fours, foursA, foursB);
    fours ^= foursA ^ foursB;
    for (let plane = 3; carry !== 0; plane++) {
      const digits = planes[plane] as number;
      planes[plane] = digits ^ carry;
      carry &= digits;
    }
  }
  planes[0] = ones;
  planes[1] = twos;
  planes[2] = fours;
}
