import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import { type JsonValue, jsonValue } from './json-value.ts';
import { type Named, namedIn } from './named.ts';
import { checkNames } from './names.ts';
import { type Database, onConnection } from './open.ts';
import { setDays } from './set-days.ts';
import { placeIn, sqlError } from './sql-error.ts';
import { readSyntax, type Syntax } from './syntax.ts';
import { tooMuch } from './too-much.ts';

export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Cells in column order. */
  readonly rows: readonly (readonly JsonValue[])[];
}

export interface QueryOptions {
  /** The day asked about. */
  readonly on: Day;
  /** What became known after this day is left out by every macro. */
  readonly known: Day;
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** More rows than this are refused, never silently cut. */
  readonly rows: number;
  readonly milliseconds: number;
  /** Characters of the question itself. */
  readonly length: number;
}

const usual: Limits = { rows: 100_000, milliseconds: 10_000, length: 20_000 };

/**
 * Asks one SELECT. It can read the record and nothing else: no files, network, extensions, settings or second statement;
 * time, memory and rows are bounded.
 * @throws OnrecordError `asked/bad-query`, `asked/unknown-…`, with line and column in `sql`
 */
export function query(database: Database, sql: string, options: QueryOptions): Promise<QueryResult> {
  return onConnection(database, async (connection) => {
    await readQuestion(connection, sql, options.limits);
    return answer(connection, sql, options);
  });
}

/** A question that may be asked, and what of the record it names. */
export interface ReadQuestion {
  readonly syntax: Syntax;
  readonly named: readonly Named[];
}

/**
 * Checks that `sql` may be asked and names only what the record has, or `ownTables`, which the connection has besides; the first half of
 * `query`.
 */
export async function readQuestion(
  connection: DuckDBConnection,
  sql: string,
  limits: Partial<Limits> = {},
  lookUp = namedIn,
  ownTables: readonly string[] = [],
): Promise<ReadQuestion> {
  const { length } = { ...usual, ...limits };
  if (sql.length > length) throw tooMuch(`is ${sql.length} characters long; at most ${length} are read`);
  if (sql.includes('\0'))
    throw new OnrecordError('asked/bad-query', 'The question holds a character that no text has, U+0000.', {
      at: placeIn(sql, Buffer.byteLength(sql.slice(0, sql.indexOf('\0')))),
      hint: 'Take it out.',
    });
  const syntax = await readSyntax(connection, sql);
  const named = await lookUp(connection, syntax.literals);
  await checkNames(connection, syntax, named, sql, ownTables);
  return { syntax, named };
}

/** Runs a question that was read before, as of the days given; the second half of `query`. */
export async function answer(
  connection: DuckDBConnection,
  sql: string,
  { on, known, limits = {} }: QueryOptions,
): Promise<QueryResult> {
  await setDays(connection, on, known);
  return bounded(connection, sql, limits);
}

/** Runs a question that was read before and names its own days, within bounds. */
export async function bounded(
  connection: DuckDBConnection,
  sql: string,
  limits: Partial<Limits> = {},
): Promise<QueryResult> {
  const { rows, milliseconds } = { ...usual, ...limits };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    connection.interrupt();
  }, milliseconds);
  try {
    return await read(connection, sql, rows);
  } catch (cause) {
    if (late) throw tooMuch(`takes longer than ${milliseconds / 1000} seconds`);
    throw cause instanceof OnrecordError ? cause : sqlError(cause, sql);
  } finally {
    clearTimeout(timer);
  }
}

async function read(connection: DuckDBConnection, sql: string, limit: number): Promise<QueryResult> {
  const reader = await connection.streamAndReadUntil(sql, limit + 1);
  if (reader.currentRowCount > limit) throw tooMuch(`has more than ${limit} rows`);
  const types = reader.columnTypes();
  return {
    columns: reader.columnNames().map((name, index) => ({ name, type: String(types[index]) })),
    rows: reader.getRows().map((row) => row.map(jsonValue)),
  };
}
