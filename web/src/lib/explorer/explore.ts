import {
  agreement,
  agreementOver,
  type Bits,
  both,
  columnsOf,
  countBits,
  either,
  neighbours,
  type Planes,
  tallyOf,
  voteAt,
} from 'onrecord/browser';
import type { Asked } from './asked.ts';
import { type Engine, sayState } from './engine.ts';
import { remembered } from './remembered.ts';
import { alwaysBits, selectedBits } from './selection.ts';

/** Rows of the table of roll calls on one page. */
export const pageSize = 25;

export interface Shares {
  readonly state: string;
  readonly name: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
}

export interface Alike {
  readonly state: string;
  readonly name: string;
  readonly value: number;
  readonly rollCalls: number;
}

export interface Moved {
  readonly state: string;
  readonly name: string;
  /** Over the whole span asked about; `null` if the two never voted together in it. */
  readonly over: number | null;
  readonly points: readonly { readonly year: number; readonly value: number; readonly rollCalls: number }[];
}

export interface ListedRollCall {
  readonly id: string;
  readonly day: string;
  readonly symbol: string;
  readonly title: string;
  readonly knownAs: string;
  readonly kind: string;
  /** Of each state asked about, in their order; nothing for a state that was no member. */
  readonly votes: readonly (string | undefined)[];
}

/** How states voted, with whom, and how that moved: everything that the main view shows. */
export function exploreView(engine: Engine, asked: Asked) {
  return {
    ...countsOf(engine, asked),
    states: statesOf(engine, asked),
    profile: profileOf(engine, asked),
    alike: alikeOf(engine, asked),
    moved: movedOf(engine, asked),
    rollCalls: rollCallsOf(engine, asked),
  };
}

/** How many roll calls count, and in how many of them not all voted the same. */
export function countsOf(engine: Engine, asked: Asked) {
  const bits = selectedBits(engine, asked);
  return { total: countBits(bits), divided: countBits(both(bits, engine.ballots.divided)) };
}

export function statesOf(engine: Engine, asked: Asked): { state: string; name: string }[] {
  return asked.states.map((state) => ({ state, name: nameIn(engine, asked, state) }));
}

/** How often each state voted how. */
export function profileOf(engine: Engine, asked: Asked): Shares[] {
  const bits = selectedBits(engine, asked);
  return statesOf(engine, asked).map((one) => ({ ...one, ...tallyOf(engine.ballots.line(one.state), bits) }));
}

/** Every state by how alike it voted to the first. */
export function alikeOf(engine: Engine, asked: Asked): Alike[] {
  const [first] = asked.states;
  if (first === undefined) return [];
  const key = `alike ${first} ${asked.issue} ${asked.text} ${asked.from} ${asked.until}`;
  return remembered(engine.ballots, key, () =>
    neighboursIn(engine, asked, first, selectedBits(engine, asked)),
  );
}

/** The name a state bore in the last year that counts. */
export function nameIn(engine: Engine, { until }: Pick<Asked, 'until'>, code: string): string {
  const last = `${until - 1}-12-31`;
  return sayState(engine, code, (last < engine.today ? last : engine.today) as typeof engine.today);
}

export function neighboursIn(engine: Engine, asked: Pick<Asked, 'until'>, code: string, bits: Bits): Alike[] {
  const { ballots } = engine;
  return neighbours(ballots, code, ballots.seats, both(bits, ballots.divided), 'agree').map((one) => ({
    ...one,
    name: nameIn(engine, asked, one.state),
  }));
}

const permanent = ['USA', 'RUS', 'CHN', 'GBR', 'FRA'];

/** The first state with each of the others over the years; alone, with the permanent members of the Security Council. */
export function movedOf(engine: Engine, asked: Asked): Moved[] {
  const { ballots } = engine;
  const [first, ...rest] = asked.states;
  if (first === undefined) return [];
  const others = rest.length > 0 ? rest : permanent.filter((code) => code !== first);
  const counting = both(selectedBits(engine, asked), ballots.divided);
  return others.map((code) => ({
    state: code,
    name: nameIn(engine, asked, code),
    over: agreement(ballots.line(first), ballots.line(code), counting, 'agree').value,
    points: pointsOf(engine, asked, first, code),
  }));
}

/** Two states year by year. The years that count make no difference, so that brushing them computes nothing here. */
function pointsOf({ ballots }: Engine, { issue, text }: Asked, a: string, b: string): Moved['points'] {
  return remembered(ballots, `moved ${a} ${b} ${issue} ${text}`, () => {
    const counting = both(alwaysBits(ballots, issue, text), ballots.divided);
    const pair = [ballots.line(a), ballots.line(b)] as const;
    return agreementOver(ballots, pair, counting, 'agree').flatMap(({ period, value, rollCalls }) =>
      value === null ? [] : { year: Number(period), value, rollCalls },
    );
  });
}

/** The newest first, a page of them. Where states are asked about, those in which at least one of them was a member. */
export function rollCallsOf(engine: Engine, asked: Asked) {
  const columns = relevant(engine, asked);
  const start = (asked.page - 1) * pageSize;
  return {
    total: columns.length,
    pages: Math.max(1, Math.ceil(columns.length / pageSize)),
    page: asked.page,
    list: columns
      .toReversed()
      .slice(start, start + pageSize)
      .map((column) => listed(engine, asked, column)),
  };
}

/** In order of days. */
function relevant(engine: Engine, asked: Asked): number[] {
  const bits = selectedBits(engine, asked);
  const [first, ...others] = asked.states.map((code) => presenceOf(engine.ballots.line(code)));
  if (!first) return [...columnsOf(bits)];
  return [...columnsOf(both(bits, others.reduce(either, first)))];
}

/** Where it voted or stayed away; not where its vote is unknown. */
function presenceOf({ yes, no, abstain, absent }: Planes): Bits {
  return either(either(yes, no), either(abstain, absent));
}

function listed({ ballots }: Engine, { states }: Asked, column: number): ListedRollCall {
  const heading = ballots.rollCalls[column];
  return {
    id: heading?.id ?? '',
    day: heading?.day ?? '',
    symbol: heading?.symbol ?? '',
    title: heading?.title ?? '',
    knownAs: heading?.knownAs ?? '',
    kind: heading?.kind ?? '',
    votes: states.map((code) => voteAt(ballots.line(code), column)),
  };
}

/** Every roll call of the view as rows for a file. */
export function rollCallRows(engine: Engine, asked: Asked): Record<string, string | number>[] {
  return relevant(engine, asked)
    .toReversed()
    .map((column) => {
      const { id, day, symbol, title, votes } = listed(engine, asked, column);
      const cast = Object.fromEntries(asked.states.map((code, index) => [code, votes[index] ?? '']));
      return { id, day, symbol, title, ...cast };
    });
}
