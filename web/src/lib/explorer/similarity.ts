import { both, countBits, findState, type IssueCode } from 'onrecord/browser';
import { issueIn, yearIn } from './asked.ts';
import { type Engine, yearsOf } from './engine.ts';
import { type Alike, nameIn, neighboursIn } from './explore.ts';
import { remembered } from './remembered.ts';
import { selectedBits } from './selection.ts';

/** One state compared with all others in one year. */
export interface AskedSimilarity {
  readonly to: string;
  readonly year: number;
  readonly issue?: IssueCode | undefined;
}

export function parseSimilarity(engine: Engine, search: URLSearchParams): AskedSimilarity {
  const { first, last } = yearsOf(engine);
  return {
    to: findState(engine.states, search.get('to')?.trim() || 'USA').state,
    year: yearIn(search, 'year', last, [first, last]),
    issue: issueIn(search),
  };
}

export function similarityQuery({ to, year, issue }: AskedSimilarity): string {
  return `?to=${to}&year=${year}${issue ? `&issue=${issue}` : ''}`;
}

export type SimilarityView = ReturnType<typeof similarityView>;

/** Every state by how alike it voted to one in one year. */
export function similarityView(engine: Engine, { to, year, issue }: AskedSimilarity) {
  return remembered(engine.ballots, `similarity ${to} ${year} ${issue}`, () => {
    const span = { from: year, until: year + 1 };
    const bits = selectedBits(engine, { issue, ...span });
    const states: readonly Alike[] = neighboursIn(engine, span, to, bits);
    return { name: nameIn(engine, span, to), states, votes: countBits(both(bits, engine.ballots.divided)) };
  });
}

/** The same as rows for a file. */
export function similarityRows(engine: Engine, asked: AskedSimilarity) {
  return similarityView(engine, asked).states.map(({ state, name, value, rollCalls }) => ({
    of: asked.to,
    year: asked.year,
    state,
    name,
    value,
    rollCalls,
  }));
}

/** Bands of likeness, the least alike first: a ramp of lightness, so that it reads without colour. */
export const bands = [
  { least: 0, label: 'under 50%' },
  { least: 0.5, label: '50 to 60%' },
  { least: 0.6, label: '60 to 70%' },
  { least: 0.7, label: '70 to 80%' },
  { least: 0.8, label: '80 to 90%' },
  { least: 0.9, label: '90% and over' },
] as const;

export function bandOf(value: number): number {
  return bands.findLastIndex(({ least }) => value >= least);
}

/** The colour of a band, between the two ends of the ramp that the page sets for light and dark. */
export function colourOf(band: number): string {
  return `color-mix(in oklab, var(--ramp-high) ${Math.round((band / (bands.length - 1)) * 100)}%, var(--ramp-low))`;
}
