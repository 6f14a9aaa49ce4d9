import { lineage, type States } from '../states/states.ts';
import { type Bits, both, clearBit, either, hasBit, setBit, setRange, wordsFor } from './bits.ts';
import type { Membership } from './membership.ts';
import type { RollCall } from './roll-call.ts';
import type { Vote } from './schema.ts';
import type { Votes } from './votes.ts';
import { type Window, windowOf } from './window.ts';

/** What a roll call's row says beside who voted how. */
export type Heading = Omit<RollCall, 'no' | 'abstain' | 'absent' | 'unknown' | 'outside'>;

/** What may stand for a state in a roll call, a plane of bits each; a non-member has none of them. */
export const planeNames = ['yes', 'no', 'abstain', 'absent', 'unknown', 'outside'] as const;

/** How one state voted, over all roll calls: in each at most one of the planes has its bit set. */
export type Planes = Readonly<Record<(typeof planeNames)[number], Bits>>;

/**
 * Every vote ever recorded, as bits: what agreement, blocs and all else is computed from, in the browser as in Node. Columns are roll
 * calls in the order of the record, by day.
 */
export interface Ballots {
  readonly rollCalls: readonly Heading[];
  /** When each roll call may have been. */
  readonly windows: readonly Window[];
  /** Codes of the day, in alphabetical order. */
  readonly states: readonly string[];
  /** Those of them that no other state's seat continues: RUS, not SUN. */
  readonly seats: readonly string[];
  /** The votes cast under one code; all bits 0 for a state that never was a member. */
  of(code: string): Planes;
  /** The votes of a state and of those whose seat it continues: Russia with the Soviet Union. */
  line(code: string): Planes;
  /** The codes of that line, the state itself first. */
  lineOf(code: string): readonly string[];
  /** Roll calls in which not all who voted voted the same; what a source has a second time is not counted again. */
  readonly divided: Bits;
}

interface Parts {
  /** Called once, when first needed: it is much of the work of opening a pack. */
  readonly rollCalls: () => readonly Heading[];
  readonly states: readonly string[];
  /** State by state, plane by plane in the order of `planeNames`: words of bits. */
  readonly cells: Uint32Array;
  readonly divided: Bits;
}

/** Ballots over their bits, however those were come by. */
export function ballotsFrom({ rollCalls, states, cells, divided }: Parts, known: States): Ballots {
  const places = new Map(states.map((code, index) => [code, index]));
  const opened = new Map<string, Planes>();
  const lines = new Map<string, Planes>();
  const continued = new Set(
    known.successions.flatMap((row) => (row.kind === 'continuation' ? row.predecessor : [])),
  );
  const of = (code: string) => {
    const planes = opened.get(code) ?? planesAt(cells, places.get(code), divided.length);
    opened.set(code, planes);
    return planes;
  };
  return withRollCalls(
    {
      states,
      seats: states.filter((code) => !continued.has(code)),
      of,
      line(code) {
        const line = lines.get(code) ?? joined(lineage(known, code).map(of));
        lines.set(code, line);
        return line;
      },
      lineOf: (code) => lineage(known, code),
      divided,
    },
    rollCalls,
  );
}

/** The same ballots with these roll calls, which are asked for when first needed. */
export function withRollCalls(
  { states, seats, of, line, lineOf, divided }: Omit<Ballots, 'rollCalls' | 'windows'>,
  rollCalls: () => readonly Heading[],
): Ballots {
  let read: readonly Heading[] | undefined;
  let windows: readonly Window[] | undefined;
  return {
    get rollCalls() {
      read ??= rollCalls();
      return read;
    },
    get windows() {
      windows ??= windowsOf(this.rollCalls);
      return windows;
    },
    ...{ states, seats, of, line, lineOf, divided },
  };
}

/** Votes of one day, which lie side by side, share their window. */
function windowsOf(rollCalls: readonly Heading[]): Window[] {
  let day = '';
  let window = windowOf('0001' as Heading['day']);
  return rollCalls.map((rollCall) => {
    if (rollCall.day !== day) window = windowOf(rollCall.day);
    day = rollCall.day;
    return window;
  });
}

