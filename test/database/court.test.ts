import { afterAll, beforeAll, expect, test } from 'vitest';
import { costsOn } from '../../src/court/costs.ts';
import { durationsOn } from '../../src/court/durations.ts';
import { isUnderExamination, situationsOn } from '../../src/court/situations.ts';
import { tallyOn } from '../../src/court/tallies.ts';
import { courtEvents } from '../../src/database/events-of-court.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import type { Day } from '../../src/days/day.ts';
import { asOf, docket, record } from '../court/record.ts';

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

test('“only four verdicts”: each way to count them is its own question', async () => {
  expect(await ask('convictions()')).toBe(4);
  expect(await ask("convictions('core')")).toBe(4);
  expect(await ask("convictions('administration')")).toBe(5);
  expect(await ask("convictions('any')")).toBe(9);
  expect(await ask('acquittals()')).toBe(1);
  expect(await ask('verdicts()')).toBe(5);
  expect(await ask('judgments()')).toBe(5);
  expect(await ask("judgments('any')")).toBe(6);
  expect(await ask('convictions_standing()', '2019-01-01')).toBe(3);
});

test('an offence that does not exist is refused, not counted as none', async () => {
  await expect(ask("convictions('crimes')")).rejects.toThrow(/crimes.* is not an offence/);
});

test('the warrants for Omar al-Bashir, as a list of days', async () => {
  expect(await ask("warrants('omar-al-bashir')")).toEqual(['2009-03-04', '2010-07-12']);
  expect(await ask("warrants('omar-al-bashir')", '2009-12-31')).toEqual(['2009-03-04']);
  expect(await ask("wanted('omar-al-bashir')")).toBe(true);
  expect(await ask("warrants('joseph-kony')", '2005-09-01')).toEqual([]);
  expect(await ask("warrants('joseph-kony')", '2005-09-01', '2016-11-16')).toEqual(['2005-07-08']);
});

test('what stands of a conviction depends on the day: Jean-Pierre Bemba', async () => {
  expect(await ask("sentence('jean-pierre-bemba')")).toBe(18);
  expect(await ask("standing('jean-pierre-bemba')")).toBe('convicted');
  expect(await ask("acquitted('jean-pierre-bemba')")).toBe(false);
  expect(await ask("acquitted('jean-pierre-bemba')", '2019-01-01')).toBe(true);
  expect(await ask("convicted('jean-pierre-bemba')", '2019-01-01')).toBe(true);
});

test('counts of people and situations agree with the rules', async () => {
  expect(await ask('accused()')).toBe(39);
  expect(await ask('wanted()')).toBe(13);
  for (const on of ['2005-01-01', '2016-11-16', '2019-06-01', '2026-05-31']) {
    const all = situationsOn(docket, asOf(on));
    expect(await ask('examinations()', on)).toBe(all.filter(isUnderExamination).length);
    const under = all.filter(({ status }) => status === 'investigation').length;
    expect(await ask('situations()', on)).toBe(under);
    expect(await ask("situations('investigation')", on)).toBe(under);
    expect(await ask('investigations()', on)).toBe(under);
  }
  expect(await ask("situation_status('ukraine')")).toBe('examination');
});

test('who is at large, held and on trial, as the rules say', async () => {
  for (const on of ['2007-08-01', '2016-11-16', '2019-07-31', '2026-05-31']) {
    const tally = tallyOn(docket, asOf(on));
    expect(await ask('at_large()', on)).toBe(tally.atLarge);
    expect(await ask('in_custody()', on)).toBe(tally.inCustody);
    expect(await ask('on_trial()', on)).toBe(tally.onTrial);
  }
  expect(await ask("custody('thomas-lubanga')")).toBe('serving');
  expect(await ask("at_large('joseph-kony')")).toBe(true);
  expect(await ask("in_custody('bosco-ntaganda')")).toBe(true);
});

test('how long proceedings took, as the rules say', async () => {
  for (const on of ['2010-01-01', '2016-11-16', '2026-05-31'])
    for (const { stretch, median } of durationsOn(docket, asOf(on)))
      expect([stretch.stretch, await ask(`median_days('${stretch.stretch}')`, on)]).toEqual([
        stretch.stretch,
        median,
      ]);
});

test('what a conviction and a judgment cost in approved budgets, as the rules say', async () => {
  const { shares } = costsOn(docket, asOf('2016-11-16'));
  const each = (name: string) => shares.find(({ way }) => way === name)?.begun;
  expect(Number(await ask('cost_per_conviction()'))).toBe(each('core-convictions'));
  expect(Number(await ask('cost_per_judgment()'))).toBe(each('all-judgments'));
  expect(await ask('cost_per_conviction()', '2011-06-01')).toBeNull();
});

test('budgets are summed and the missing years named', async () => {
  expect(await ask("budget('2002-01-01', '2017-01-01')::DOUBLE")).toBe(1_334_707_900);
  expect(await ask("budget_missing('2002-01-01', '2017-01-01')")).toEqual([]);
  expect(await ask("budget_missing('2002-01-01', '2016-11-16')")).toEqual(['2016']);
  expect(await ask("budget_missing('2024-01-01', '2027-01-01')", '2026-11-24')).toEqual(['2026']);
  expect(await ask("budget('2017-01-01', '2018-01-01')::DOUBLE")).toBe(0);
});

test('every step is an event on the day it could be known', () => {
  const events = [...courtEvents(record)];
  expect(events).toContainEqual({
    day: '2018-06-08',
    domain: 'court',
    subjects: { situation: ['car-i'], person: ['jean-pierre-bemba'] },
    what: 'the judgment on Jean-Pierre Bemba Gombo was reversed on appeal',
    source: 'icc-documents',
  });
  const kony = events.find(({ what }) => what === 'a warrant for the arrest of Joseph Kony became public');
  expect(kony?.day).toBe('2005-10-13');
  expect(events).toHaveLength(docket.steps.length + docket.budgets.length);
});
