import {
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { allSchemas } from '../../src/database/all.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { query } from '../../src/database/query.ts';
import type { Day } from '../../src/days/day.ts';
import { openRecord, type PublicRecord } from '../../src/record/record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-cache-'));
const cacheDir = join(folder, 'cache');
let record: PublicRecord;

/** The record without its votes is built in a moment. */
beforeAll(() => {
  const root = resolve(import.meta.dirname, '../../record');
  for (const part of ['sources.csv', 'states', 'treaties', 'court']) {
    cpSync(join(root, part), join(folder, 'record', part), { recursive: true });
  }
  record = openRecord(join(folder, 'record'));
});
beforeEach(() => rmSync(cacheDir, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function parties(database: Database): Promise<unknown> {
  const day = '2016-11-16' as Day;
  const { rows } = await query(database, "SELECT parties('rome-statute')", { on: day, known: day });
  database.close();
  return rows[0]?.[0];
}

const cached = () => readdirSync(cacheDir).map((name) => join(cacheDir, name));

test('a record is built once and then opened', async () => {
  expect(await parties(await openDatabase(record, { cacheDir }))).toBe(124);
  const [built] = cached().map((path) => statSync(path));
  expect(await parties(await openDatabase(record, { cacheDir }))).toBe(124);
  expect(cached()).toHaveLength(1);
  expect(statSync(cached()[0]!).ino).toBe(built?.ino);
});

test.each([
  ['cut off', (path: string) => truncateSync(path, 5000)],
  ['emptied', (path: string) => truncateSync(path, 0)],
  ['written over', (path: string) => writeFileSync(path, 'not a database')],
])('a database that was %s is built again', async (_, damage) => {
  (await openDatabase(record, { cacheDir })).close();
  damage(cached()[0]!);
  expect(await parties(await openDatabase(record, { cacheDir }))).toBe(124);
  expect(await parties(await openDatabase(record, { cacheDir }))).toBe(124);
});

test('a cache folder that cannot be made costs time, not the answer', async () => {
  writeFileSync(join(folder, 'a-file'), '');
  expect(await parties(await openDatabase(record, { cacheDir: join(folder, 'a-file', 'cache') }))).toBe(124);
});

test('several that build at once leave one whole database', async () => {
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(record, { cacheDir })));
  expect(await Promise.all(opened.map(parties))).toEqual([124, 124, 124]);
  expect(cached()).toHaveLength(1);
});

test('of databases of other records the two used last are kept', async () => {
  (await openDatabase(record, { cacheDir })).close();
  const others = ['a', 'b', 'c', 'd'].map((name) => join(cacheDir, `record-${name}.duckdb`));
  for (const [index, path] of others.entries()) {
    writeFileSync(path, '');
    utimesSync(path, 1000 + index, 1000 + index);
  }
  writeFileSync(join(cacheDir, 'record-e.duckdb.abandoned'), '');
  utimesSync(join(cacheDir, 'record-e.duckdb.abandoned'), 1000, 1000);
  writeFileSync(join(cacheDir, 'something-else.txt'), '');
  rmSync(cached().find((path) => !others.includes(path) && path.endsWith('.duckdb'))!);
  (await openDatabase(record, { cacheDir })).close();
  const left = readdirSync(cacheDir).filter((name) => /record-.\./.test(name) || name.endsWith('.txt'));
  expect(left).toEqual(['record-c.duckdb', 'record-d.duckdb', 'something-else.txt']);
});

test('another record has another database', async () => {
  (await openDatabase(record, { cacheDir })).close();
  writeFileSync(join(folder, 'record', 'extra.csv'), 'day\n2030-01-01\n');
  (await openDatabase(openRecord(join(folder, 'record')), { cacheDir })).close();
  expect(cached()).toHaveLength(2);
  rmSync(join(folder, 'record', 'extra.csv'));
});

test('what tables there are is told without reading the record', () => {
  expect(allSchemas().length).toBeGreaterThan(20);
});
