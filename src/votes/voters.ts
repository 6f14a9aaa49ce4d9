import type { Planes } from './ballots.ts';
import { type Bits, popcount } from './bits.ts';

/** Those of some states that voted in roll calls that count. */
export interface Voters {
  readonly count: number;
  /** Place of each row's state among the seats. */
  readonly seat: Uint16Array;
  /** How each of the seats voted. */
  readonly lines: readonly Planes[];
  /** The words of `counting` in which some roll call counts, and which do. */
  readonly words: Uint16Array;
  readonly counting: Bits;
  /** Between which of those words each row voted: outside it has not missed a vote. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  /** How often at most, over all rows, one did not vote yes. */
  readonly others: number;
}

export function votersOf(lines: readonly Planes[], counting: Bits): Voters {
  const words = wordsOf(counting);
  const seat = new Uint16Array(lines.length);
  const first = new Uint16Array(lines.length);
  const last = new Uint16Array(lines.length);
  let count = 0;
  let others = 0;
  for (let line = 0; line < lines.length; line++) {
    const { yes, no, abstain } = lines[line] as Planes;
    let end = 0;
    for (let place = 0; place < words.length; place++) {
      const word = words[place] as number;
      const counted = counting[word] as number;
      const voted = ((yes[word] as number) | (no[word] as number) | (abstain[word] as number)) & counted;
      if (voted !== 0 && end === 0) first[count] = place;
      if (voted !== 0) end = place + 1;
      if (end !== 0) others += popcount(counted & ~(yes[word] as number));
    }
    if (end === 0) continue;
    seat[count] = line;
    last[count++] = end;
  }
  return { count, seat, lines, words, counting, first, last, others };
}

function wordsOf(counting: Bits): Uint16Array {
  const words = new Uint16Array(counting.length);
  let count = 0;
  for (let word = 0; word < counting.length; word++) if (counting[word] !== 0) words[count++] = word;
  return words.subarray(0, count);
}
