import type { Ballots } from './ballots.ts';
import { type Bits, columnsOf, popcount, wordAt } from './bits.ts';

/**
 * The votes of some states side by side, for comparing every two of them. A row is cut into steps of 128 roll calls, which begin with the first roll call
 * that counts, so that a session is one step or two; words in which none counts are left out. A step is eight words:
 * four tell who did not vote yes, four who did not vote no. Who voted neither is in both; who did not vote, in none.
 */
export interface Rows {
  readonly count: number;
  /** Place of each row's state among the seats. */
  readonly seat: Uint16Array;
  /** Words of a row. */
  readonly width: number;
  readonly words: Int32Array;
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

/** Words of a step, and of each of its halves. */
const stepWords = 8;
const halfStep = 4;

/** The rows of those of `seats` that voted in some roll call of `counting`. */
export function rowsOf(ballots: Ballots, seats: readonly string[], counting: Bits): Rows {
  const places = placesOf(counting);
  const width = Math.ceil(places.length / halfStep) * stepWords;
  const words = new Int32Array(seats.length * width);
  const seat = new Uint16Array(seats.length);
  let count = 0;
  for (const [index, code] of seats.entries()) {
    const { yes, no, abstain } = ballots.line(code);
    let voted = 0;
    for (const { word, shift, mask, at } of places) {
      const neither = wordAt(abstain, word, shift) & mask;
      const notYes = (wordAt(no, word, shift) & mask) | neither;
      const notNo = (wordAt(yes, word, shift) & mask) | neither;
      words[count * width + at] = notYes;
      words[count * width + at + halfStep] = notNo;
      voted |= notYes | notNo;
    }
    if (voted !== 0) seat[count++] = index;
  }
  return { count, seat, width, words };
}

/** 32 columns that begin `shift` columns into a word, and which of them count. */
interface Place {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
  /** Where in a row it stands who did not vote yes; half a step later, who did not vote no. */
  readonly at: number;
}

function placesOf(counting: Bits): Place[] {
  const shift = (columnsOf(counting)[0] ?? 0) & 31;
  return Array.from(counting, (_, word) => ({ word, shift, mask: wordAt(counting, word, shift) }))
    .filter(({ mask }) => mask !== 0)
    .map((place, index) => ({ ...place, at: index + halfStep * Math.floor(index / halfStep) }));
}

/** How many pairs there can be at most. */
export function pairsOf({ count }: { readonly count: number }): number {
  return (count * (count - 1)) / 2;
}

/** Compares every pair of rows and writes those that voted together from place `at` on; answers where it stopped. */
export function compare(rows: Rows, found: Found, at: number): number {
  const { count, seat, width, words } = rows;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      let met = 0;
      let unlike = 0;
      let against = 0;
      for (let step = 0; step < width; step += stepWords) {
        for (let word = step; word < step + halfStep; word++) {
          const [a, b] = [i * width + word, j * width + word];
          const [notYes, notNo] = [words[a] as number, words[a + halfStep] as number];
          const [otherNotYes, otherNotNo] = [words[b] as number, words[b + halfStep] as number];
          const both = (notYes | notNo) & (otherNotYes | otherNotNo);
          // A yes and a no are a step and a further step apart, an abstention is one of the two from either.
          const away = (notYes ^ otherNotYes) & both;
          const further = (notNo ^ otherNotNo) & both;
          met += popcount(both);
          unlike += popcount(away | further);
          against += popcount(away & further);
        }
      }
      if (met === 0) continue;
      found.a[at] = seat[i] as number;
      found.b[at] = seat[j] as number;
      found.rollCalls[at] = met;
      found.same[at] = met - unlike;
      found.opposed[at] = against;
      at++;
    }
  }
  return at;
}
