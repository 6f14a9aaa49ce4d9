import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../../src/days/day.ts';
import { openRecord } from '../../src/record/record.ts';
import { countsByDay, dayAt, everyDay, statusOnDay } from '../../src/treaties/every-day.ts';
import { participationOn } from '../../src/treaties/participation.ts';
import type { Treaty } from '../../src/treaties/treaties.ts';

const record = openRecord(resolve(import.meta.dirname, '../../record'));
const rome = record.treaties.get('rome-statute') as Treaty;
const states = [...record.states.byCode.keys()].sort();
const [from, until, today] = ['1998-01-01', '2028-01-01', '2026-11-24'] as [Day, Day, Day];

test('two million answers, all states on all days from 1998 to 2027, take less than a second', () => {
  const before = process.cpuUsage();
  const all = everyDay(rome, states, from, until, today);
  const { user, system } = process.cpuUsage(before); // of this process: others may keep the machine busy
  expect((user + system) / 1000).toBeLessThan(1000);
  expect(all.cells.length).toBe(states.length * 10_957);
  expect(all.cells.length).toBeGreaterThan(2_000_000);
});

test('they are the answers of the rule, with what is known today and with what was known on each day', () => {
  const now = everyDay(rome, states, from, until, today);
  const then = everyDay(rome, states, from, until, 'then');
  fc.assert(
    fc.property(fc.nat({ max: 10_956 }), fc.constantFrom(...states), (place, state) => {
      const on = addDays(from, place);
      expect(statusOnDay(now, state, on)).toBe(participationOn(rome, state, on, today).status);
      expect(statusOnDay(then, state, on)).toBe(participationOn(rome, state, on, on).status);
    }),
    { numRuns: 3000 },
  );
  for (const { state, day } of rome.acts)
    expect(statusOnDay(now, state, day)).toBe(participationOn(rome, state, day, today).status);
});

test('parties by day: 66, 124, 123, 122, 125', () => {
  const all = everyDay(rome, states, from, until, today);
  const parties = countsByDay(all, 'party', 'withdrawing');
  const on = (day: string) => parties[daysBetween(from, day as Day)];
  expect(
    ['2002-06-30', '2002-07-01', '2016-11-16', '2017-10-27', '2019-03-17', '2025-01-01'].map(on),
  ).toEqual([0, 66, 124, 123, 122, 125]);
  expect(dayAt(all, 10_956)).toBe('2027-12-31');
  expect(statusOnDay(all, 'BDI', '2028-01-01' as Day)).toBe('none');
  expect(statusOnDay(all, 'ZZZ', today)).toBe('none');
});
