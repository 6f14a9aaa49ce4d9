import type { Arena } from './arena.ts';
import type { Planes } from './ballots.ts';
import { bitOf, laneRows, wordsAtATime } from './column-sums.ts';
import type { Voters } from './voters.ts';

/** What a row can have done in a roll call, in order. Yes comes after them; it is what most did, so nobody's yeses are listed. */
export const marks = { missed: 0, abstained: 1, no: 2 } as const;
export type Mark = (typeof marks)[keyof typeof marks];

/** The votes of some rows laid out for comparing every two of them: by row as short lists of roll calls, by roll call as words of 32 rows. */
export interface Columns {
  /** Lanes of 32 rows. */
  readonly lanes: number;
  /** Words of a lane: one a roll call, the last of none and always 0. */
  readonly length: number;
  /** By mark, lane by lane, which rows did what comes after the mark: voted; voted yes or no; voted yes. */
  readonly beyond: readonly [Int32Array, Int32Array, Int32Array];
  /** The roll calls that have a mark from a row, by their place in a lane; filled up with that of none. */
  readonly lists: Uint16Array;
  /** Where in `lists` those of row r and mark m begin: `bounds[3 r + m]`. */
  readonly bounds: Int32Array;
}

/** @returns what is good until the next reset of `arena` */
export function columnsFrom(rows: Voters, arena: Arena): Columns {
  const lanes = Math.ceil(rows.count / laneRows);
  const length = 32 * rows.words.length + 1;
  const plane = () => arena.int32(lanes * length).fill(0);
  const columns: Columns = {
    lanes,
    length,
    beyond: [plane(), plane(), plane()],
    lists: arena.uint16(rows.others + 3 * rows.count * wordsAtATime),
    bounds: arena.int32(3 * rows.count + 1),
  };
  list(rows, columns);
  for (let lane = 0; lane < lanes; lane++) turn(rows, columns, lane, arena.int32(rows.words.length).fill(0));
  return columns;
}

/** Lists the marks of every row; in the columns it is for now written who has the mark. */
function list({ count, seat, lines, words, counting, first, last }: Voters, columns: Columns): void {
  const { length, beyond, lists, bounds } = columns;
  let end = 0;
  for (let row = 0; row < count; row++) {
    const start = (row >>> 5) * length;
    const bit = bitOf(row);
    const { yes, no, abstain } = lines[seat[row] as number] as Planes;
    for (let mark = 0; mark < 3; mark++) {
      const column = beyond[mark] as Int32Array;
      bounds[3 * row + mark] = end;
      for (let place = first[row] as number; place < (last[row] as number); place++) {
        const word = words[place] as number;
        let rest = counting[word] as number;
        if (mark === marks.missed)
          rest &= ~((yes[word] as number) | (no[word] as number) | (abstain[word] as number));
        else rest &= (mark === marks.no ? no[word] : abstain[word]) as number;
        while (rest !== 0) {
          const bitOfCall = 31 - Math.clz32(rest);
          rest ^= 1 << bitOfCall;
          const rollCall = 32 * place + bitOfCall;
          lists[end++] = rollCall;
          column[start + rollCall] = (column[start + rollCall] as number) | bit;
        }
      }
      while ((end - (bounds[3 * row + mark] as number)) % wordsAtATime !== 0) lists[end++] = length - 1;
    }
  }
  bounds[3 * count] = end;
}

/** Turns who has a mark into who did what comes after it. */
function turn(
  { count, words, counting, first, last }: Voters,
  { length, beyond }: Columns,
  lane: number,
  present: Int32Array,
): void {
  const from = laneRows * lane;
  for (let row = from; row < Math.min(count, from + laneRows); row++)
    for (let place = first[row] as number; place < (last[row] as number); place++)
      present[place] = (present[place] as number) | bitOf(row);
  const [voted, outright, yes] = beyond;
  for (let place = 0; place < words.length; place++) {
    const counted = counting[words[place] as number] as number;
    for (let column = 0, at = lane * length + 32 * place; column < 32; column++, at++) {
      const could = (counted >>> column) & 1 ? (present[place] as number) : 0;
      voted[at] = could & ~(voted[at] as number);
      outright[at] = (voted[at] as number) & ~(outright[at] as number);
      yes[at] = (outright[at] as number) & ~(yes[at] as number);
    }
  }
}
