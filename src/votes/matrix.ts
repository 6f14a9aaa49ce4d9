import { lineage, type States } from '../states/states.ts';
import type { Membership } from './membership.ts';
import type { RollCall } from './roll-call.ts';
import type { Votes } from './votes.ts';
import { type Window, windowOf } from './window.ts';

/** How a cell of the matrix says what a member did. Yes, abstain and no lie in a row, as the measures of agreement need them. */
export const cell = { none: 0, yes: 1, abstain: 2, no: 3, absent: 4 } as const;

/** Every vote of every state in bytes: what agreement, nearest states and later the positions are computed from. */
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
  const matrix = matrices.get(votes) ?? voteMatrix(votes, states);
  matrices.set(votes, matrix);
  return matrix;
}

export function voteMatrix(votes: Votes, states: States): VoteMatrix {
  const { rollCalls } = votes;
  const rows = filledRows(votes);
  const codes = [...rows.keys()].sort();
  const lines = new Map<string, Uint8Array>();
  return {
    rollCalls,
    states: codes,
    seats: codes.filter(
      (code) => !states.successions.some((row) => row.kind === 'continuation' && row.predecessor === code),
    ),
    row: (code) => rows.get(code),
    line(code) {
      const line = lines.get(code) ?? joined(lineage(states, code), rows, rollCalls.length);
      lines.set(code, line);
      return line;
    },
    divided: dividedColumns(rows, rollCalls.length),
    windows: rollCalls.map(({ day }) => windowOf(day)),
  };
}

function filledRows(votes: Votes): Map<string, Uint8Array> {
  const width = votes.rollCalls.length;
  const rows = new Map<string, Uint8Array>();
  const rowOf = (code: string): Uint8Array => {
    const row = rows.get(code) ?? new Uint8Array(width);
    rows.set(code, row);
    return row;
  };
  for (const { members, start, end } of stretches(votes)) {
    for (const code of members.possible) rowOf(code).fill(cell.yes, start, end);
  }
  for (const [column, rollCall] of votes.rollCalls.entries()) {
    const set = (codes: readonly string[], value: number) => {
      for (const code of codes) rowOf(code)[column] = value;
    };
    set(rollCall.no, cell.no);
    set(rollCall.abstain, cell.abstain);
    set(rollCall.absent, cell.absent);
    set(rollCall.unknown, cell.none);
    set(rollCall.outside, cell.none);
  }
  return rows;
}

/** Columns in which the membership is the same: votes lie in order of days, so there are few such stretches. */
function* stretches(votes: Votes): Generator<{ members: Membership; start: number; end: number }> {
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

function joined(codes: readonly string[], rows: ReadonlyMap<string, Uint8Array>, width: number): Uint8Array {
  const line = new Uint8Array(width);
  for (const code of codes) {
    const row = rows.get(code);
    if (row) for (let column = 0; column < width; column++) line[column] ||= row[column] ?? 0;
  }
  return line;
}

function dividedColumns(rows: ReadonlyMap<string, Uint8Array>, width: number): Uint8Array {
  const seen = new Uint8Array(width);
  for (const row of rows.values()) {
    for (let column = 0; column < width; column++) {
      const value = row[column] ?? 0;
      if (value >= cell.yes && value <= cell.no) seen[column] = (seen[column] ?? 0) | (1 << value);
    }
  }
  return seen.map((bits) => ((bits & (bits - 1)) === 0 ? 0 : 1));
}
