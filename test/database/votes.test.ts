import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database/open.ts';
import type { Day } from '../../src/days/day.ts';
import { agreementQuestion } from '../../src/questions/agreement.ts';
import { openRecord } from '../../src/record/record.ts';

const record = openRecord(resolve(import.meta.dirname, '../../record'));
let database: Database;
beforeAll(async () => {
  database = await openDatabase(record);
}, 60_000);
afterAll(() => database.close());

async function ask(sql: string, on = '2026-01-01', known = on): Promise<unknown> {
  await database.asOf(on as Day, known as Day);
  const [row] = (await database.connection.runAndReadAll(`SELECT ${sql} AS answer`)).getRowObjectsJson();
  return row?.answer;
}

// The official tallies are those of the resolutions' own records in the UN Digital Library.
test.each([
  ['A/RES/181(II)', '33-13-10'],
  ['2758(XXVI)', '76-35-17'],
  ['A/RES/3379(XXX)', '72-35-32'],
  ['68/262', '100-11-58'],
  ['A/RES/71/205', '70-26-77'],
  ['A/RES/75/192', '64-23-86'],
  ['A/RES/76/179', '65-25-85'],
  ['A/RES/ES-11/1', '141-5-35'],
  ['A/RES/ES-11/3', '93-24-58'],
  ['A/RES/ES-11/4', '143-5-35'],
  ['A/RES/67/19', '138-9-41'],
])('tally(%s) is %s', async (symbol, tally) => {
  expect(await ask(`tally('${symbol}')`)).toBe(tally);
});

test('the Third Committee’s vote on Crimea has the tally of the mission of Ukraine, and the other source stays beside it', async () => {
  expect(await ask("tally('A/C.3/71/L.26')")).toBe('73-23-76');
  expect(await ask("no('A/C.3/71/L.26')")).toBe(23);
  expect(
    await ask("(SELECT list(no ORDER BY rank) FROM stated_tallies WHERE symbol = 'A/C.3/71/L.26')"),
  ).toEqual([23, 26]);
});

test('votes are those of the day: Russia is found under the Soviet Union', async () => {
  expect(await ask("vote('RUS', 'A/RES/181(II)')")).toBe('yes');
  expect(await ask("vote('SUN', 'A/RES/181(II)')")).toBe('yes');
  expect(await ask("vote('GBR', 'A/RES/181(II)')")).toBe('abstain');
  expect(await ask("vote('VAT', 'A/RES/181(II)')")).toBeNull();
});

test('a vote is not known before it was taken', async () => {
  expect(await ask("tally('A/RES/71/205')", '2016-12-18')).toBeNull();
  expect(await ask("tally('A/RES/71/205')", '2016-12-19')).toBe('70-26-77');
  expect(await ask("vote('CHN', 'A/RES/71/205')", '2016-11-16')).toBeNull();
});

test('lists name the members of each side', async () => {
  expect(await ask("against('A/RES/68/262')")).toEqual(
    'ARM BLR BOL CUB NIC PRK RUS SDN SYR VEN ZWE'.split(' '),
  );
  expect(await ask("length(in_favour('A/RES/68/262'))")).toBe('100');
});

describe('agreement in SQL is that of the library', () => {
  test.each([
    ['RUS', 'CHN', undefined, undefined],
    ['RUS', 'USA', undefined, undefined],
    ['BRA', 'ZAF', '2010-01-01', '2017-01-01'],
    ['SUN', 'POL', '1950-01-01', '1960-01-01'],
  ])('%s and %s', async (a, b, from, until) => {
    const span = from ? `, '${from}', '${until}'` : '';
    const found = agreementQuestion.ask(
      record,
      agreementQuestion.params.parse({ a, b, from, until }),
      '2026-01-01' as Day,
    );
    expect(await ask(`agreement('${a}', '${b}'${span})`)).toBeCloseTo(found.value as number, 12);
    expect(await ask(`common_votes('${a}', '${b}'${span})`)).toBe(found.rollcalls);
    expect(found.rollcalls).toBeGreaterThan(50);
  });
});

test('there is a vote for every member counted', async () => {
  expect(await ask('(SELECT count(*) FROM votes)')).toBe(
    await ask('(SELECT sum(yes + no + abstain + absent)::BIGINT FROM rollcalls)'),
  );
});
