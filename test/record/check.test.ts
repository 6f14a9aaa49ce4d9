import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { breachLine } from '../../src/record/breach.ts';
import { checkRecord } from '../../src/record/check.ts';
import { openRecord } from '../../src/record/record.ts';
import { differences } from '../../src/votes/differences.ts';

const record = resolve(import.meta.dirname, '../../record');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-'));
  for (const part of ['sources.csv', 'states', 'treaties']) {
    cpSync(join(record, part), join(root, part), { recursive: true });
  }
});
afterEach(() => rmSync(root, { recursive: true }));

/** Replaces the one line that begins with `start`, and gives its number. */
function change(file: string, start: string, to: (line: string) => string | string[]): number {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.startsWith(start));
  expect(index, `${file} has no line "${start}"`).toBeGreaterThan(0);
  lines.splice(index, 1, ...[to(lines[index] as string)].flat());
  writeFileSync(join(root, file), lines.join('\n'));
  return index + 1;
}

const ours = /^(sources\.csv|states\/|treaties\/)/;
function lines(): string[] {
  return checkRecord(root)
    .filter((breach) => breach.level === 'error' && ours.test(breach.file))
    .map(breachLine);
}

test('the record of states and treaties has no breach', () => {
  expect(lines()).toEqual([]);
});

test('a day that does not exist is named with its column and line', () => {
  const line = change('treaties/rome-statute.csv', 'RUS,signature', (row) =>
    row.replace('2000-09-13', '2000-09-31'),
  );
  expect(lines()).toEqual([
    `treaties/rome-statute.csv:${line}: Column day: "2000-09-31" is not a day; expected YYYY-MM-DD.`,
    `treaties/rome-statute.csv:${line + 1}: RUS had not signed by 2016-11-30.`,
  ]);
});

test('an unknown state and an unknown source are named', () => {
  const line = change(
    'treaties/rome-statute.csv',
    'ZWE,signature',
    () => 'ZZZ,signature,1998-07-17,,,,confirmed,,,,nowhere',
  );
  expect(lines()).toEqual([
    `treaties/rome-statute.csv:${line}: Source "nowhere" is not in sources.csv.`,
    `treaties/rome-statute.csv:${line}: State "ZZZ" is not in states/states.csv.`,
  ]);
});

test('a withdrawal by a state that never was a party is out of order', () => {
  const line = change('treaties/rome-statute.csv', 'USA,signature', (row) => [
    row,
    'USA,withdrawal,2001-05-06,,,,reported,,,,wikipedia-icc',
  ]);
  expect(lines()).toEqual([
    `treaties/rome-statute.csv:${line + 1}: USA cannot withdraw: no consent to be bound stands before 2001-05-06.`,
  ]);
});

test('a revocation needs a withdrawal that has not taken effect', () => {
  const line = change('treaties/rome-statute.csv', 'PHL,withdrawal', (row) => [
    row,
    'PHL,withdrawal-revoked,2019-03-18,,,,reported,,,,wikipedia-icc',
  ]);
  expect(lines()).toEqual([
    `treaties/rome-statute.csv:${line + 1}: PHL has no pending withdrawal to revoke on 2019-03-18.`,
  ]);
});

test('a second ratification is refused, a new accession after withdrawal is not', () => {
  const first = change('treaties/rome-statute.csv', 'BDI,withdrawal', (row) => [
    row,
    'BDI,accession,2020-01-01,,,,reported,,,,wikipedia-icc',
  ]);
  expect(lines()).toEqual([]);
  change('treaties/rome-statute.csv', 'BDI,accession', (row) => row.replace('2020-01-01', '2017-10-26'));
  expect(lines()).toEqual([
    `treaties/rome-statute.csv:${first + 1}: BDI was already bound by its act of 2004-09-21.`,
  ]);
});

