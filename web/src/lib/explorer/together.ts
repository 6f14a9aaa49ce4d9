import type { Moved } from './explore.ts';

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
