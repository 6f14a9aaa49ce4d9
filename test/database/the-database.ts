import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { openRecord, type PublicRecord } from '../../src/record/record.ts';

export const theRecord: PublicRecord = openRecord(resolve(import.meta.dirname, '../../record'));

/** The record's database, built once and shared by all tests that only ask. */
export function theDatabase(): Promise<Database> {
  return openDatabase(theRecord, { cacheDir: join(tmpdir(), 'onrecord-test-cache') });
}
