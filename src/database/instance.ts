import { DuckDBInstance } from '@duckdb/node-api';
import type { PublicRecord } from '../record/record.ts';
import { allDefinitions, allTables } from './all.ts';
import { createTable, describeTable } from './create-table.ts';
import { overDaysStatements } from './over-days.ts';

/** Nothing asked of the record can reach a file, the network or an extension, or change these settings. */
const shut = {
  enable_external_access: 'false',
  autoload_known_extensions: 'false',
  autoinstall_known_extensions: 'false',
  allow_community_extensions: 'false',
  max_temp_directory_size: '0KB',
  lock_configuration: 'true',
  errors_as_json: 'true',
  threads: '1',
};

export function openReadOnly(path: string): Promise<DuckDBInstance> {
  return DuckDBInstance.create(path, { ...shut, access_mode: 'READ_ONLY', memory_limit: '512MB' });
}

/** The data itself counts against the memory too. */
export async function buildInMemory(record: PublicRecord): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', { ...shut, memory_limit: '1GB' });
  await fill(instance, record);
  return instance;
}

export async function buildFile(record: PublicRecord, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path, { threads: '2' });
  try {
    await fill(instance, record);
  } finally {
    instance.closeSync();
  }
}

/** In one transaction: a file is flushed once and not at every statement. */
async function fill(instance: DuckDBInstance, record: PublicRecord): Promise<void> {
  const connection = await instance.connect();
  try {
    await connection.run('BEGIN TRANSACTION');
    for (const table of allTables(record)) {
      await createTable(connection, table);
      await describeTable(connection, table);
    }
    for (const definition of allDefinitions()) await connection.run(definition.create);
    for (const statement of overDaysStatements()) await connection.run(statement);
    await connection.run('COMMIT');
  } finally {
    connection.disconnectSync();
  }
}
