import type { States } from '../states/states.ts';
import { type Ballots, ballotsOf, type Planes } from './ballots.ts';
import { type Bits, columnsOf } from './bits.ts';
import type { RollCall } from './roll-call.ts';
import type { Votes } from './votes.ts';
import type { Window } from './window.ts';

/** How a cell of the matrix says what a member did. Yes, abstain and no lie in a row, as the measures of agreement need them. */
export const cell = { none: 0, yes: 1, abstain: 2, no: 3, absent: 4 } as const;

/** The ballots as bytes, a byte a roll call: for what goes through them one by one, such as SQL and the positions. */
export interface VoteMatrix {
  readonly rollCalls: readonly RollCall[];
  /** One row a code of the day, in alphabetical order. */
  readonly states: readonly string[];
  /** Those codes that no other state's seat continues: RUS, not SUN. */
  readonly seats: readonly string[];
  /** The votes of one code, a byte a roll call; `undefined` for a state that never was a member. */
  row(code: string): Uint8Array | undefined;
  /** The votes of a state and of those whose seat it continues, as one row: Russia with the Soviet Union. */
  line(code: string): Uint8Array;
  /** 1 where the votes cast were not all the same. */
  readonly divided: Uint8Array;
  /** When each roll call may have been. */
  readonly windows: readonly Window[];
}

const matrices = new WeakMap<Votes, VoteMatrix>();

/** The matrix of these votes, made at first use. */
export function matrixOf(votes: Votes, states: States): VoteMatrix {
  const matrix = matrices.get(votes) ?? voteMatrix(votes, ballotsOf(votes, states));
  matrices.set(votes, matrix);
  return matrix;
}

function voteMatrix({ rollCalls }: Votes, ballots: Ballots): VoteMatrix {
  const known = new Set(ballots.states);
  const kept = new Map<Planes, Uint8Array>();
  const bytes = (planes: Planes) => {
    const made = kept.get(planes) ?? bytesOf(planes, rollCalls.length);
    kept.set(planes, made);
    return made;
  };
  return {
    rollCalls,
    states: ballots.states,
    seats: ballots.seats,
    row: (code) => (known.has(code) ? bytes(ballots.of(code)) : undefined),
    line: (code) => bytes(ballots.line(code)),
    divided: filled(ballots.divided, rollCalls.length),
    windows: ballots.windows,
  };
}

function bytesOf(planes: Planes, width: number): Uint8Array {
  const bytes = new Uint8Array(width);
  for (const vote of ['yes', 'abstain', 'no', 'absent'] as const)
    for (const column of columnsOf(planes[vote])) bytes[column] = cell[vote];
  return bytes;
}

function filled(bits: Bits, width: number): Uint8Array {
  const bytes = new Uint8Array(width);
  for (const column of columnsOf(bits)) bytes[column] = 1;
  return bytes;
}
