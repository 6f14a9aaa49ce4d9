import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { onrecord } from './in-process.ts';

test('a SELECT is set as a table', async () => {
  const { code, out } = await onrecord(['sql', "SELECT 'RUS' AS state, 2000 AS signed"]);
  expect({ code, out }).toEqual({ code: 0, out: 'state  signed\nRUS      2000\n\n1 row\n' });
});

test('CSV quotes what must be quoted', async () => {
  const { out } = await onrecord(['sql', '--format', 'csv', `SELECT 'a, "b"' AS words, NULL AS nothing`]);
  expect(out).toBe('words,nothing\n"a, ""b""",\n');
});

test('JSON carries the days asked', async () => {
  const { out } = await onrecord(['sql', '--json', '--on', '2016-11-16', 'SELECT 1 AS one']);
  expect(JSON.parse(out)).toMatchObject({ on: '2016-11-16', known: '2026-07-01', rows: [[1]] });
});

for (const [title, sql] of [
  ['a second statement', 'SELECT 1; DROP TABLE treaties'],
  ['a file', "SELECT * FROM read_csv('/etc/passwd')"],
  ['a write', 'DROP TABLE treaties'],
  ['an unknown table', 'SELECT * FROM treeties'],
  ['a question that is not SQL', 'who signed?'],
  ['nothing', ' '],
]) {
  test(`${title} is refused in one line`, async () => {
    const { code, out, err } = await onrecord(['sql', sql ?? '']);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });
}

test('an unknown format names the nearest', async () => {
  const { err } = await onrecord(['sql', 'SELECT 1', '--format', 'jsn']);
  expect(err).toBe('onrecord: --format cannot be "jsn". Did you mean json?\n');
});

test('Parquet is written to a file, with its types', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  const file = join(folder, 'signed.parquet');
  const sql = "SELECT state, signed(state, 'rome-statute') AS signed FROM states WHERE state = 'RUS'";
  expect(await onrecord(['sql', sql, '--format', 'parquet', '--out', file])).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `SELECT state, typeof(signed), signed::VARCHAR FROM '${file}'`,
  );
  expect(reader.getRows()).toEqual([['RUS', 'DATE', '2000-09-13']]);
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

test('Parquet without a file says what is missing', async () => {
  const { code, err } = await onrecord(['sql', 'SELECT 1', '--format', 'parquet']);
  expect({ code, err }).toEqual({
    code: 2,
    err: 'onrecord: Parquet is not for reading on a page. Say where to write it with --out FILE.\n',
  });
});
