import { majority } from './bits.ts';

/** What so many rows did in one roll call is a word. */
export const laneRows = 32;
/** So many words are added up at a time: a list is filled up to a multiple of it. */
export const wordsAtATime = 4;

/** A row's bit in the words of its lane. Sums are written in pairs, of bits that lie sixteen apart. */
export function bitOf(row: number): number {
  return 1 << (((row & 31) >>> 1) | ((row & 1) << 4));
}

/** The ones, twos, fours … of 32 sums at once, a bit of each: of some words, and of a long list. */
const some = new Int32Array(8);
const all = new Int32Array(16);
/** As many words as the six digits that are kept out of memory can count. */
const mostAtOnce = 60;

/**
 * Counts for each of 32 rows in how many words of a list it has its bit. The list holds places in `words` from `start` on; the sums are written
 * as halves of words, in the order of the rows, from word `at` of `sums` on.
 */
export function sumWords(
  words: Int32Array,
  start: number,
  list: Uint16Array,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  addUp(words, start, list, from, Math.min(to, from + mostAtOnce));
  if (to - from <= mostAtOnce) {
    writeSums(some, to - from, sums, at);
    return;
  }
  all.fill(0);
  all.set(some);
  for (let next = from + mostAtOnce; next < to; next += mostAtOnce) {
    addUp(words, start, list, next, Math.min(to, next + mostAtOnce));
    addToAll();
  }
  writeSums(all, to - from, sums, at);
}

/** Adds up as by hand: ones are carried into twos, twos into fours (a carry-save adder). */
function addUp(words: Int32Array, start: number, list: Uint16Array, from: number, to: number): void {
  let ones = 0;
  let twos = 0;
  let fours = 0;
  let eights = 0;
  let sixteens = 0;
  let rest = 0;
  for (let index = from; index < to; index += wordsAtATime) {
    const a = words[start + (list[index] as number)] as number;
    const b = words[start + (list[index + 1] as number)] as number;
    const c = words[start + (list[index + 2] as number)] as number;
    const d = words[start + (list[index + 3] as number)] as number;
    const twosA = majority(ones, a, b);
    ones ^= a ^ b;
    const twosB = majority(ones, c, d);
    ones ^= c ^ d;
    const four = majority(twos, twosA, twosB);
    twos ^= twosA ^ twosB;
    const eight = fours & four;
    fours ^= four;
    const sixteen = eights & eight;
    eights ^= eight;
    rest ^= sixteens & sixteen;
    sixteens ^= sixteen;
  }
  some[0] = ones;
  some[1] = twos;
  some[2] = fours;
  some[3] = eights;
  some[4] = sixteens;
  some[5] = rest;
}

function addToAll(): void {
  let carry = 0;
  for (let place = 0; place < some.length || carry !== 0; place++) {
    const a = all[place] as number;
    const b = some[place] ?? 0;
    all[place] = a ^ b ^ carry;
    carry = majority(a, b, carry);
  }
}

/** Writes sums, four digits at a time, as changing places turns them into numbers (Warren, Hacker's Delight, 7-3): first bits, then pairs of bits. */
function writeSums(digits: Int32Array, most: number, sums: Int32Array, at: number): void {
  for (let place = 0; place === 0 || most >>> place !== 0; place += 4) {
    const ones = digits[place] as number;
    const twos = digits[place + 1] as number;
    const fours = digits[place + 2] as number;
    const eights = digits[place + 3] as number;
    const even = (ones & 0x55555555) | ((twos & 0x55555555) << 1);
    const odd = ((ones >>> 1) & 0x55555555) | (twos & 0xaaaaaaaa);
    const evenUpper = (fours & 0x55555555) | ((eights & 0x55555555) << 1);
    const oddUpper = ((fours >>> 1) & 0x55555555) | (eights & 0xaaaaaaaa);
    spread((even & 0x33333333) | ((evenUpper & 0x33333333) << 2), place, sums, at);
    spread((odd & 0x33333333) | ((oddUpper & 0x33333333) << 2), place, sums, at + 1);
    spread(((even >>> 2) & 0x33333333) | (evenUpper & 0xcccccccc), place, sums, at + 2);
    spread(((odd >>> 2) & 0x33333333) | (oddUpper & 0xcccccccc), place, sums, at + 3);
  }
}

/** Of eight numbers of four digits, those that lie sixteen bits apart go into one word; the first digits of a sum overwrite what was there. */
function spread(numbers: number, place: number, sums: Int32Array, at: number): void {
  const a = numbers & 0x000f000f;
  const b = (numbers >>> 4) & 0x000f000f;
  const c = (numbers >>> 8) & 0x000f000f;
  const d = (numbers >>> 12) & 0x000f000f;
  if (place === 0) {
    sums[at] = a;
    sums[at + 4] = b;
    sums[at + 8] = c;
    sums[at + 12] = d;
    return;
  }
  sums[at] = (sums[at] as number) | (a << place);
  sums[at + 4] = (sums[at + 4] as number) | (b << place);
  sums[at + 8] = (sums[at + 8] as number) | (c << place);
  sums[at + 12] = (sums[at + 12] as number) | (d << place);
}
