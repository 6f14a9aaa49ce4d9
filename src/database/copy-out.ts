import { type DuckDBConnection, DuckDBInstance, type DuckDBResult } from '@duckdb/node-api';
import { OnrecordError } from '../error.ts';
import { identifier, quoted } from './create-table.ts';

/** Where rows go, by the form they take there. */
export type Files = Readonly<Partial<Record<keyof typeof forms, string>>>;

const forms = {
  parquet: 'FORMAT parquet, COMPRESSION zstd',
  csv: 'FORMAT csv, HEADER',
} as const;

/**
 * Writes rows to files, in their order. They were asked where nothing can be written, so they go over to another database, which knows no
 * question and writes these files. Parquet keeps the types; in CSV a list is its items with spaces between them.
 * @returns how many rows there were
 * @throws OnrecordError `outside/file` when a file cannot be written
 */
export async function copyOut(result: DuckDBResult, files: Files): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const count = await takeOver(connection, result);
    if (files.parquet !== undefined) await write(connection, 'FROM rows', files.parquet, forms.parquet);
    if (files.csv !== undefined) await write(connection, asText(result), files.csv, forms.csv);
    return count;
  } finally {
    connection.disconnectSync();
    instance.closeSync();
  }
}

async function takeOver(connection: DuckDBConnection, result: DuckDBResult): Promise<number> {
  const types = result.columnTypes();
  const columns = columnsOf(result).map((column, index) => `${column} ${types[index]}`);
  await connection.run(`CREATE TABLE rows (${columns.join(', ')})`);
  const appender = await connection.createAppender('rows');
  let count = 0;
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    appender.appendDataChunk(chunk);
    count += chunk.rowCount;
  }
  appender.closeSync();
  return count;
}

function columnsOf(result: DuckDBResult): string[] {
  return result.deduplicatedColumnNames().map(identifier);
}

function asText(result: DuckDBResult): string {
  const types = result.columnTypes();
  const columns = columnsOf(result).map((column, index) =>
    String(types[index]).endsWith('[]') ? `array_to_string(${column}, ' ') AS ${column}` : column,
  );
  return `SELECT ${columns.join(', ')} FROM rows`;
}

async function write(
  connection: DuckDBConnection,
  select: string,
  file: string,
  form: string,
): Promise<void> {
  try {
    await connection.run(`COPY (${select}) TO ${quoted(file)} (${form})`);
  } catch (cause) {
    throw new OnrecordError('outside/file', `"${file}" cannot be written.`, {
      hint: 'Give a path in a folder that exists and can be written.',
      cause,
    });
  }
}
