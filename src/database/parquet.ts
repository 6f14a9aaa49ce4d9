import { DuckDBInstance, type DuckDBResult } from '@duckdb/node-api';
import { OnrecordError } from '../error.ts';
import { quoted } from './create-table.ts';
import type { Database } from './open.ts';
import { type QueryOptions, readQuestion } from './query.ts';
import { setDays } from './set-days.ts';
import { sqlError } from './sql-error.ts';
import { tooMuch } from './too-much.ts';

/**
 * Writes the rows of one SELECT to `file` as Parquet. The question runs where nothing can be written; only its rows go
 * over to another database, which knows no question and writes that one file.
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
    await copyOut(await connection.stream(sql), file);
  } catch (cause) {
    if (late) throw tooMuch(`takes longer than ${milliseconds / 1000} seconds`);
    throw cause instanceof OnrecordError ? cause : sqlError(cause, sql);
  } finally {
    clearTimeout(timer);
    connection.disconnectSync();
  }
}

async function copyOut(result: DuckDBResult, file: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const types = result.columnTypes();
    const columns = result
      .deduplicatedColumnNames()
      .map((name, index) => `"${name.replaceAll('"', '""')}" ${types[index]}`);
    await connection.run(`CREATE TABLE rows (${columns.join(', ')})`);
    const appender = await connection.createAppender('rows');
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    await write(
      () => connection.run(`COPY rows TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`),
      file,
    );
  } finally {
    connection.disconnectSync();
    instance.closeSync();
  }
}

async function write(copy: () => Promise<unknown>, file: string): Promise<void> {
  try {
    await copy();
  } catch (cause) {
    throw new OnrecordError('outside/file', `"${file}" cannot be written.`, {
      hint: 'Give a path in a folder that exists and can be written.',
      cause,
    });
  }
}
