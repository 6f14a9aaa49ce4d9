import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { cachedInstance } from './cache.ts';
import { buildInMemory } from './instance.ts';
import { setDays } from './set-days.ts';

/** The record as SQL. Close it when done. */
export interface Database {
  /** One connection, for whoever asks one thing at a time. */
  readonly connection: DuckDBConnection;
  /** Sets the days that every macro obeys, on `connection`. */
  asOf(on: Day, known: Day): Promise<void>;
  /** Another connection with days of its own, so that two questions do not share them. Disconnect it when done. */
  connect(): Promise<DuckDBConnection>;
  close(): void;
}

interface Options {
  /** Where built databases are kept, one file a record version; without it the database is built in memory each time. */
  readonly cacheDir?: string;
}

/**
 * Opens the record as DuckDB, read-only and shut off from files, network and extensions. It comes from the cache if this
 * very record was built before; a cache that cannot be written costs time, not the answer.
 * @throws OnrecordError `record/broken` when the record itself cannot be read
 */
export async function openDatabase(record: PublicRecord, { cacheDir }: Options = {}): Promise<Database> {
  const instance = (cacheDir && (await cachedInstance(record, cacheDir))) || (await buildInMemory(record));
  const connection = await instance.connect();
  return {
    connection,
    asOf: (on, known) => setDays(connection, on, known),
    connect: () => instance.connect(),
    close() {
      connection.disconnectSync();
      instance.closeSync();
    },
  };
}

/** Works on a connection of its own, which is given back at the end. */
export async function onConnection<T>(
  database: Database,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const connection = await database.connect();
  try {
    return await work(connection);
  } finally {
    connection.disconnectSync();
  }
}
