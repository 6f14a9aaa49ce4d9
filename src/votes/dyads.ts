import { type Measure, measured } from './agreement.ts';
import type { Ballots } from './ballots.ts';
import { type Bits, both, countBits } from './bits.ts';
import { compareRows, mostAtOnce } from './compare-rows.ts';
import { compareColumns } from './dyad-counts.ts';
import { type Counts, type Found, pairsOf, rowsOf } from './dyad-rows.ts';
import { periodsOf } from './periods.ts';
import { votersOf } from './voters.ts';

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

/** Dyads session by session. */
export interface DyadSessions extends Dyads {
  /** What `session` counts in, in order of their first day. */
  readonly sessions: readonly string[];
  readonly session: Uint8Array;
}

/** Every pair of `seats` with how alike the two voted, over the roll calls of `counting`. `a` stands before `b` in `seats`. */
export function dyads(ballots: Ballots, seats: readonly string[], counting: Bits, measure: Measure): Dyads {
  const { pairs, size, write } = comparing(ballots, seats, counting, measure);
  const room = roomFor(pairs, seats.length, size, measure);
  return finished(room, write(room, 0), measure, { seats });
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
  const periods = periodsOf(ballots, 'session').map(({ name, bits }) => ({
    name,
    ...comparing(ballots, seats, both(bits, counting), measure),
  }));
  const pairs = periods.reduce((sum, period) => sum + period.pairs, 0);
  const room = roomFor(pairs, seats.length, Math.max(0, ...periods.map(({ size }) => size)), measure);
  const session = new Uint8Array(pairs);
  let length = 0;
  for (const [index, { write }] of periods.entries()) {
    const end = write(room, length);
    session.fill(index, length, end);
    length = end;
  }
  const sessions = periods.map(({ name }) => name);
  return finished(room, length, measure, { seats, sessions, session: session.subarray(0, length) });
}

/** Room for as many pairs as there can be. */
interface Room extends Found {
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
    values: byChance(measure) ? new Float64Array(pairs) : undefined,
  };
}

/** Comparing to be done, once there is room for what it finds. */
interface Comparing {
  readonly pairs: number;
  /** How many roll calls count. */
  readonly size: number;
  /** Writes what is found from place `at` on; answers where it stopped. */
  readonly write: (room: Room, at: number) => number;
}

function comparing(ballots: Ballots, seats: readonly string[], counting: Bits, measure: Measure): Comparing {
  const size = countBits(counting);
  if (size <= mostAtOnce && !byChance(measure)) {
    const rows = rowsOf(ballots, seats, counting);
    return { pairs: pairsOf(rows), size, write: (room, at) => compareRows(rows, room, at) };
  }
  const rows = votersOf(seats.map(ballots.line), counting);
  const write = (room: Room, at: number) => compareColumns(rows, room, room.values, at, measure);
  return { pairs: pairsOf(rows), size, write };
}

/** Whether a measure looks at how often each of the two voted how. */
function byChance(measure: Measure): boolean {
  return measure === 'pi' || measure === 'kappa';
}

/** What was found, without the room that was left over. */
function finished<Also extends object>(room: Room, length: number, measure: Measure, also: Also) {
  const [a, b, rollCalls, same, opposed] = [room.a, room.b, room.rollCalls, room.same, room.opposed].map(
    (counts) => counts.subarray(0, length),
  ) as [Counts, Counts, Counts, Counts, Counts];
  let value = room.values?.subarray(0, length);
  return {
    ...also,
    ...{ length, a, b, rollCalls, same, opposed },
    get value() {
      value ??= valuesOf(measure, rollCalls, same, opposed);
      return value;
    },
  };
}

function valuesOf(measure: Measure, rollCalls: Counts, same: Counts, opposed: Counts): Float64Array {
  const value = new Float64Array(rollCalls.length);
  for (let at = 0; at < value.length; at++)
    value[at] = measured(measure, rollCalls[at] as number, same[at] as number, opposed[at] as number);
  return value;
}
