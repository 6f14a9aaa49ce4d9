import { resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { parseDay } from '../../src/days/day.ts';
import { openRecord } from '../../src/record/record.ts';

const record = openRecord(resolve(import.meta.dirname, '../../record'));
const database = await openDatabase(record, {});
await database.asOf(parseDay('2016-11-16'), parseDay('2016-11-16'));
afterAll(() => database.close());

async function one(sql: string): Promise<unknown> {
  return (await database.connection.runAndReadAll(sql)).getRowsJson()[0]?.[0];
}

test.each([
  ["SELECT count(*) FROM states WHERE participation(state, 'rome-statute') = 'signatory'", '28'],
  ["SELECT count(*) FROM states WHERE member(state, 'UN')", '193'],
  ["SELECT count(*) FROM states WHERE vote(state, 'A/RES/68/262') = 'no'", '11'],
  ["SELECT state FROM states WHERE name(state) = 'Russia'", 'RUS'],
  ["SELECT count(*) FROM treaties WHERE adopted(treaty) < DATE '2000-01-01'", '1'],
  ["SELECT person FROM people WHERE warrants(person)[1] = DATE '2009-03-04'", 'omar-al-bashir'],
])('a macro asked of a whole column answers for each row: %s', async (sql, answer) => {
  expect(await one(sql)).toBe(answer);
});
