import { type Bits, countBits, majority } from './bits.ts';
import { placeIn, placesOf, type Rows } from './dyad-rows.ts';

/** One kind of vote of all rows, laid out by roll calls: a word tells what 32 rows did in one of them. */
export interface Columns {
  /** Lane by lane of 32 rows, each with a word a roll call. */
  readonly words: Int32Array;
  /** Words of a lane. The last is of no roll call: all its bits are 0. */
  readonly length: number;
  readonly lanes: number;
}

/** Roll calls by their place in a lane, filled up to a multiple of 16 with that of no roll call. */
export type RollCallList = Uint16Array;

/** The columns of who voted, who did not vote yes, and who voted no. */
export function columnsFrom(rows: Rows): Readonly<Record<'voted' | 'notYes' | 'no', Columns>> {
  const { count, width, words } = rows;
  const [voted, notYes, no] = [emptyColumns(rows), emptyColumns(rows), emptyColumns(rows)];
  const [first, second, third] = [new Int32Array(32), new Int32Array(32), new Int32Array(32)];
  for (let lane = 0; lane < voted.lanes; lane++) {
    const [from, until] = [32 * lane, Math.min(count, 32 * lane + 32)];
    for (let place = 0; place < placesOf(rows); place++) {
      for (let row = from, at = from * width + placeIn(place); row < until; row++, at += width) {
        const other = words[at] as number;
        const notNo = words[at + 3] as number;
        first[row - from] = other | notNo;
        second[row - from] = other;
        third[row - from] = other & ~notNo;
      }
      const start = lane * voted.length + 32 * place;
      turnInto(voted, start, first);
      turnInto(notYes, start, second);
      turnInto(no, start, third);
    }
  }
  return { voted, notYes, no };
}

function emptyColumns(rows: Rows): Columns {
  const length = 32 * placesOf(rows) + 1;
  const lanes = (rows.count + 31) >>> 5;
  return { words: new Int32Array(lanes * length), length, lanes };
}

function turnInto({ words }: Columns, start: number, block: Int32Array): void {
  transpose(block);
  words.set(block, start);
  block.fill(0);
}

/** Turns 32 words of 32 bits over their diagonal: halves change places, then their halves (Warren, Hacker's Delight, 7-3). */
function transpose(block: Int32Array): void {
  for (let half = 16, mask = 0xffff; half !== 0; half >>>= 1, mask ^= mask << half) {
    for (let k = 0; k < 32; k = ((k | half) + 1) & ~half) {
      const low = block[k] as number;
      const high = block[k | half] as number;
      const change = ((low >>> half) ^ high) & mask;
      block[k | half] = high ^ change;
      block[k] = low ^ (change << half);
    }
  }
}

/** The roll calls whose bit is set, the first bit being that of the first roll call of `place`. */
export function listOf({ length }: Columns, bits: Bits, place = 0): RollCallList {
  const votes = countBits(bits);
  const list = new Uint16Array((votes + 15) & -16).fill(length - 1, votes);
  let count = 0;
  for (let word = 0; word < bits.length; word++)
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1)
      list[count++] = 32 * (place + word) + 31 - Math.clz32(rest & -rest);
  return list;
}

/** The ones, twos, fours … of 32 sums at once, a bit of each. */
const digits = new Int32Array(16);

/** Counts for the 32 rows of a lane in how many roll calls of `list` they did it: from place `at` of `sums` on. */
export function sumColumns(
  { words, length }: Columns,
  lane: number,
  list: RollCallList,
  sums: Uint16Array,
  at: number,
): void {
  addUp(words, lane * length, list);
  writeSums(sums, at);
}

/** Adds up as by hand: sixteen words go into ones, twos, fours and eights before a sixteen is carried on (a carry-save adder). Eight at a time take a fifth longer. */
function addUp(words: Int32Array, start: number, list: RollCallList): void {
  digits.fill(0);
  let ones = 0;
  let twos = 0;
  let fours = 0;
  let eights = 0;
  for (let index = 0; index < list.length; index += 16) {
    const a = words[start + (list[index] as number)] as number;
    const b = words[start + (list[index + 1] as number)] as number;
    const twosA = majority(ones, a, b);
    ones ^= a ^ b;
    const c = words[start + (list[index + 2] as number)] as number;
    const d = words[start + (list[index + 3] as number)] as number;
    const twosB = majority(ones, c, d);
    ones ^= c ^ d;
    const foursA = majority(twos, twosA, twosB);
    twos ^= twosA ^ twosB;
    const e = words[start + (list[index + 4] as number)] as number;
    const f = words[start + (list[index + 5] as number)] as number;
    const twosC = majority(ones, e, f);
    ones ^= e ^ f;
    const g = words[start + (list[index + 6] as number)] as number;
    const h = words[start + (list[index + 7] as number)] as number;
    const twosD = majority(ones, g, h);
    ones ^= g ^ h;
    const foursB = majority(twos, twosC, twosD);
    twos ^= twosC ^ twosD;
    const eightsA = majority(fours, foursA, foursB);
    fours ^= foursA ^ foursB;
    const i = words[start + (list[index + 8] as number)] as number;
    const j = words[start + (list[index + 9] as number)] as number;
    const twosE = majority(ones, i, j);
    ones ^= i ^ j;
    const k = words[start + (list[index + 10] as number)] as number;
    const l = words[start + (list[index + 11] as number)] as number;
    const twosF = majority(ones, k, l);
    ones ^= k ^ l;
    const foursC = majority(twos, twosE, twosF);
    twos ^= twosE ^ twosF;
    const m = words[start + (list[index + 12] as number)] as number;
    const n = words[start + (list[index + 13] as number)] as number;
    const twosG = majority(ones, m, n);
    ones ^= m ^ n;
    const o = words[start + (list[index + 14] as number)] as number;
    const p = words[start + (list[index + 15] as number)] as number;
    const twosH = majority(ones, o, p);
    ones ^= o ^ p;
    const foursD = majority(twos, twosG, twosH);
    twos ^= twosG ^ twosH;
    const eightsB = majority(fours, foursC, foursD);
    fours ^= foursC ^ foursD;
    let carry = majority(eights, eightsA, eightsB);
    eights ^= eightsA ^ eightsB;
    for (let place = 4; carry !== 0; place++) {
      const digit = digits[place] as number;
      digits[place] = digit ^ carry;
      carry &= digit;
    }
  }
  digits[0] = ones;
  digits[1] = twos;
  digits[2] = fours;
  digits[3] = eights;
}

/** Gathers the digits of each sum. Four sums that lie a byte apart are gathered at once: their low eight digits, then their high. */
function writeSums(sums: Uint16Array, at: number): void {
  let top = digits.length - 1;
  while (top > 0 && digits[top] === 0) top--;
  for (let row = 0; row < 8; row++) {
    const low = gathered(row, 0, Math.min(top, 7));
    const high = gathered(row, 8, top);
    sums[at + row] = (low & 0xff) | ((high & 0xff) << 8);
    sums[at + row + 8] = ((low >>> 8) & 0xff) | (high & 0xff00);
    sums[at + row + 16] = ((low >>> 16) & 0xff) | ((high >>> 8) & 0xff00);
    sums[at + row + 24] = (low >>> 24) | ((high >>> 16) & 0xff00);
  }
}

function gathered(row: number, from: number, to: number): number {
  let sums = 0;
  for (let place = to; place >= from; place--)
    sums = (sums << 1) | (((digits[place] as number) >>> row) & 0x01010101);
  return sums;
}
