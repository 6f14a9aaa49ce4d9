import type { Engine } from './engine.ts';
import { histogramKeys, histogramOf, type YearOfVotes } from './histogram.ts';

/** How the years are drawn: by share of each year's votes, or by their number. */
export const issueScales = ['share', 'count'] as const;
export type IssueScale = (typeof issueScales)[number];

export interface AskedIssues {
  readonly as: IssueScale;
}

export function parseIssues(_engine: Engine, search: URLSearchParams): AskedIssues {
  return { as: search.get('as') === 'count' ? 'count' : 'share' };
}

export function issuesQuery({ as }: AskedIssues): string {
  return as === 'count' ? '?as=count' : '';
}

/** Bands from the ground up: what the Assembly spoke of first stands lowest. */
export const bandKeys = ['co', 'ec', 'di', 'nu', 'me', 'hr', 'other'] as const;
export type BandKey = (typeof bandKeys)[number];

/** Where a band lies in a year; of 1 or of the number of votes. */
export interface BandAt {
  readonly year: number;
  readonly low: number;
  readonly high: number;
}

/** One issue over the years. */
export interface Band {
  readonly key: BandKey;
  readonly at: readonly BandAt[];
  /** Where it is broadest, for its name. */
  readonly broadest: BandAt;
}

/** What the Assembly voted about as bands, one upon the other. Years without a vote are left out. */
export function bandsOf(years: readonly YearOfVotes[], as: IssueScale): Band[] {
  const told = years.filter(({ total }) => total > 0);
  const floors = told.map(() => 0);
  return bandKeys.map((key) => {
    const at = told.map((year, index) => {
      const low = floors[index] ?? 0;
      const high = low + partOf(year, key) / (as === 'share' ? year.total : 1);
      floors[index] = high;
      return { year: year.year, low, high };
    });
    return { key, at, broadest: broadestOf(at) };
  });
}

function partOf({ parts }: YearOfVotes, key: BandKey): number {
  return parts[histogramKeys.indexOf(key)] ?? 0;
}

/** Years on either side of a name that must lie within its band. */
const reach = 6;

/** Where a name of some years' width has most room above and below. */
function broadestOf(at: readonly BandAt[]): BandAt {
  const rooms = at.slice(reach, at.length - reach).map(({ year }, index) => {
    const around = at.slice(index, index + 2 * reach + 1);
    const low = Math.max(...around.map((one) => one.low));
    const high = Math.min(...around.map((one) => one.high));
    return { year, low, high };
  });
  return rooms.reduce((best, one) => (one.high - one.low > best.high - best.low ? one : best));
}

/** Years of which most votes are on record without title or issue: nothing can be told from them. */
export function untoldYears(years: readonly YearOfVotes[]): number[] {
  return years
    .filter((year) => year.year > 1970 && partOf(year, 'other') > 0.8 * year.total)
    .map(({ year }) => year);
}

/** A decade's votes, and the share of each issue in the order of the bands. */
export interface Decade {
  readonly decade: number;
  readonly total: number;
  readonly shares: readonly number[];
}

export function decadesOf(engine: Engine): Decade[] {
  const groups = new Map<number, YearOfVotes[]>();
  for (const year of histogramOf(engine)) {
    const decade = Math.floor(year.year / 10) * 10;
    groups.set(decade, [...(groups.get(decade) ?? []), year]);
  }
  return [...groups].map(([decade, years]) => {
    const total = years.reduce((sum, year) => sum + year.total, 0);
    const sumOf = (key: BandKey) => years.reduce((sum, year) => sum + partOf(year, key), 0);
    return { decade, total, shares: bandKeys.map((key) => (total > 0 ? sumOf(key) / total : 0)) };
  });
}

/** The decade in which an issue took its largest share. */
export function peakOf(decades: readonly Decade[], key: BandKey) {
  const place = bandKeys.indexOf(key);
  const share = ({ shares }: Decade) => shares[place] ?? 0;
  const best = decades.reduce((most, one) => (share(one) > share(most) ? one : most));
  return { decade: best.decade, share: share(best) };
}

export type IssuesView = ReturnType<typeof issuesView>;

/** What the Assembly voted about: year by year and decade by decade. */
export function issuesView(engine: Engine) {
  const decades = decadesOf(engine);
  return {
    years: histogramOf(engine),
    decades,
    untold: untoldYears(histogramOf(engine)),
    peaks: { co: peakOf(decades, 'co'), hr: peakOf(decades, 'hr') },
  };
}
