import { type Marginals, type Measure, measured } from './agreement.ts';
import { type Arena, arena } from './arena.ts';
import { laneRows, sumWords } from './column-sums.ts';
import { type Columns, columnsFrom, type Mark, marks } from './dyad-columns.ts';
import type { Found } from './dyad-rows.ts';
import type { Voters } from './voters.ts';

const room = arena();

/**
 * Compares every pair of rows as `compare` does, with the values of measures that the counts alone do not tell, in less time where many roll calls count.
 * Two were opposed where one voted no and the other yes, stood a step apart where one abstained and the other voted outright, and
 * met where the second voted and the first did not miss it: each is a sum over one's list of what the other did, for 32 others at once.
 */
export function compareColumns(
  rows: Voters,
  found: Found,
  values: Float64Array | undefined,
  at: number,
  measure: Measure,
): number {
  room.reset();
  const columns = columnsFrom(rows, room);
  const sums: Sums = {
    width: laneRows * columns.lanes,
    voted: before(rows, columns, marks.missed, room),
    missed: sumsOf(rows, columns, marks.missed, marks.missed, room, true),
    abstained: sumsOf(rows, columns, marks.abstained, marks.abstained, room),
    no: sumsOf(rows, columns, marks.no, marks.no, room),
  };
  const end = writePairs(rows, sums, found, at);
  if (values) writeValues(rows, columns, found, values, at, measure);
  return end;
}

/** Sums over pairs of rows: that over the list of `row`, of what `other` did, stands at `row * width + other`. */
interface Sums {
  readonly width: number;
  readonly voted: Uint16Array;
  readonly missed: Uint16Array;
  readonly abstained: Uint16Array;
  readonly no: Uint16Array;
}

function writePairs(
  { count, seat, first, last }: Voters,
  { width, voted, missed, abstained, no }: Sums,
  { a, b, rollCalls, same, opposed }: Found,
  from: number,
): number {
  let at = from;
  for (let i = 0; i < count; i++) {
    const start = (first[i] as number) * width;
    const end = (last[i] as number) * width;
    for (let j = i + 1; j < count; j++) {
      const ij = i * width + j;
      const ji = j * width + i;
      const met = (voted[end + j] as number) - (voted[start + j] as number) - (missed[ij] as number);
      if (met === 0) continue;
      const against = (no[ij] as number) + (no[ji] as number);
      a[at] = seat[i] as number;
      b[at] = seat[j] as number;
      rollCalls[at] = met;
      same[at] = met - against - (abstained[ij] as number) - (abstained[ji] as number);
      opposed[at] = against;
      at++;
    }
  }
  return at;
}

/** The values of `pi` and `kappa`, which look at how often each of the two voted how where the other voted. */
function writeValues(
  rows: Voters,
  columns: Columns,
  found: Found,
  values: Float64Array,
  from: number,
  measure: Measure,
): void {
  const { count, seat, first, last } = rows;
  const width = laneRows * columns.lanes;
  const beyond = (mark: Mark) => {
    const all = before(rows, columns, mark, room);
    const missed = sumsOf(rows, columns, marks.missed, mark, room);
    return (row: number, other: number) =>
      (all[(last[other] as number) * width + row] as number) -
      (all[(first[other] as number) * width + row] as number) -
      (missed[other * width + row] as number);
  };
  const outright = beyond(marks.abstained);
  const yes = beyond(marks.no);
  let at = from;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      if (found.a[at] !== seat[i] || found.b[at] !== seat[j]) continue;
      const met = found.rollCalls[at] as number;
      const [firstYes, secondYes] = [yes(i, j), yes(j, i)];
      const marginals: Marginals = {
        firstNotYes: met - firstYes,
        firstNo: outright(i, j) - firstYes,
        secondNotYes: met - secondYes,
        secondNo: outright(j, i) - secondYes,
      };
      values[at] = measured(measure, met, found.same[at] as number, found.opposed[at] as number, marginals);
      at++;
    }
  }
}

/** Over the roll calls that `row` marked so: how often `other` did what comes after `mark`. Half: only where `other` comes after `row`. */
function sumsOf(
  { count }: Voters,
  { lanes, length, beyond, lists, bounds }: Columns,
  listed: Mark,
  mark: Mark,
  room: Arena,
  half = false,
): Uint16Array {
  const sums = room.int32((count * lanes * laneRows) / 2);
  for (let lane = 0; lane < lanes; lane++) {
    const rows = half ? Math.min(count, laneRows * (lane + 1)) : count;
    for (let row = 0; row < rows; row++) {
      const list = 3 * row + listed;
      const at = ((row * lanes + lane) * laneRows) / 2;
      sumWords(
        beyond[mark],
        lane * length,
        lists,
        bounds[list] as number,
        bounds[list + 1] as number,
        sums,
        at,
      );
    }
  }
  return halvesOf(sums);
}

/** How often each row did what comes after `mark` before each word of roll calls. */
function before(
  { count, words }: Voters,
  { lanes, length, beyond }: Columns,
  mark: Mark,
  room: Arena,
): Uint16Array {
  const width = laneRows * lanes;
  const sums = room.uint16((words.length + 1) * width).fill(0, 0, width);
  const all = room.uint16(laneRows);
  for (let column = 0; column < 32; column++) all[column] = column;
  const own = room.int32(width / 2);
  const halves = halvesOf(own);
  for (let place = 0; place < words.length; place++) {
    for (let lane = 0; lane < lanes; lane++)
      sumWords(beyond[mark], lane * length + 32 * place, all, 0, 32, own, (lane * laneRows) / 2);
    for (let row = place * width; row < place * width + count; row++)
      sums[row + width] = (sums[row] as number) + (halves[row - place * width] as number);
  }
  return sums;
}

/** Two sums to a word, the lower half first, as every machine of today has them in memory. */
function halvesOf(words: Int32Array): Uint16Array {
  return new Uint16Array(words.buffer, words.byteOffset, 2 * words.length);
}
