import { type Marginals, type Measure, measured } from './agreement.ts';
import type { Ballots } from './ballots.ts';
import { type Bits, both, columnsOf, countBits, popcount3, wordAt } from './bits.ts';
import { periodsOf } from './periods.ts';

/** Pairs of states that voted in the same roll calls, a number in each list a pair: half a million objects would take too long. */
export interface Dyads {
  /** What `a` and `b` count in. */
  readonly seats: readonly string[];
  readonly length: number;
  readonly a: Counts;
  readonly b: Counts;
  /** Roll calls that count and in which both voted; at least 1. */
  readonly rollCalls: Counts;
  /** Of these, those in which they voted the same, and yes against no. */
  readonly same: Counts;
  readonly opposed: Counts;
  /** `NaN` where the measure is not defined. Worked out when first asked for if the counts tell it. */
  readonly value: Float64Array;
}

/** As narrow as their greatest number allows: of a million pairs it is the memory that costs time. */
export type Counts = Uint8Array | Uint16Array;

/** Dyads session by session. */
export interface DyadSessions extends Dyads {
  /** What `session` counts in, in order of their first day. */
  readonly sessions: readonly string[];
  readonly session: Uint8Array;
}

/** Every pair of `seats` with how alike the two voted, over the roll calls of `counting`. `a` stands before `b` in `seats`. */
export function dyads(ballots: Ballots, seats: readonly string[], counting: Bits, measure: Measure): Dyads {
  const rows = rowsOf(ballots, seats, counting);
  const room = roomFor(pairsOf(rows), seats.length, countBits(counting), measure);
  return finished(room, compare(rows, measure, room, 0), measure, { seats });
}

/** Dyads as a square, row by row in the order of the seats: 1 on the diagonal, `NaN` for pairs that are not defined or never met. */
export function likenessMatrix({ seats, length, a, b, value }: Dyads): Float64Array {
  const size = seats.length;
  const square = new Float64Array(size * size).fill(Number.NaN);
  for (let place = 0; place < size; place++) square[place * size + place] = 1;
  for (let at = 0; at < length; at++) {
    const [row, column] = [a[at] as number, b[at] as number];
    square[row * size + column] = value[at] as number;
    square[column * size + row] = value[at] as number;
  }
  return square;
}

/** Every pair of states in every session: the table that research on voting is mostly done with. */
export function dyadSessions(
  ballots: Ballots,
  counting: Bits = ballots.divided,
  measure: Measure = 'agree',
): DyadSessions {
  const { seats } = ballots;
  const periods = periodsOf(ballots, 'session').map(({ name, bits }) => {
    const counted = both(bits, counting);
    return { name, size: countBits(counted), rows: rowsOf(ballots, seats, counted) };
  });
  const pairs = periods.reduce((sum, { rows }) => sum + pairsOf(rows), 0);
  const room = roomFor(pairs, seats.length, Math.max(0, ...periods.map(({ size }) => size)), measure);
  const session = new Uint8Array(pairs);
  let length = 0;
  for (const [index, { rows }] of periods.entries()) {
    const end = compare(rows, measure, room, length);
    session.fill(index, length, end);
    length = end;
  }
  const sessions = periods.map(({ name }) => name);
  return finished(room, length, measure, { seats, sessions, session: session.subarray(0, length) });
}

function pairsOf({ count }: Rows): number {
  return (count * (count - 1)) / 2;
}

interface Room extends Omit<Dyads, 'seats' | 'length' | 'value'> {
  /** Only for measures that the counts do not tell. */
  readonly values?: Float64Array | undefined;
}

function roomFor(pairs: number, seats: number, most: number, measure: Measure): Room {
  const narrow = (greatest: number) => (greatest < 256 ? new Uint8Array(pairs) : new Uint16Array(pairs));
  return {
    a: narrow(seats),
    b: narrow(seats),
    rollCalls: narrow(most),
    same: narrow(most),
    opposed: narrow(most),
    values: isByChance(measure) ? new Float64Array(pairs) : undefined,
  };
}

function isByChance(measure: Measure): boolean {
  return measure === 'pi' || measure === 'kappa';
}

/** What was found, without the room that was left over. */
function finished<Also extends object>(room: Room, length: number, measure: Measure, also: Also) {
  const [rollCalls, same, opposed] = [room.rollCalls, room.same, room.opposed].map((counts) =>
    counts.subarray(0, length),
  ) as [Counts, Counts, Counts];
  let value = room.values?.subarray(0, length);
  return {
    ...also,
    length,
    a: room.a.subarray(0, length),
    b: room.b.subarray(0, length),
    rollCalls,
    same,
    opposed,
    get value() {
      value ??= Float64Array.from(rollCalls, (common, at) =>
        measured(measure, common, same[at] as number, opposed[at] as number),
      );
      return value;
    },
  };
}

/**
 * What is compared, word beside word: only words in which a roll call counts, in threes, the first beginning with the first roll call that
 * counts: so a session of up to 96 is one step. `voted`, `notYes` and `no` say how a state voted;
 * `first` and `last` bound the words in which it did.
 */
