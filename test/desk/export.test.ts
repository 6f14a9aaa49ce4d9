import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allSchemas } from '../../src/database/all.ts';
import type { dataPackage } from '../../src/desk/data-package.ts';
import { type Export, exportRecord } from '../../src/desk/export.ts';
import type { Desk } from '../../src/index.ts';
import { onrecord } from '../cli/in-process.ts';
import { theDatabase, theRecord } from '../database/the-database.ts';

const desk: Desk = {
  record: theRecord,
  articles: '',
  today: () => '2026-07-01' as ReturnType<Desk['today']>,
  database: theDatabase,
  close: () => Promise.resolve(),
};

let root: string;
let folder: string;
let written: Export;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-export-'));
  folder = join(root, 'record');
  written = await exportRecord(desk, folder);
});

afterAll(() => rmSync(root, { recursive: true }));

type DataPackage = ReturnType<typeof dataPackage>;

function described(): DataPackage {
  return JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
}

/** What a database that knows no record reads from the files. */
async function valuesOf(sql: string) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

test('every table is there, and the record’s version', () => {
  expect(written.tables.map(({ name }) => name)).toEqual(allSchemas().map(({ name }) => name));
  expect(described().version).toBe(theRecord.version);
  expect(described().sources).toHaveLength(theRecord.sources.size);
});

test('files have the lengths and checksums that are told of them', () => {
  for (const { path, bytes, hash } of described().resources) {
    const content = readFileSync(join(folder, path));
    expect([path, content.length]).toEqual([path, bytes]);
    expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
  }
});

test('a CSV has the columns and rows that are told of it, each cell of its type', async () => {
  const types: Record<string, string> = {
    date: 'DATE',
    integer: 'BIGINT',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
  };
  for (const { path, format, rows, schema } of described().resources) {
    if (format !== 'csv') continue;
    const fields = schema.fields as unknown as { name: string; type: string }[];
    const columns = fields.map(({ name, type }) => `'${name}': '${types[type] ?? 'VARCHAR'}'`);
    const file = join(folder, path);
    const read = `SELECT count(*)::INTEGER FROM read_csv('${file}', header = true, columns = {${columns}})`;
    expect([path, await valuesOf(read)]).toEqual([path, [[rows]]]);
    const header = readFileSync(file, 'utf8').split('\n', 1)[0];
    expect([path, header?.split(',')]).toEqual([path, fields.map(({ name }) => name)]);
  }
});

test('Parquet answers as the record does', async () => {
  const found = await valuesOf(`
    SELECT r.day, typeof(r.issues), count(*) FILTER (vote = 'yes')::INTEGER, count(*) FILTER (vote = 'no')::INTEGER
    FROM '${join(folder, 'parquet/votes.parquet')}' v
    JOIN '${join(folder, 'parquet/rollcalls.parquet')}' r ON v.rollcall = r.id
    WHERE r.symbol = 'A/RES/68/262' GROUP BY ALL`);
  expect(found).toEqual([['2014-03-27', 'VARCHAR[]', 100, 11]]);
});

test('the same record gives the same files, in place of the older ones', async () => {
  const again = await exportRecord(desk, folder);
  expect(again).toEqual(written);
  expect(readdirSync(root)).toEqual(['record']);
});

test('a stopped export leaves the old one whole', async () => {
  const stop = new AbortController();
  const half = exportRecord(desk, folder, {
    signal: stop.signal,
    progress: (done) => done === 3 && stop.abort(),
  });
  await expect(half).rejects.toThrow();
  expect(readdirSync(root)).toEqual(['record']);
  expect(described().version).toBe(theRecord.version);
});

test('a folder with something else in it is left alone', async () => {
  const other = join(root, 'mine');
  mkdirSync(other);
  writeFileSync(join(other, 'notes.txt'), 'mine');
  await expect(exportRecord(desk, other)).rejects.toThrow(
    `"${other}" holds something that is not an export.`,
  );
  expect(readFileSync(join(other, 'notes.txt'), 'utf8')).toBe('mine');
  rmSync(other, { recursive: true });
});

test('a place that cannot be written is told in one line', async () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  const { code, err } = await onrecord(['export', join(file, 'below')]);
  expect(code).toBe(3);
  expect(err).toMatch(/^onrecord: ".*" could not be written: .*Check that the folder is writable.*\n$/);
  expect(existsSync(join(file, 'below'))).toBe(false);
  rmSync(file);
});
