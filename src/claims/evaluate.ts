import type { DuckDBConnection } from '@duckdb/node-api';
import { type Dependencies, dependenciesOf } from '../database/dependencies.ts';
import type { JsonValue } from '../database/json-value.ts';
import { namedIn } from '../database/named.ts';
import { type AskedDays, askedOverDays } from '../database/over-days.ts';
import { answer, bounded, type QueryResult, type ReadQuestion, readQuestion } from '../database/query.ts';
import type { Syntax } from '../database/syntax.ts';
import type { Table } from '../database/table.ts';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { Claim } from './article.ts';
import type { OwnData } from './data.ts';
import { slipInQuestion } from './slips.ts';
import type { Written } from './written.ts';
import { wrong } from './wrong.ts';

/** A claim's question, read and ready to be asked of any day. */
export interface Question {
  readonly written: Written;
  readonly read: ReadQuestion;
  readonly dependencies: Dependencies;
  /** Tables of the article's own that it asks. */
  readonly own: readonly Table[];
  ask(on: Day, known: Day): Promise<JsonValue>;
  /** The same for many days in one query; `undefined` when the question is not of a kind that can be asked so. */
  askAll(days: readonly AskedDays[]): Promise<readonly JsonValue[] | undefined>;
}

/** Finds what texts in a question name. */
export type LookUp = typeof namedIn;

/** As much of a claim as tells what it names. */
interface Worded {
  readonly ask?: Pick<Written, 'text'> | undefined;
  readonly sql?: Pick<Written, 'text'> | undefined;
}

/** Looks up what all claims of an article name at once; what was missed is looked up when it is met. */
export async function lookUpAhead(connection: DuckDBConnection, claims: readonly Worded[]): Promise<LookUp> {
  const questions = claims.map(({ ask, sql }) => (ask ?? sql)?.text ?? '').join('\n');
  const texts = [...questions.matchAll(/'([^'\n\0]*)'/g)].map(([, text = '']) => text);
  const named = await namedIn(connection, texts);
  return async (another, literals) =>
    literals.every((literal) => texts.includes(literal))
      ? named.filter(({ literal }) => literals.includes(literal))
      : namedIn(another, literals);
}

const limits = { rows: 10_000, milliseconds: 5_000 };
const opening = 'SELECT (';

/** @throws OnrecordError with the place in the article's file */
export async function readClaimQuestion(
  connection: DuckDBConnection,
  claim: Claim,
  lookUp: LookUp,
  data: OwnData = new Map(),
): Promise<Question> {
  const written = (claim.ask ?? claim.sql) as Written;
  const slip = slipInQuestion(written);
  if (slip) throw slip;
  const before = claim.ask ? opening.length : 0;
  const sql = claim.ask ? `${opening}${written.text}\n)` : written.text;
  return placed(written, before, async () => {
    const read = await readQuestion(connection, sql, limits, lookUp, [...data.keys()]);
    const own = ownTablesIn(read.syntax, data);
    return {
      written,
      read,
      dependencies: dependenciesOf(read),
      own,
      ask: (on, known) =>
        placed(written, before, async () =>
          valueIn(await answer(connection, sql, { on, known, limits }), claim, written),
        ),
      askAll: (days) => answerOverDays(connection, askedOverDays(sql, read.syntax, days), days),
    };
  });
}

/** @throws OnrecordError for one that cannot be read */
function ownTablesIn({ tables }: Syntax, data: OwnData): Table[] {
  return tables.flatMap(({ name }) => {
    const table = data.get(name.toLowerCase());
    if (table instanceof OnrecordError) throw table;
    return table ?? [];
  });
}

async function answerOverDays(
  connection: DuckDBConnection,
  sql: string,
  days: readonly AskedDays[],
): Promise<readonly JsonValue[] | undefined> {
  try {
    const { rows } = await bounded(connection, sql, limits);
    return rows.length === days.length ? rows.map((row) => row[0] ?? null) : undefined;
  } catch (error) {
    if (error instanceof OnrecordError) return undefined;
    throw error;
  }
}

/** An expression gives its value; a query its cell, its row, its column or its rows. */
function valueIn({ columns, rows }: QueryResult, { ask }: Claim, written: Written): JsonValue {
  if (ask && columns.length !== 1) {
    throw wrong('"ask" is one expression, and this is several.', written.at, 'Use sql for a whole query.');
  }
  if (rows.length === 0) return null;
  if (columns.length === 1)
    return rows.length === 1 ? (rows[0]?.[0] ?? null) : rows.map((row) => row[0] ?? null);
  return rows.length === 1 ? (rows[0] as readonly JsonValue[]) : rows;
}

/** Moves the place of an error from the SQL to the article it stands in. */
async function placed<T>(written: Written, before: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OnrecordError) || error.at?.file) throw error;
    const { line = 1, column = 1 } = error.at ?? {};
    const at = error.at
      ? written.place(line, line === 1 ? Math.max(1, column - before) : column)
      : written.at;
    throw new OnrecordError(error.code, error.message, {
      ...(error.hint ? { hint: error.hint } : {}),
      at,
      cause: error,
    });
  }
}
