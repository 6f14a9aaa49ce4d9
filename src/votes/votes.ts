import { OnrecordError } from '../error.ts';
import { groupBy } from '../group-by.ts';
import { nearestNames } from '../nearest-names.ts';
import type { States } from '../states/states.ts';
import { type Membership, membershipAt } from './membership.ts';
import type { RollCall } from './roll-call.ts';
import type { CrosscheckRow, MatchRow, StatedTallyRow } from './schema.ts';
import { idOfSymbol, normaliseSymbol } from './symbols.ts';

/** Every vote on record. */
export interface Votes {
  /** In order of their first possible day, then of id. */
  readonly rollCalls: readonly RollCall[];
  readonly byId: ReadonlyMap<string, RollCall>;
  /** The vote on the whole first, votes on paragraphs and amendments after it. */
  readonly bySymbol: ReadonlyMap<string, readonly RollCall[]>;
  /** Votes of which only tallies are on record. */
  readonly tallies: readonly StatedTallyRow[];
  readonly crosschecks: readonly CrosscheckRow[];
  /** By id of the roll call. */
  readonly crosschecksOf: ReadonlyMap<string, readonly CrosscheckRow[]>;
  /** Pairs of roll calls that put the same question, as published. */
  readonly matches: readonly MatchRow[];
  /** Who was a member when a vote was taken. */
  membersAt(when: RollCall['day']): Membership;
}

interface Parts {
  readonly rollCalls: readonly RollCall[];
  readonly tallies: readonly StatedTallyRow[];
  readonly crosschecks: readonly CrosscheckRow[];
  readonly matches?: readonly MatchRow[];
}

/** Votes as one collection, in order and with their indices, from the rows of the record. */
export function gatherVotes({ rollCalls, tallies, crosschecks, matches = [] }: Parts, states: States): Votes {
  const sorted = [...rollCalls].sort(inOrder);
  return {
    rollCalls: sorted,
    byId: new Map(sorted.map((rollCall) => [rollCall.id, rollCall])),
    bySymbol: grouped(sorted),
    tallies,
    crosschecks,
    crosschecksOf: groupBy(crosschecks, ({ id }) => id),
    matches,
    membersAt: membershipAt(states),
  };
}

/** `1947` stands before `1947-11`, that before `1947-11-29`: string order puts a partial day at its beginning. */
export function inOrder(a: RollCall, b: RollCall): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function grouped(rollCalls: readonly RollCall[]): Map<string, RollCall[]> {
  const groups = new Map<string, RollCall[]>();
  for (const rollCall of rollCalls) {
    if (rollCall.symbol === '') continue;
    const group = groups.get(rollCall.symbol);
    if (!group) groups.set(rollCall.symbol, [rollCall]);
    else if (rollCall.id === idOfSymbol(rollCall.symbol)) group.unshift(rollCall);
    else group.push(rollCall);
  }
  return groups;
}

/**
 * The roll calls of a symbol, however it is spelt, or of an id. The vote on the whole stands first.
 * @throws OnrecordError `asked/unknown-symbol` with the nearest known symbols
 */
export function findRollCalls(votes: Votes, text: string): readonly RollCall[] {
  const found = lookUp(votes, text);
  if (found.length > 0) return found;
  throw new OnrecordError('asked/unknown-symbol', `No vote is on record under "${text}".`, {
    hint: suggestion(votes, normaliseSymbol(text)),
  });
}

/** The votes of which only tallies are on record under this symbol. */
export function findTallies(votes: Votes, text: string): readonly StatedTallyRow[] {
  const symbol = normaliseSymbol(text);
  return votes.tallies.filter((row) => row.symbol === symbol || idOfSymbol(row.symbol) === text);
}

function lookUp(votes: Votes, text: string): readonly RollCall[] {
  const symbol = normaliseSymbol(text);
  const exact = votes.bySymbol.get(symbol) ?? votes.bySymbol.get(text.trim().toUpperCase());
  if (exact) return exact;
  const byId = votes.byId.get(text.trim());
  return byId ? [byId] : (votes.bySymbol.get(`${symbol}A`) ?? []);
}

function suggestion(votes: Votes, symbol: string): string {
  const known = [...votes.bySymbol.keys(), ...votes.tallies.map((row) => row.symbol)];
  const nearest = nearestNames(symbol, known);
  const [first] = nearest;
  if (!first) return 'Give a symbol such as A/RES/68/262, 68/262 or 181(II).';
  return `Only recorded votes have a roll call; what is adopted without a vote has none. The nearest on record: ${nearest.join(', ')}.`;
}
