import type { Membership } from '../membership.ts';
import type { RollCall } from '../roll-call.ts';
import type { IssueCode } from '../schema.ts';
import type { Votes } from '../votes.ts';
import { bridged } from './bridges.ts';
import type { Reading } from './readings.ts';

/** A state in a session: what has one position. */
export interface Seat {
  /** The code under which most of its votes of the session were cast: SUN in 1980. */
  readonly state: string;
  /** Sessions of one line are held together by the prior: RUS for Russia and the Soviet Union. */
  readonly line: string;
  readonly session: number;
  /** How many of its votes count. */
  readonly votes: number;
}

/** The votes as data of the model: yes, abstain and no only, on items that divided those who voted. */
export interface Choices {
  /** In order of line, then session. */
  readonly seats: readonly Seat[];
  /** How many items there are; bridged roll calls are one. */
  readonly items: number;
  /** Which places of `voters` are item j's: yes from `bounds[3j]`, abstentions from `[3j + 1]`, noes from `[3j + 2]` to `[3j + 3]`. */
  readonly bounds: Uint32Array;
  /** Places in `seats`. */
  readonly voters: Uint16Array;
  /** The roll calls that count. */
  readonly rollCalls: readonly RollCall[];
}

/** The votes that `reading` counts, on one issue or on all. */
export function choicesOf(votes: Votes, reading: Reading, issue?: IssueCode): Choices {
  const cast = gathered(votes, reading, issue);
  const { numbers, count } = divided(cast, votes.rollCalls.length);
  const counts = new Float64Array(cast.keys.length);
  for (let at = 0; at < cast.length; at++) {
    const who = cast.who[at] as number;
    if ((numbers[cast.items[at] as number] as number) >= 0) counts[who] = (counts[who] as number) + 1;
  }
  const { list, places } = ordered(cast, counts);
  return {
    seats: list,
    items: count,
    ...placed(cast, numbers, count, places),
    rollCalls: [...cast.rollCalls].flatMap(([rollCall, item]) =>
      (numbers[item] as number) < 0 ? [] : rollCall,
    ),
  };
}

/** Votes one by one, as columns of which the first `length` cells count. */
interface Cast {
  length: number;
  readonly items: Int32Array;
  readonly marks: Uint8Array;
  /** Places in `keys`. */
  readonly who: Uint16Array;
  readonly keys: Key[];
  /** Each roll call's item. */
  readonly rollCalls: Map<RollCall, number>;
}

interface Key {
  readonly state: string;
  readonly line: string;
  readonly session: number;
}

/** How `marks` say what a vote was, in the order of the model. */
const mark = { yes: 1, abstain: 2, no: 3 } as const;

function gathered(votes: Votes, reading: Reading, issue?: IssueCode): Cast {
  const itemOf = bridged(votes.rollCalls, votes.matches);
  const cast = emptyCast(votes.rollCalls.length * 200);
  const marksOf = marking(reading);
  const keysOf = keying(cast.keys, reading);
  for (const [place, rollCall] of votes.rollCalls.entries()) {
    const session = reading.session(rollCall);
    if (session === undefined || (issue && !rollCall.issues.includes(issue))) continue;
    const item = itemOf[place] as number;
    cast.rollCalls.set(rollCall, item);
    const members = votes.membersAt(rollCall.day);
    const keys = keysOf(members, session, rollCall.day.slice(0, 4));
    const marks = marksOf(rollCall, members);
    for (let member = 0; member < marks.length; member++) {
      if (marks[member] === 0 || (keys[member] as number) < 0) continue;
      cast.items[cast.length] = item;
      cast.marks[cast.length] = marks[member] as number;
      cast.who[cast.length++] = keys[member] as number;
    }
  }
  return cast;
}

