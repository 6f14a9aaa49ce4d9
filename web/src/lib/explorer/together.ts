import type { Moved } from './explore.ts';
import { sayPercent } from './words.ts';

/** When two states came together for good, and how firmly. */
export interface Together {
  readonly since: number;
  /** Years since then that they were so alike, of those in which both voted often enough to say. */
  readonly years: number;
  readonly of: number;
}

/** A year with fewer common votes says little. */
const enough = 10;

/** How alike is close. */
const close = 0.8;

/**
 * The earliest year since which two states were at least 80 % alike in nine years of ten, that year among them; nothing if there is no
 * such year, or it is the first in which both voted.
 */
export function togetherSince({ points }: Pick<Moved, 'points'>): Together | undefined {
  const telling = points.filter(({ rollCalls }) => rollCalls >= enough);
  const starts = telling.findIndex(({ value }, index) => {
    const rest = telling.slice(index);
    return value >= close && rest.length >= 5 && shareOf(rest) >= 0.9;
  });
  if (starts <= 0) return undefined;
  const rest = telling.slice(starts);
  return {
    since: rest[0]?.year ?? 0,
    years: Math.round(shareOf(rest) * rest.length),
    of: rest.length,
  };
}

function shareOf(points: Moved['points']): number {
  return points.filter(({ value }) => value >= close).length / points.length;
}

/** "at least 80% alike in 24 of 26 years". */
export function sayTogether({ years, of }: Together): string {
  return `at least ${sayPercent(close)} alike in ${years === of ? 'every year' : `${years} of ${of} years`}`;
}

/** The years in which two states were most and least alike. */
export function extremesOf({ points }: Pick<Moved, 'points'>) {
  const sorted = points.filter(({ rollCalls }) => rollCalls >= enough).toSorted((a, b) => a.value - b.value);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return least && most && least !== most ? { least, most } : undefined;
}
