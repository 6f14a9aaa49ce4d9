import type { Ballots } from './ballots.ts';
import { type Bits, columnsOf, popcount3, wordAt } from './bits.ts';

/**
 * The votes of some states side by side, for comparing every two of them. A row is cut into steps of 96 roll calls, which begin with the first roll call
 * that counts, so that a session is one step or two; words in which none counts are left out. A step is six words:
 * three tell who did not vote yes, three who did not vote no. Who voted neither is in both; who did not vote, in none.
 */
export interface Rows {
  readonly count: number;
  /** Place of each row's state among the seats. */
  readonly seat: Uint16Array;
  /** Words of a row. */
  readonly width: number;
  readonly words: Int32Array;
  /** Which roll calls count, a word for each 32 of them that have a place. */
  readonly counting: Bits;
  /** Where the votes of a row begin and end, from its start, in whole steps. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

/** As narrow as their greatest number allows: of a million pairs it is the memory that costs time. */
export type Counts = Uint8Array | Uint16Array;

/** Where the pairs that are found go, a place each. */
export interface Found {
  readonly a: Counts;
  readonly b: Counts;
  readonly rollCalls: Counts;
  readonly same: Counts;
  readonly opposed: Counts;
}

/** Words of a step. */
const stepWords = 6;

/** The rows of those of `seats` that voted in some roll call of `counting`. */
export function rowsOf(ballots: Ballots, seats: readonly string[], counting: Bits): Rows {
  const places = wordsOf(counting);
  const width = Math.ceil(places.length / 3) * stepWords;
  const words = new Int32Array(seats.length * width);
  const seat = new Uint16Array(seats.length);
  const [first, last] = [new Uint16Array(seats.length), new Uint16Array(seats.length)];
  let count = 0;
  for (const [index, code] of seats.entries()) {
    const { yes, no, abstain } = ballots.line(code);
    let [from, until] = [width, 0];
    for (let place = 0; place < places.length; place++) {
      const { word, shift, mask, at } = places[place] as Place;
      const neither = wordAt(abstain, word, shift) & mask;
      const notYes = (wordAt(no, word, shift) & mask) | neither;
      const notNo = (wordAt(yes, word, shift) & mask) | neither;
      if ((notYes | notNo) === 0) continue;
      words[count * width + at] = notYes;
      words[count * width + at + 3] = notNo;
      if (from === width) from = at - (at % stepWords);
      until = at - (at % stepWords) + stepWords;
    }
    if (until === 0) continue;
    seat[count] = index;
    first[count] = from;
    last[count] = until;
    count++;
  }
  const masks = Uint32Array.from(places, ({ mask }) => mask);
  return { count, seat, width, words, counting: masks, first, last };
}

/** 32 columns that begin `shift` columns into a word, and which of them count. */
interface Place {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
  /** Where in a row they stand. */
  readonly at: number;
}

function wordsOf(counting: Bits): Place[] {
  const shift = (columnsOf(counting)[0] ?? 0) & 31;
  return Array.from(counting, (_, word) => ({ word, shift, mask: wordAt(counting, word, shift) }))
    .filter(({ mask }) => mask !== 0)
    .map((place, index) => ({ ...place, at: placeIn(index) }));
}

/** Where in a row it stands which of the 32 roll calls of a place were not answered by yes; three words later, by no. */
function placeIn(place: number): number {
  return place + 3 * ((place / 3) | 0);
}

/** How many pairs there can be at most. */
export function pairsOf({ count }: { readonly count: number }): number {
  return (count * (count - 1)) / 2;
}

/** Compares every pair of rows and writes those that voted together from place `at` on; answers where it stopped. */
export function compare(rows: Rows, found: Found, at: number): number {
  const { count, seat, width, words, first, last } = rows;
  const { a: as, b: bs, rollCalls, same, opposed } = found;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const from = Math.max(first[i] as number, first[j] as number);
      const until = Math.min(last[i] as number, last[j] as number);
      const end = i * width + until;
      let met = 0;
      let unlike = 0;
      let against = 0;
      for (let a = i * width + from, b = j * width + from; a < end; a += stepWords, b += stepWords) {
        const a0 = words[a] as number;
        const a1 = words[a + 1] as number;
        const a2 = words[a + 2] as number;
        const a3 = words[a + 3] as number;
        const a4 = words[a + 4] as number;
        const a5 = words[a + 5] as number;
        const b0 = words[b] as number;
        const b1 = words[b + 1] as number;
        const b2 = words[b + 2] as number;
        const b3 = words[b + 3] as number;
        const b4 = words[b + 4] as number;
        const b5 = words[b + 5] as number;
        const both0 = (a0 | a3) & (b0 | b3);
        const both1 = (a1 | a4) & (b1 | b4);
        const both2 = (a2 | a5) & (b2 | b5);
        // A yes and a no are a step and a next step apart, an abstention is one of the two from either.
        const step0 = (a0 ^ b0) & both0;
        const next0 = (a3 ^ b3) & both0;
        const step1 = (a1 ^ b1) & both1;
        const next1 = (a4 ^ b4) & both1;
        const step2 = (a2 ^ b2) & both2;
        const next2 = (a5 ^ b5) & both2;
        met += popcount3(both0, both1, both2);
        unlike += popcount3(step0 | next0, step1 | next1, step2 | next2);
        against += popcount3(step0 & next0, step1 & next1, step2 & next2);
      }
      if (met === 0) continue;
      as[at] = seat[i] as number;
      bs[at] = seat[j] as number;
      rollCalls[at] = met;
      same[at] = met - unlike;
      opposed[at] = against;
      at++;
    }
  }
  return at;
}
