import {
  agreement,
  agreementOver,
  type Bits,
  both,
  columnsOf,
  countBits,
  type IssueCode,
  neighbours,
  periodsOf,
  select,
  tallyOf,
  voteAt,
} from 'onrecord/browser';
import { issueNames } from '../votes/issues.ts';
import { type Asked, dayOf } from './asked.ts';
import { type Engine, sayState, yearsOf } from './engine.ts';

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
  readonly kind: string;
  /** Of each state asked about, in their order; nothing for a state that was no member. */
  readonly votes: readonly (string | undefined)[];
}

/** How states voted, with whom, and how that moved: everything that the main view shows. */
export type ExploreView = ReturnType<typeof exploreView>;

export function exploreView(engine: Engine, asked: Asked) {
  const { ballots } = engine;
  const named = (code: string) => ({ state: code, name: nameIn(engine, asked, code) });
  const bits = selectedBits(engine, asked);
  const [first] = asked.states;
  const compared = first === undefined ? [] : neighboursIn(engine, asked, first, bits);
  return {
    states: asked.states.map(named),
    total: countBits(bits),
    divided: countBits(both(bits, ballots.divided)),
    profile: asked.states.map((code): Shares => ({ ...named(code), ...tallyOf(ballots.line(code), bits) })),
    alike: compared,
    moved: movedOf(engine, asked),
    rollCalls: rollCallsOf(engine, asked, bits),
  };
}

/** The name a state bore in the last year that counts. */
export function nameIn(engine: Engine, { until }: Pick<Asked, 'until'>, code: string): string {
  const last = `${until - 1}-12-31`;
  return sayState(engine, code, (last < engine.today ? last : engine.today) as typeof engine.today);
}

/** The roll calls that the view counts. */
export function selectedBits(
  { ballots }: Engine,
  { issue, text, from, until }: Pick<Asked, 'issue' | 'text' | 'from' | 'until'>,
): Bits {
  return select(ballots, { issue, text, from: dayOf(from), until: dayOf(until) }).bits;
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
function movedOf(engine: Engine, asked: Asked): Moved[] {
  const { ballots } = engine;
  const [first, ...rest] = asked.states;
  if (first === undefined) return [];
  const others = rest.length > 0 ? rest : permanent.filter((code) => code !== first);
  const always = both(select(ballots, { issue: asked.issue, text: asked.text }).bits, ballots.divided);
  const counting = both(selectedBits(engine, asked), ballots.divided);
  return others.map((code) => {
    const pair = [ballots.line(first), ballots.line(code)] as const;
    return {
      state: code,
      name: nameIn(engine, asked, code),
      over: agreement(...pair, counting, 'agree').value,
      points: agreementOver(ballots, pair, always, 'agree').flatMap(({ period, value, rollCalls }) =>
        value === null ? [] : { year: Number(period), value, rollCalls },
      ),
    };
  });
}

/** The newest first, a page of them. Where states are asked about, those in which at least one of them was a member. */
function rollCallsOf(engine: Engine, asked: Asked, bits: Bits) {
  const columns = relevant(engine, asked, bits);
  const start = (asked.page - 1) * pageSize;
  const shown = columns.slice(start, start + pageSize);
  return {
    total: columns.length,
    pages: Math.max(1, Math.ceil(columns.length / pageSize)),
    page: asked.page,
    list: shown.map((column) => listed(engine, asked, column)),
  };
}

function relevant({ ballots }: Engine, { states }: Asked, bits: Bits): number[] {
  const columns = [...columnsOf(bits)].reverse();
  if (states.length === 0) return columns;
  const lines = states.map((code) => ballots.line(code));
  return columns.filter((column) => lines.some((planes) => voteAt(planes, column) !== undefined));
}

function listed({ ballots }: Engine, { states }: Asked, column: number): ListedRollCall {
  const heading = ballots.rollCalls[column];
  return {
    id: heading?.id ?? '',
    day: heading?.day ?? '',
    symbol: heading?.symbol ?? '',
    title: heading?.title ?? '',
    kind: heading?.kind ?? '',
    votes: states.map((code) => voteAt(ballots.line(code), column)),
  };
}

/** Every roll call of the view as rows for a file. */
export function rollCallRows(engine: Engine, asked: Asked): Record<string, string | number>[] {
  return relevant(engine, asked, selectedBits(engine, asked)).map((column) => {
    const { id, day, symbol, title, votes } = listed(engine, asked, column);
    const cast = Object.fromEntries(asked.states.map((code, index) => [code, votes[index] ?? '']));
    return { id, day, symbol, title, ...cast };
  });
}

/** A year of the histogram: roll calls by issue. One on two issues counts a half for each, so that the parts sum to the whole. */
export interface YearOfVotes {
  readonly year: number;
  readonly total: number;
  /** In the order of `histogramKeys`. */
  readonly parts: readonly number[];
}

export const histogramKeys = [...issueNames.map(([code]) => code as IssueCode), 'other'] as const;

const histograms = new WeakMap<object, readonly YearOfVotes[]>();

/** What the Assembly voted about, year by year. */
export function histogramOf(engine: Engine): readonly YearOfVotes[] {
  const { ballots } = engine;
  const made = histograms.get(ballots) ?? counted(engine);
  histograms.set(ballots, made);
  return made;
}

function counted(engine: Engine): YearOfVotes[] {
  const { ballots } = engine;
  const { first, last } = yearsOf(engine);
  const { bits: once } = select(ballots, {});
  const byYear = new Map(
    periodsOf(ballots, 'year').map(({ name, bits }) => [Number(name), both(bits, once)]),
  );
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const bits = byYear.get(first + index);
    const parts = new Array<number>(histogramKeys.length).fill(0);
    for (const column of bits ? columnsOf(bits) : []) {
      const issues = ballots.rollCalls[column]?.issues ?? [];
      if (issues.length === 0) add(parts, 'other', 1);
      for (const issue of issues) add(parts, issue, 1 / issues.length);
    }
    return { year: first + index, total: bits ? countBits(bits) : 0, parts };
  });
}

function add(parts: number[], key: (typeof histogramKeys)[number], share: number): void {
  const place = histogramKeys.indexOf(key);
  parts[place] = (parts[place] ?? 0) + share;
}

/** When two states came together for good, and how firmly. */
export interface Together {
  readonly since: number;
  /** Years since then that they were so alike, of those in which both voted often enough to say. */
  readonly years: number;
  readonly of: number;
}

/** A year with fewer common votes says little. */
const enough = 10;

/**
 * The earliest year since which two states were at least `least` alike in nine years of ten, that year among them; nothing if there is no
 * such year, or it is the first in which both voted.
 */
export function togetherSince({ points }: Pick<Moved, 'points'>, least: number): Together | undefined {
  const telling = points.filter(({ rollCalls }) => rollCalls >= enough);
  const starts = telling.findIndex(({ value }, index) => {
    const rest = telling.slice(index);
    return value >= least && rest.length >= 5 && shareOf(rest, least) >= 0.9;
  });
  if (starts <= 0) return undefined;
  const rest = telling.slice(starts);
  return {
    since: rest[0]?.year ?? 0,
    years: Math.round(shareOf(rest, least) * rest.length),
    of: rest.length,
  };
}

function shareOf(points: Moved['points'], least: number): number {
  return points.filter(({ value }) => value >= least).length / points.length;
}

/** The years in which two states were most and least alike. */
export function extremesOf({ points }: Pick<Moved, 'points'>) {
  const sorted = points.filter(({ rollCalls }) => rollCalls >= enough).toSorted((a, b) => a.value - b.value);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return least && most && least !== most ? { least, most } : undefined;
}
