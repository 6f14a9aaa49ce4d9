import { beforeAll, expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { comingEffects } from '../../src/treaties/effects.ts';
import { theDatabase, theRecord } from './the-database.ts';

beforeAll(async () => {
  await theDatabase();
});

async function rows(sql: string, on: string, known = on) {
  const database = await theDatabase();
  await database.asOf(on as Day, known as Day);
  return (await database.connection.runAndReadAll(sql)).getRowObjectsJson();
}

test('what lies ahead in SQL is what the rule says lies ahead, on any day', async () => {
  const today = '2026-11-24' as Day;
  for (const [on, known] of [
    ['2002-05-01', '2002-05-01'],
    ['2016-11-16', '2016-11-16'],
    ['2016-11-16', today],
    ['2024-11-01', today],
    [today, today],
  ]) {
    const said = await rows('FROM coming_effects()', on as Day, known);
    const ruled = [...theRecord.treaties.values()]
      .flatMap((treaty) => comingEffects(treaty, on as Day, known as Day))
      .filter(({ state }) => state !== null)
      .map(({ treaty, state, kind, day }) => `${treaty.treaty} ${state} ${kind} ${day}`);
    expect(said.map(({ treaty, state, kind, day }) => `${treaty} ${state} ${kind} ${day}`).sort()).toEqual(
      ruled.sort(),
    );
  }
});

test('South Africa had 337 days left on 16 November 2016, and none once it had taken its notice back', async () => {
  const left = "SELECT days_left('ZAF', 'rome-statute') AS days";
  expect(await rows(left, '2016-11-16')).toEqual([{ days: 337 }]);
  expect(await rows(left, '2017-03-08')).toEqual([{ days: null }]);
});
