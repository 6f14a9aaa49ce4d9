import type { QueryResult } from '../database/query.ts';
import type { Day } from '../days/day.ts';
import { parseDay } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { Desk } from './desk.ts';

/** What was asked in SQL: the text, and the days as text if given. */
export interface SqlQuestion {
  readonly q: string | undefined;
  readonly on?: string | undefined;
  readonly known?: string | undefined;
}

/** The rows that an SQL question gave, with the days its macros were asked about. */
export interface SqlAnswer extends QueryResult {
  readonly on: Day;
  readonly known: Day;
  readonly record: string;
}

/**
 * Asks one SELECT over the tables and macros of docs/sql.md. It reads the record and nothing else, within bounds.
 * @throws OnrecordError `asked/bad-query` or `asked/unknown-…` with the place in the SQL
 */
export async function askSql(desk: Desk, { q, on, known }: SqlQuestion): Promise<SqlAnswer> {
  if (!q?.trim()) {
    throw new OnrecordError('asked/bad-value', 'There is no SQL to ask.', {
      hint: "For example: SELECT count(*) FROM parties('rome-statute').",
    });
  }
  const days = { on: dayOr(on, desk.today()), known: dayOr(known, desk.today()) };
  const { query } = await import('../database/query.ts');
  const result = await query(await desk.database(), q, days);
  return { ...days, ...result, record: desk.record.version };
}

function dayOr(text: string | undefined, otherwise: Day): Day {
  return text === undefined ? otherwise : parseDay(text);
}