/** The planes of the state that stands at `index`; all bits 0 for one that stands nowhere. */
function planesAt(cells: Uint32Array, index: number | undefined, words: number): Planes {
  const plane = (place: number) => {
    if (index === undefined) return new Uint32Array(words);
    const start = (index * planeNames.length + place) * words;
    return cells.subarray(start, start + words);
  };
  return {
    yes: plane(0),
    no: plane(1),
    abstain: plane(2),
    absent: plane(3),
    unknown: plane(4),
    outside: plane(5),
  };
}

function joined(line: readonly Planes[]): Planes {
  const [first, ...others] = line;
  if (others.length === 0) return first as Planes;
  const over = (name: keyof Planes) =>
    (first as Planes)[name].map((word, index) =>
      others.reduce((sum, planes) => sum | (planes[name][index] as number), word),
    );
  return {
    yes: over('yes'),
    no: over('no'),
    abstain: over('abstain'),
    absent: over('absent'),
    unknown: over('unknown'),
    outside: over('outside'),
  };
}

/** Roll calls in which votes of more than one kind were cast, repeats left out. */
export function dividedIn(all: readonly Planes[], rollCalls: readonly Heading[]): Bits {
  const anyOf = (name: 'yes' | 'no' | 'abstain') => {
    const any = new Uint32Array(wordsFor(rollCalls.length));
    for (const planes of all) addTo(any, planes[name]);
    return any;
  };
  const [yes, no, abstain] = [anyOf('yes'), anyOf('no'), anyOf('abstain')];
  const divided = either(either(both(yes, no), both(yes, abstain)), both(no, abstain));
  for (const [column, { kind }] of rollCalls.entries()) if (kind === 'repeat') clearBit(divided, column);
  return divided;
}

function addTo(sum: Bits, plane: Bits): void {
  for (let word = 0; word < plane.length; word++) sum[word] = (sum[word] as number) | (plane[word] as number);
}

const made = new WeakMap<Votes, Ballots>();

/** The ballots of these votes, made at first use. */
export function ballotsOf(votes: Votes, states: States): Ballots {
  const ballots = made.get(votes) ?? ballotsFrom(partsOf(votes), states);
  made.set(votes, ballots);
  return ballots;
}

function partsOf(votes: Votes): Parts {
  const { rollCalls } = votes;
  const words = wordsFor(rollCalls.length);
  const stretches = [...membershipStretches(votes)];
  const states = [...new Set(stretches.flatMap(({ members }) => members.possible))].sort();
  const cells = new Uint32Array(states.length * planeNames.length * words);
  const planes = new Map(states.map((code, index) => [code, planesAt(cells, index, words)]));
  for (const { members, start, end } of stretches)
    for (const code of members.possible) setRange((planes.get(code) as Planes).yes, start, end);
  for (const [column, rollCall] of rollCalls.entries()) {
    for (const name of otherNames) {
      for (const code of rollCall[name]) {
        const own = planes.get(code);
        if (!own) continue;
        clearBit(own.yes, column);
        setBit(own[name], column);
      }
    }
  }
  const divided = dividedIn([...planes.values()], rollCalls);
  return { rollCalls: () => rollCalls, states, cells, divided };
}

const otherNames = ['no', 'abstain', 'absent', 'unknown', 'outside'] as const;

/** Columns in which the membership is the same: votes lie in order of days, so there are few such stretches. */
function* membershipStretches(votes: Votes): Generator<{ members: Membership; start: number; end: number }> {
  let start = 0;
  let members: Membership | undefined;
  for (const [column, { day }] of votes.rollCalls.entries()) {
    const next = votes.membersAt(day);
    if (next === members) continue;
    if (members) yield { members, start, end: column };
    start = column;
    members = next;
  }
  if (members) yield { members, start, end: votes.rollCalls.length };
}

/** One roll call whole, with its lists of states as the record has them. */
export function rollCallAt(ballots: Ballots, column: number): RollCall {
  const codes = (name: keyof Planes) =>
    ballots.states.filter((code) => hasBit(ballots.of(code)[name], column));
  return {
    ...(ballots.rollCalls[column] as Heading),
    no: codes('no'),
    abstain: codes('abstain'),
    absent: codes('absent'),
    unknown: codes('unknown'),
    outside: codes('outside'),
  };
}

/** What a state did in one roll call; `undefined` for a non-member and for an unknown vote. */
export function voteAt(planes: Planes, column: number): Vote | undefined {
  return (['yes', 'no', 'abstain', 'absent'] as const).find((name) => hasBit(planes[name], column));
}