interface Rows {
  readonly count: number;
  /** Place of each row's state among the seats. */
  readonly seat: Uint16Array;
  readonly width: number;
  readonly voted: Int32Array;
  readonly notYes: Int32Array;
  readonly no: Int32Array;
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

function rowsOf(ballots: Ballots, seats: readonly string[], counting: Bits): Rows {
  const shift = (columnsOf(counting)[0] ?? 0) & 31;
  const words = [...counting.keys()].filter((word) => wordAt(counting, word, shift) !== 0);
  const masks = words.map((word) => wordAt(counting, word, shift));
  const width = Math.ceil(words.length / 3) * 3;
  const size = seats.length * width;
  const [voted, notYes, no] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const seat = new Uint16Array(seats.length);
  const [first, last] = [new Uint16Array(seats.length), new Uint16Array(seats.length)];
  let count = 0;
  for (const [index, code] of seats.entries()) {
    const planes = ballots.line(code);
    let [from, until] = [width, 0];
    for (let place = 0; place < words.length; place++) {
      const word = words[place] as number;
      const mask = masks[place] as number;
      const against = wordAt(planes.no, word, shift) & mask;
      const either = (wordAt(planes.abstain, word, shift) & mask) | against;
      const any = (wordAt(planes.yes, word, shift) & mask) | either;
      const at = count * width + place;
      voted[at] = any;
      notYes[at] = either;
      no[at] = against;
      if (any === 0) continue;
      if (from === width) from = place - (place % 3);
      until = place - (place % 3) + 3;
    }
    if (until === 0) continue;
    seat[count] = index;
    first[count] = from;
    last[count] = until;
    count++;
  }
  return { count, seat, width, voted, notYes, no, first, last };
}

/** Compares every pair of rows and writes those that voted together from place `at` on; answers where it stopped. */
function compare(rows: Rows, measure: Measure, room: Room, at: number): number {
  const { count, seat, width, voted, notYes, no, first, last } = rows;
  const { a: as, b: bs, rollCalls, same, opposed: against, values } = room;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const from = Math.max(first[i] as number, first[j] as number);
      const until = Math.min(last[i] as number, last[j] as number);
      const end = i * width + until;
      let common = 0;
      let unlike = 0;
      let opposed = 0;
      for (let a = i * width + from, b = j * width + from; a < end; a += 3, b += 3) {
        const both0 = (voted[a] as number) & (voted[b] as number);
        const both1 = (voted[a + 1] as number) & (voted[b + 1] as number);
        const both2 = (voted[a + 2] as number) & (voted[b + 2] as number);
        const step0 = ((notYes[a] as number) ^ (notYes[b] as number)) & both0;
        const step1 = ((notYes[a + 1] as number) ^ (notYes[b + 1] as number)) & both1;
        const step2 = ((notYes[a + 2] as number) ^ (notYes[b + 2] as number)) & both2;
        const next0 = ((no[a] as number) ^ (no[b] as number)) & both0;
        const next1 = ((no[a + 1] as number) ^ (no[b + 1] as number)) & both1;
        const next2 = ((no[a + 2] as number) ^ (no[b + 2] as number)) & both2;
        common += popcount3(both0, both1, both2);
        unlike += popcount3(step0 | next0, step1 | next1, step2 | next2);
        opposed += popcount3(step0 & next0, step1 & next1, step2 & next2);
      }
      if (common === 0) continue;
      as[at] = seat[i] as number;
      bs[at] = seat[j] as number;
      rollCalls[at] = common;
      same[at] = common - unlike;
      against[at] = opposed;
      if (values)
        values[at] = measured(
          measure,
          common,
          common - unlike,
          opposed,
          marginalsOf(rows, i, j, from, until),
        );
      at++;
    }
  }
  return at;
}

/** How often each of two rows was not yes, and no, where the other voted. */
function marginalsOf(
  { width, voted, notYes, no }: Rows,
  i: number,
  j: number,
  from: number,
  until: number,
): Marginals {
  let firstNotYes = 0;
  let firstNo = 0;
  let secondNotYes = 0;
  let secondNo = 0;
  const end = i * width + until;
  for (let a = i * width + from, b = j * width + from; a < end; a += 3, b += 3) {
    const [a0, a1, a2] = [voted[a] as number, voted[a + 1] as number, voted[a + 2] as number];
    const [b0, b1, b2] = [voted[b] as number, voted[b + 1] as number, voted[b + 2] as number];
    firstNotYes += popcount3(
      (notYes[a] as number) & b0,
      (notYes[a + 1] as number) & b1,
      (notYes[a + 2] as number) & b2,
    );
    firstNo += popcount3((no[a] as number) & b0, (no[a + 1] as number) & b1, (no[a + 2] as number) & b2);
    secondNotYes += popcount3(
      (notYes[b] as number) & a0,
      (notYes[b + 1] as number) & a1,
      (notYes[b + 2] as number) & a2,
    );
    secondNo += popcount3((no[b] as number) & a0, (no[b + 1] as number) & a1, (no[b + 2] as number) & a2);
  }
  return { firstNotYes, firstNo, secondNotYes, secondNo };
}
