import { OnrecordError } from '../error.ts';
import { copyOut } from './copy-out.ts';
import type { Database } from './open.ts';
import { type QueryOptions, readQuestion } from './query.ts';
import { setDays } from './set-days.ts';
import { sqlError } from './sql-error.ts';
import { tooMuch } from './too-much.ts';

/**
 * Writes the rows of one SELECT to `file` as Parquet.
 * @throws OnrecordError as `query` does, and `outside/file` when the file cannot be written
 */
export async function queryToParquet(
  database: Database,
  sql: string,
  { on, known, limits = {} }: QueryOptions,
  file: string,
): Promise<void> {
  const connection = await database.connect();
  const { milliseconds = 60_000 } = limits;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    connection.interrupt();
  }, milliseconds);
  try {
    await readQuestion(connection, sql, limits);
    await setDays(connection, on, known);
    await copyOut(await connection.stream(sql), { parquet: file });
  } catch (cause) {
    if (late) throw tooMuch(`takes longer than ${milliseconds / 1000} seconds`);
    throw cause instanceof OnrecordError ? cause : sqlError(cause, sql);
  } finally {
    clearTimeout(timer);
    connection.disconnectSync();
  }
}
