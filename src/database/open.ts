import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { allDefinitions, allTables } from './all.ts';
import { createTable } from './create-table.ts';

/** The record as SQL. Close it when done. */
export interface Database {
  readonly connection: DuckDBConnection;
  /** Sets the days that every macro obeys. */
  asOf(on: Day, known: Day): Promise<void>;
  close(): void;
}

interface Options {
  /** Where built databases are kept, one file a record version; without it the database is built in memory each time. */
  readonly cacheDir?: string;
}

/** Opens the record as DuckDB: from the cache if this very record was built before, else builds it (written beside, then renamed). */
export async function openDatabase(record: PublicRecord, { cacheDir }: Options = {}): Promise<Database> {
  if (!cacheDir) return connect(await built(record, ':memory:'));
  const path = join(cacheDir, `record-${record.version}-${schemaVersion()}.duckdb`);
  if (!existsSync(path)) await buildBeside(record, cacheDir, path);
  return connect(await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' }));
}

async function buildBeside(record: PublicRecord, cacheDir: string, path: string): Promise<void> {
  mkdirSync(cacheDir, { recursive: true });
  const beside = `${path}.${process.pid}`;
  try {
    const instance = await built(record, beside);
    instance.closeSync();
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

async function built(record: PublicRecord, path: string): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const table of allTables(record)) await createTable(connection, table);
  for (const definition of allDefinitions()) await connection.run(definition.create);
  connection.disconnectSync();
  return instance;
}

async function connect(instance: DuckDBInstance): Promise<Database> {
  const connection = await instance.connect();
  return {
    connection,
    async asOf(on, known) {
      await connection.run(`SET VARIABLE "on" = DATE '${on}'; SET VARIABLE known = DATE '${known}'`);
    },
    close() {
      connection.disconnectSync();
      instance.closeSync();
    },
  };
}

/** Changes whenever a table or macro changes, so that an older cache is not taken for a new one. */
function schemaVersion(): string {
  const text = JSON.stringify(allDefinitions());
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (hash * 31 + text.charCodeAt(index)) | 0;
  return (hash >>> 0).toString(36);
}