/** What each possible member did, in their order; 0 for those who cast no vote. */
function marking({ restored }: Reading): (rollCall: RollCall, members: Membership) => Uint8Array {
  const places = new Map<Membership, Map<string, number>>();
  return (rollCall, members) => {
    const placeOf = places.get(members) ?? new Map(members.possible.map((code, place) => [code, place]));
    places.set(members, placeOf);
    const marks = new Uint8Array(members.possible.length).fill(mark.yes);
    const set = (codes: Iterable<string>, value: number) => {
      for (const code of codes) marks[placeOf.get(code) ?? -1] = value;
    };
    set(rollCall.abstain, mark.abstain);
    set(rollCall.no, mark.no);
    for (const codes of [rollCall.absent, rollCall.unknown, rollCall.outside]) set(codes, 0);
    for (const [code, vote] of restored(rollCall, members)) set([code], mark[vote]);
    return marks;
  };
}

function emptyCast(room: number): Cast {
  return {
    length: 0,
    items: new Int32Array(room),
    marks: new Uint8Array(room),
    who: new Uint16Array(room),
    keys: [],
    rollCalls: new Map(),
  };
}

/** For a session and year, the place in `keys` of each possible member, -1 where its votes are left out. */
function keying(keys: Key[], reading: Reading) {
  const numbers = new Map<string, number>();
  const numberOf = (state: string, session: number, year: string): number => {
    const line = reading.line(state, session, year);
    if (line === undefined) return -1;
    const name = `${line} ${session} ${state}`;
    const number = numbers.get(name) ?? keys.push({ state, line, session }) - 1;
    numbers.set(name, number);
    return number;
  };
  let last = { members: undefined as Membership | undefined, name: '', places: new Int32Array() };
  return (members: Membership, session: number, year: string): Int32Array => {
    const name = `${session} ${year}`;
    if (last.members !== members || last.name !== name) {
      const places = Int32Array.from(members.possible, (state) => numberOf(state, session, year));
      last = { members, name, places };
    }
    return last.places;
  };
}

/** Items on which not all votes were the same, numbered in order; -1 for the others. */
function divided({ items, marks, length }: Cast, width: number): { numbers: Int32Array; count: number } {
  const seen = new Uint8Array(width);
  for (let at = 0; at < length; at++) {
    const item = items[at] as number;
    seen[item] = (seen[item] as number) | (1 << (marks[at] as number));
  }
  let count = 0;
  return { numbers: Int32Array.from(seen, (bits) => ((bits & (bits - 1)) === 0 ? -1 : count++)), count };
}

/** Seats in order of line and session, and for each key of the votes its place among them. */
function ordered({ keys }: Cast, counts: Float64Array): { list: Seat[]; places: Int32Array } {
  const order = keys
    .map((key, number) => ({ ...key, number, votes: counts[number] as number }))
    .filter(({ votes }) => votes > 0)
    .sort(inOrder);
  const list: Seat[] = [];
  const places = new Int32Array(keys.length).fill(-1);
  for (const { state, line, session, votes, number } of order) {
    const last = list.at(-1);
    if (last?.line === line && last.session === session)
      list[list.length - 1] = { ...last, votes: last.votes + votes };
    else list.push({ state, line, session, votes });
    places[number] = list.length - 1;
  }
  return { list, places };
}

function inOrder(a: Seat, b: Seat): number {
  if (a.line !== b.line) return a.line < b.line ? -1 : 1;
  return a.session - b.session || b.votes - a.votes;
}

/** A counting sort by item and vote. */
function placed({ items, marks, who, length }: Cast, numbers: Int32Array, count: number, places: Int32Array) {
  const bounds = new Uint32Array(3 * count + 1);
  const bin = (at: number) => 3 * (numbers[items[at] as number] as number) + (marks[at] as number) - mark.yes;
  for (let at = 0; at < length; at++) {
    const found = bin(at) + 1;
    if (found > 0) bounds[found] = (bounds[found] as number) + 1;
  }
  for (let index = 1; index < bounds.length; index++)
    bounds[index] = (bounds[index] as number) + (bounds[index - 1] as number);
  const next = bounds.slice();
  const voters = new Uint16Array(bounds.at(-1) as number);
  for (let at = 0; at < length; at++) {
    const found = bin(at);
    if (found < 0) continue;
    const to = next[found] as number;
    next[found] = to + 1;
    voters[to] = places[who[at] as number] as number;
  }
  return { bounds, voters };
}