test('an act known before it was done, or done before the treaty, is impossible', () => {
  const known = change('treaties/rome-statute.csv', 'GMB,withdrawal,', (row) =>
    row.replace('2016-11-11', '2016-11-09'),
  );
  const early = change('treaties/rome-statute.csv', 'ZWE,signature', (row) =>
    row.replace('1998-07-17', '1998-07-16'),
  );
  expect(lines()).toEqual([
    `treaties/rome-statute.csv:${known}: It was known (2016-11-09) before it was done (2016-11-10).`,
    `treaties/rome-statute.csv:${early}: This signature (1998-07-16) is earlier than the treaty (1998-07-17).`,
  ]);
});

test('memberships may not overlap nor end before they begin', () => {
  const overlap = change('states/memberships.csv', 'IDN,UN,1966-09-28', (row) =>
    row.replace('1966-09-28', '1965-01-19'),
  );
  const reversed = change('states/memberships.csv', 'DDR,UN', (row) =>
    row.replace('1990-10-03', '1973-09-18'),
  );
  expect(lines()).toEqual([
    `states/memberships.csv:${reversed}: The span ends (1973-09-18) before it begins (1973-09-18); "until" is the first day after it.`,
    `states/memberships.csv:${overlap}: The span overlaps that of line ${overlap - 1} for IDN in UN.`,
  ]);
});

test('a member must exist', () => {
  const line = change('states/memberships.csv', 'SSD,UN', (row) => row.replace('2011-07-14', '2011-07-08'));
  expect(lines()).toEqual([
    `states/memberships.csv:${line}: SSD did not exist on 2011-07-08 (from 2011-07-09 until today).`,
  ]);
});

test('rows out of order and rows that repeat another are named with the other line', () => {
  const line = change('states/states.csv', 'ALB,', (row) => [row, row]);
  const moved = change('states/successions.csv', 'CSK,SVK', (row) => row.replace('CSK,SVK', 'CSK,AAA'));
  expect(lines()).toEqual([
    `states/states.csv:${line + 1}: This row repeats line ${line}: same state.`,
    `states/successions.csv:${moved}: State "AAA" is not in states/states.csv.`,
    `states/successions.csv:${moved}: This row must stand before line ${moved - 1}: sort by predecessor, successor, day.`,
  ]);
});

test('an alias leads to one state only', () => {
  const line = change('states/names.csv', 'USA,America,', (row) => row.replace('America', 'Britain'));
  expect(lines()).toContain(`states/names.csv:${line}: "Britain" already leads to GBR.`);
});

test('a wrong header, a missing file and a file nobody names are each one breach', () => {
  const header = readFileSync(join(root, 'states/groups.csv'), 'utf8');
  writeFileSync(join(root, 'states/groups.csv'), header.replace('state,group', 'country,group'));
  rmSync(join(root, 'states/successions.csv'));
  writeFileSync(join(root, 'treaties/kyoto.csv'), '');
  expect(lines()).toEqual([
    'states/groups.csv:1: The header is "country,group,from,until,source"; expected "state,group,from,until,source".',
    'states/successions.csv:1: The file is missing.',
    'treaties/kyoto.csv:1: No row of treaties/treaties.csv names this file.',
  ]);
});

test('a quote that is not closed and a row with too many cells are each one breach', () => {
  const quote = change('states/groups.csv', 'ALB,', (row) => `${row},"`);
  const long = change('states/successions.csv', 'CSK,SVK', (row) => `${row},too,many`);
  expect(lines()).toEqual([
    `states/groups.csv:${quote}: A quote is opened in this line and not closed.`,
    `states/successions.csv:${long}: This is not readable CSV: Invalid Record Length: columns length is 5, got 7 on line ${long}.`,
  ]);
});

test('the whole record has no error, and as many disagreements on votes as an answer lists', () => {
  const { votes } = openRecord(record);
  const breaches = checkRecord(record);
  const errors = breaches.filter(({ level }) => level === 'error');
  expect(errors.map(breachLine)).toEqual([]);
  const disagreements = breaches.filter(
    ({ level, file }) => level === 'discrepancy' && file.startsWith('votes/'),
  );
  expect(disagreements).toHaveLength(differences(votes).length);
  expect(disagreements.filter(({ line }) => line < 2)).toEqual([]);
});
