import { type Asked, dayOf } from './asked.ts';
import type { Engine } from './engine.ts';
import { alikeOf, movedOf, profileOf, rollCallRows } from './explore.ts';
import { histogramKeys, histogramOf } from './histogram.ts';
import { csvOf } from './save.ts';

/** The tables behind the main view, by the name in the address of their file. */
export const tableNames = ['profile', 'alike', 'moved', 'votes', 'years'] as const;
export type TableName = (typeof tableNames)[number];

/** One of them as CSV: every row, not only those that the page has room for. */
export function tableOf(engine: Engine, asked: Asked, name: TableName): string {
  const span = { from: dayOf(asked.from), until: dayOf(asked.until), issue: asked.issue ?? '' };
  if (name === 'votes') return csvOf(rollCallRows(engine, asked));
  if (name === 'years')
    return csvOf(
      histogramOf(engine).map(({ year, total, parts }) => ({
        year,
        total,
        ...Object.fromEntries(histogramKeys.map((key, index) => [key, parts[index] ?? 0])),
      })),
    );
  if (name === 'profile') return csvOf(profileOf(engine, asked).map((row) => ({ ...row, ...span })));
  const of = asked.states[0] ?? '';
  if (name === 'alike')
    return csvOf(
      alikeOf(engine, asked).map(({ state, name: said, value, rollCalls }) => ({
        of,
        state,
        name: said,
        value,
        rollCalls,
        ...span,
      })),
    );
  return csvOf(
    movedOf(engine, asked).flatMap(({ state, name: said, points }) =>
      points.map(({ year, value, rollCalls }) => ({ of, state, name: said, year, value, rollCalls })),
    ),
  );
}
