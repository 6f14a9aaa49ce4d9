import type { QueryResult } from '../database/query.ts';
import { tooMuch } from '../database/too-much.ts';
import type { Day } from '../days/day.ts';
import { parseDay } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { Desk } from './desk.ts';
import type { Apart } from './task.ts';

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
  const asked = { q, on: dayOr(on, desk.today()), known: dayOr(known, desk.today()) };
  const result = desk.apart ? await askSqlApart(desk.apart, asked) : await askSqlHere(desk, asked);
  return { on: asked.on, known: asked.known, ...result, record: desk.record.version };
}

interface Asked {
  readonly q: string;
  readonly on: Day;
  readonly known: Day;
}

/** The question itself, in this process. */
export async function askSqlHere(desk: Desk, { q, on, known }: Asked): Promise<QueryResult> {
  const { query } = await import('../database/query.ts');
  return query(await desk.database(), q, { on, known });
}

async function askSqlApart(apart: Apart, asked: Asked): Promise<QueryResult> {
  const outcome = await apart.run({ kind: 'sql', ...asked });
  if ('answer' in outcome) return outcome.answer as QueryResult;
  throw outcome.cut === 'time'
    ? tooMuch('takes longer than 10 seconds')
    : tooMuch('needs more memory than a question may use');
}

function dayOr(text: string | undefined, otherwise: Day): Day {
  return text === undefined ? otherwise : parseDay(text);
}
