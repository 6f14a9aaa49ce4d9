import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database/open.ts';
import type { Day } from '../../src/days/day.ts';
import { importUntc } from '../../src/importers/import-untc.ts';
import { openRecord } from '../../src/record/record.ts';
import { membersOn } from '../../src/states/states.ts';
import { participationOn } from '../../src/treaties/participation.ts';
import { partiesOn } from '../../src/treaties/parties.ts';
import type { Treaty } from '../../src/treaties/treaties.ts';
import { copyOfRecord, fixture, today } from '../importers/untc-file.ts';

const record = openRecord(resolve(import.meta.dirname, '../../record'));
const rome = record.treaties.get('rome-statute') as Treaty;
let database: Database;
beforeAll(async () => {
  database = await openDatabase(record);
});
afterAll(() => database.close());

async function ask(sql: string, on = '2016-11-16', known = on): Promise<unknown> {
  await database.asOf(on as Day, known as Day);
  const [row] = (await database.connection.runAndReadAll(`SELECT ${sql} AS answer`)).getRowObjectsJson();
  return row?.answer;
}

test('macros tell of Russia what the record tells, as of November 2016', async () => {
  expect(await ask("signed('RUS', 'rome-statute')")).toBe('2000-09-13');
  expect(await ask("ratified('RUS', 'rome-statute')")).toBeNull();
  expect(await ask("participation('RUS', 'rome-statute')")).toBe('signatory');
  expect(await ask("party('RUS', 'rome-statute')")).toBe(false);
  expect(await ask("disowned('RUS', 'rome-statute')", '2016-12-01')).toBe('2016-11-30');
});

test('124 parties, three of them leaving, in the order in which they gave notice', async () => {
  expect(await ask("parties('rome-statute')")).toBe(124);
  expect(await ask("withdrawing('rome-statute')")).toEqual(['ZAF', 'BDI', 'GMB']);
  expect(await ask("withdrawal('ZAF', 'rome-statute')")).toBe('2016-10-19');
  expect(await ask("effective('BDI', 'rome-statute')")).toBe('2017-10-27');
});

test('what was known decides: South Africa in 2018, seen from 2016 and from today', async () => {
  expect(await ask("participation('ZAF', 'rome-statute')", '2018-01-01', '2016-11-16')).toBe('withdrawn');
  expect(await ask("participation('ZAF', 'rome-statute')", '2018-01-01', '2026-11-24')).toBe('party');
});

test('the days of the treaty itself', async () => {
  expect(await ask("adopted('rome-statute')")).toBe('1998-07-17');
  expect(await ask("in_force('rome-statute')")).toBe('2002-07-01');
  expect(await ask("in_force('rome-statute')", '2001-01-01')).toBeNull();
});

test('parties_of lists them', async () => {
  expect(await ask("(SELECT count(*)::INTEGER FROM parties_of('rome-statute'))")).toBe(124);
  expect(
    await ask("(SELECT name FROM parties_of('rome-statute') WHERE state = 'SWZ')", '2024-01-01'),
  ).toBeNull();
  const name = (state: string) =>
    ask(`(SELECT name FROM parties_of('rome-statute') WHERE state = '${state}')`);
  expect(await name('GMB')).toBe('Gambia');
  expect(await name('MKD')).toBe('Macedonia');
});

test.each(['1998-07-17', '2002-07-01', '2006-10-22', '2016-11-16', '2019-05-01', '2026-06-01', '2027-12-31'])(
  'SQL and rules agree for every state on %s',
  async (on) => {
    for (const known of ['2016-11-16', '2026-11-24']) {
      expect(await ask("party_list('rome-statute')", on, known)).toEqual(
        partiesOn(rome, on as Day, known as Day),
      );
      const [rows] = [
        await database.connection.runAndReadAll(
          "SELECT state, participation(state, 'rome-statute') AS it FROM states",
        ),
      ];
      for (const { state, it } of rows.getRowObjectsJson()) {
        expect([state, it]).toEqual([
          state,
          participationOn(rome, String(state), on as Day, known as Day).status,
        ]);
      }
    }
  },
);

test('membership and names obey the day', async () => {
  expect(await ask("members('UN')", '1963-12-31')).toBe(
    membersOn(record.states, 'UN', '1963-12-31' as Day).length,
  );
  expect(await ask("member('IDN', 'UN')", '1965-06-01')).toBe(false);
  expect(await ask("name('COD')", '1980-01-01')).toBe('Zaire');
  expect(await ask("regional_group('ISR')", '1999-01-01')).toBeNull();
});

test('every table, column and macro says what it is', async () => {
  const { connection } = database;
  const silent = await connection.runAndReadAll(
    `SELECT table_name FROM duckdb_tables() WHERE comment IS NULL
     UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal`,
  );
  expect(silent.getRows()).toEqual([]);
});

test('a treaty imported from a file is asked like any other', async () => {
  const root = copyOfRecord();
  await importUntc(fixture('XXVI-6.en.xml'), { record: openRecord(root), today });
  const own = await openDatabase(openRecord(root));
  await own.asOf('2025-01-01' as Day, today);
  const rows = await own.connection.runAndReadAll(
    "SELECT parties('cluster-munitions') AS parties, withdrawing('cluster-munitions') AS leaving, effective('LTU', 'cluster-munitions')::VARCHAR AS day",
  );
  expect(rows.getRowObjectsJson()).toEqual([{ parties: 5, leaving: ['LTU'], day: '2025-03-06' }]);
  const acts = await own.connection.runAndReadAll(
    "SELECT about, text FROM acts WHERE treaty = 'icc-privileges-and-immunities' AND act = 'reservation' ORDER BY state",
  );
  expect(acts.getRowObjectsJson()).toEqual([
    { about: 'article 15', text: 'Declarations/25/2' },
    { about: 'article 23', text: 'Declarations/12' },
  ]);
  await own.close();
});
