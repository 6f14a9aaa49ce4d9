import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database/open.ts';
import type { Day } from '../../src/days/day.ts';
import { openRecord } from '../../src/record/record.ts';

const record = openRecord(resolve(import.meta.dirname, '../../record'));
let database: Database;
beforeAll(async () => {
  database = await openDatabase(record);
}, 60_000);
afterAll(() => database.close());

async function ask(sql: string, on = '2026-11-24'): Promise<unknown> {
  await database.asOf(on as Day, on as Day);
  const [row] = (await database.connection.runAndReadAll(`SELECT ${sql} AS answer`)).getRowObjectsJson();
  return row?.answer;
}

function shipped(state: string, session: number, name: 'all' | 'hr' = 'all') {
  return record.positions
    .get(name)
    ?.positions.find((each) => each.state === state && each.session === session);
}

test('a position in SQL is that of the answer, whichever code of the seat is asked', async () => {
  const { mean, sd } = shipped('SUN', 35) ?? {};
  expect(mean).toBeLessThan(-0.5);
  expect(await ask("ideal_point('SUN', 35)")).toBe(mean);
  expect(await ask("ideal_point('RUS', 35)")).toBe(mean);
  expect(await ask("ideal_point_sd('RUS', 35)")).toBe(sd);
  expect(await ask("ideal_point('RUS', 71, 'hr')")).toBe(shipped('RUS', 71, 'hr')?.mean);
});

test('a session that was not over by the day asked about has none, nor has a state that was no member', async () => {
  expect(await ask("ideal_point('BRA', 71)", '2016-11-16')).toBeNull();
  expect(await ask("ideal_point('BRA', 70)", '2016-11-16')).not.toBeNull();
  expect(await ask("ideal_point('SSD', 60)")).toBeNull();
});

test('the table has every position of every fit', async () => {
  const count = [...record.positions.values()].reduce((sum, { positions }) => sum + positions.length, 0);
  expect(Number(await ask('(SELECT count(*) FROM positions)'))).toBe(count);
});
