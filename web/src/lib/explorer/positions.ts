import { type Asked, parseAsked, queryOf, yearIn } from './asked.ts';
import { type Engine, sayState } from './engine.ts';
import { nameIn } from './explore.ts';

/** A state's position in one session, in standard deviations of all positions, with the bounds within which it lies with 90% probability. */
export interface Position {
  readonly state: string;
  readonly session: number;
  readonly mean: number;
  readonly q05: number;
  readonly q95: number;
}

/** How sure the computation may be of itself. */
export interface Diagnostics {
  readonly items: number;
  readonly votes: number;
  readonly chains: number;
  readonly rhat: number;
  readonly seed: number;
}

/** Every position computed from one choice of roll calls: all, or those on an issue. */
export interface Fit {
  readonly positions: readonly Position[];
  readonly diagnostics: Diagnostics;
  /** Why it may no longer be what the votes on record give. */
  readonly stale: string | null;
}

/** Fits by issue; `all` over every issue. */
export type Fits = Readonly<Record<string, Fit | undefined>>;

export interface AskedPositions extends Asked {
  /** The year of which every state is listed. */
  readonly year: number;
}

const usual = ['USA', 'RUS', 'CHN', 'BRA', 'IND'];

export function parsePositions(engine: Engine, search: URLSearchParams): AskedPositions {
  const asked = parseAsked(engine, search);
  const last = Number(engine.ballots.rollCalls.at(-1)?.day.slice(0, 4));
  return {
    ...asked,
    states: asked.states.length > 0 ? asked.states : usual,
    year: yearIn(search, 'year', last, [1946, last]),
  };
}

export function positionsQuery(years: { first: number; last: number }, asked: AskedPositions): string {
  const query = queryOf(years, asked);
  if (asked.year >= years.last) return query;
  return `${query}${query ? '&' : '?'}year=${asked.year}`;
}

/** The first session began in 1946, and one each autumn after it; the number tells the year in which most of its votes fell. */
export function yearOfSession(session: number): number {
  return session + 1945;
}

export type PositionsView = ReturnType<typeof positionsView>;

/** Where the states asked about stood, session by session, and all states in one year. */
export function positionsView(engine: Engine, { positions, diagnostics, stale }: Fit, asked: AskedPositions) {
  const inYear = positions.filter(({ session }) => yearOfSession(session) === asked.year);
  return {
    ...extentOf(positions),
    diagnostics,
    stale,
    chosen: asked.states.map((state) => {
      const line = engine.ballots.lineOf(state);
      const points = positions.filter((one) => line.includes(one.state));
      return {
        state,
        name: sayState(engine, state, engine.today),
        points: points.sort((a, b) => a.session - b.session),
      };
    }),
    listed: inYear
      .map((one) => ({ ...one, name: nameIn(engine, { until: asked.year + 1 }, one.state) }))
      .sort((a, b) => b.mean - a.mean),
  };
}

export interface Extent {
  readonly first: number;
  readonly last: number;
  /** How far from 0 the plane reaches, up and down. */
  readonly reach: number;
}

function extentOf(positions: readonly Position[]): Extent {
  const sessions = positions.map(({ session }) => session);
  const most = positions.reduce((reach, { mean }) => Math.max(reach, Math.abs(mean)), 2);
  return { first: Math.min(...sessions), last: Math.max(...sessions), reach: Math.ceil(most * 2) / 2 };
}

/** Sides of the drawing's own plane. */
export const plane = { width: 800, height: 400 };

export function across({ first, last }: Pick<Extent, 'first' | 'last'>, session: number): number {
  return last === first ? 0 : ((session - first) / (last - first)) * plane.width;
}

/** High is where the United States stands. */
export function upward({ reach }: Pick<Extent, 'reach'>, value: number): number {
  return (0.5 - value / (2 * reach)) * plane.height;
}

/** All lines in one path; a state that missed a session begins anew. */
export function linesOf(positions: readonly Position[], extent: Extent): string {
  let before: Position | undefined;
  return positions
    .toSorted((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : a.session - b.session))
    .map((one) => {
      const goesOn = before?.state === one.state && one.session === before.session + 1;
      before = one;
      return `${goesOn ? 'L' : 'M'}${across(extent, one.session).toFixed(0)},${upward(extent, one.mean).toFixed(1)}`;
    })
    .join('');
}

/** The area in which a state lies with 90% probability, session by session. */
export function bandOf(points: readonly Position[], extent: Extent): string {
  if (points.length < 2) return '';
  const at = (session: number, value: number) =>
    `${across(extent, session).toFixed(1)},${upward(extent, value).toFixed(1)}`;
  const top = points.map(({ session, q95 }) => at(session, q95));
  const bottom = points.toReversed().map(({ session, q05 }) => at(session, q05));
  return `M${top.join('L')}L${bottom.join('L')}Z`;
}
