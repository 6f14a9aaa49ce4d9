import {
  countVotes,
  type Day,
  type Heading,
  idOfSymbol,
  nameOn,
  normaliseSymbol,
  OnrecordError,
} from 'onrecord/browser';
import type { Engine } from './engine.ts';
import { remembered } from './remembered.ts';

/** The column of a roll call: by its id, or by its symbol in any spelling; of several under one symbol, that on the whole. */
export function columnNamed(engine: Engine, text: string): number {
  const { byId, bySymbol } = remembered(engine.ballots, 'headings', () => indexOf(engine));
  const symbol = normaliseSymbol(text);
  const column = byId.get(text.trim()) ?? bySymbol.get(symbol) ?? bySymbol.get(`${symbol}A`);
  if (column !== undefined) return column;
  throw new OnrecordError('asked/unknown-symbol', `No vote is on record under "${text}".`, {
    hint: 'Give a symbol such as A/RES/68/262 or 181(II), or find the vote by its words on the page of votes.',
  });
}

function indexOf({ ballots: { rollCalls } }: Engine) {
  const byId = new Map(rollCalls.map(({ id }, column) => [id, column]));
  const bySymbol = new Map<string, number>();
  for (const [column, { id, symbol }] of rollCalls.entries())
    if (symbol && (!bySymbol.has(symbol) || id === idOfSymbol(symbol))) bySymbol.set(symbol, column);
  return { byId, bySymbol };
}

/** A roll call as a list shows it. */
export interface Listed {
  readonly id: string;
  readonly day: string;
  readonly symbol: string;
  readonly title: string;
  readonly knownAs: string;
  readonly kind: string;
  readonly tallies: Readonly<Record<'yes' | 'no' | 'abstain' | 'absent', number>>;
}

/** A roll call with its votes counted. */
export function listedAt(engine: Engine, column: number): Listed {
  const { id, day, symbol, title, knownAs, kind } = engine.ballots.rollCalls[column] as Heading;
  const count = (vote: 'yes' | 'no' | 'abstain' | 'absent') =>
    remembered(engine.ballots, `count ${vote}`, () => countVotes(engine.ballots, vote))[column] ?? 0;
  const tallies = { yes: count('yes'), no: count('no'), abstain: count('abstain'), absent: count('absent') };
  return { id, day, symbol, title, knownAs, kind, tallies };
}

/** The short name of every state on a day, by code. */
export function namesOn({ ballots, states }: Engine, day: Day): Readonly<Record<string, string>> {
  return remembered(ballots, `names ${day}`, () =>
    Object.fromEntries([...states.byCode.values()].map((state) => [state.state, nameOn(state, day)])),
  );
}
