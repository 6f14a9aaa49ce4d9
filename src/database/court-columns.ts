import type { Rectangle } from '../court/rectangles.ts';
import type { Cell, Column } from './table.ts';

export const text = (name: string, comment: string): Column => ({ name, type: 'VARCHAR', comment });
export const day = (name: string, comment: string): Column => ({ name, type: 'DATE', comment });

/** Where a row comes from. */
export const sourced = [
  text('standing', 'confirmed: seen at the Court or in two sources; reported: one source.'),
  text('source', 'Id in the table sources.'),
  text('second_source', 'A second source, if there is one.'),
];

/** The days, of what happened and of what was known, over which a value holds. */
export const stretch = [
  day('from', 'First day of the stretch.'),
  day('until', 'First day after it; NULL is open.'),
  day('known_from', 'Since when this was known.'),
  day('known_until', 'Until when this was held true; NULL is still so.'),
];

export function sourcesIn(row: { standing: string; source: string; second_source: string }): Cell[] {
  return [row.standing, row.source, row.second_source || null];
}

export function spanOf({ from, until, known_from, known_until }: Omit<Rectangle<unknown>, 'value'>): Cell[] {
  return [from, until, known_from, known_until];
}
