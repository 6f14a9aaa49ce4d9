import type { Day } from '../days/day.ts';
import { overlaps, type Span } from '../days/span.ts';
import type { Breach } from './breach.ts';
import type { Placed } from './csv.ts';

/** What must hold of the rows of any file. Each gives one breach a row, at that row's line. */

export function error<Row>({ file, line }: Placed<Row>, message: string): Breach {
  return { level: 'error', file, line, message };
}

/** Every `source` is an id of sources.csv. */
export function sourced<Row extends { readonly source: string }>(
  rows: readonly Placed<Row>[],
  sources: ReadonlySet<string>,
): Breach[] {
  return rows
    .filter(({ row }) => !sources.has(row.source))
    .map((placed) => error(placed, `Source "${placed.row.source}" is not in sources.csv.`));
}

/** Every code in `columns` is a state of states/states.csv. */
export function ofKnownStates<Row>(
  rows: readonly Placed<Row>[],
  columns: readonly (keyof Row & string)[],
  codes: { has(code: string): boolean },
): Breach[] {
  return rows.flatMap((placed) =>
    columns
      .filter((column) => !codes.has(String(placed.row[column])))
      .map((column) => error(placed, `State "${placed.row[column]}" is not in states/states.csv.`)),
  );
}

/** Rows stand in the order of `key`, compared as text, and no two have the same. `by` says the order to a person. */
export function sorted<Row>(
  rows: readonly Placed<Row>[],
  key: (row: Row) => readonly (string | null)[],
  by: string,
): Breach[] {
  return rows.slice(1).flatMap((placed, index) => {
    const order = compare(key((rows[index] as Placed<Row>).row), key(placed.row));
    if (order === 0) return [error(placed, `This row repeats line ${rows[index]?.line}: same ${by}.`)];
    return order < 0
      ? []
      : [error(placed, `This row must stand before line ${rows[index]?.line}: sort by ${by}.`)];
  });
}

export type Spanning = { readonly from: Day | null; readonly until: Day | null };

/** Every span ends after it begins. */
export function possible<Row extends Spanning>(rows: readonly Placed<Row>[]): Breach[] {
  return rows
    .filter(({ row }) => row.from !== null && row.until !== null && row.until <= row.from)
    .map((placed) =>
      error(
        placed,
        `The span ends (${placed.row.until}) before it begins (${placed.row.from}); "until" is the first day after it.`,
      ),
    );
}

/** Rows of the same `key` never hold on the same day. */
export function apart<Row extends Spanning>(
  rows: readonly Placed<Row>[],
  key: (row: Row) => string,
): Breach[] {
  const before = new Map<string, Placed<Row>[]>();
  const breaches: Breach[] = [];
  for (const placed of rows) {
    const others = before.get(key(placed.row)) ?? [];
    const other = others.find(({ row }) => overlaps(spanOf(row), spanOf(placed.row)));
    if (other)
      breaches.push(error(placed, `The span overlaps that of line ${other.line} for ${key(placed.row)}.`));
    before.set(key(placed.row), [...others, placed]);
  }
  return breaches;
}

export function spanOf({ from, until }: Spanning): Span {
  return { from: from ?? ('0001-01-01' as Day), until };
}

function compare(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [index, cell] of a.entries()) {
    const [left, right] = [cell ?? '', b[index] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** A breach for each sentence found; what is not a sentence was no problem. */
export function problems<Row>(placed: Placed<Row>, found: readonly (string | false | null)[]): Breach[] {
  return found.filter((message) => typeof message === 'string').map((message) => error(placed, message));
}
