import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../src/days/day.ts';
import { readRules, readTreaties } from '../../src/record/read-treaties.ts';
import { earliestNotice, entryDay, isDefault, withdrawalDay } from '../../src/treaties/entry.ts';
import { countsOf, participationsOn } from '../../src/treaties/parties.ts';
import { applyRule, endOfPeriod, isRule } from '../../src/treaties/rules.ts';
import type { ActRow } from '../../src/treaties/schema.ts';
import { gatherTreaty, type Treaty } from '../../src/treaties/treaties.ts';

const root = resolve(import.meta.dirname, '../../record');
const treaties = readTreaties(root);
const rules = new Map(readRules(root).map((row) => [row.treaty, row]));
const today = '2026-11-24' as Day;

// Days as the depositary gives them: treaties.un.org, XXVI-5, XXVI-6, XXVII-7-d, IV-1, VI-15.
test.each([
  ['Mine Ban Convention', 'first of 6th month', '1998-09-16', '1999-03-01'],
  ['Cluster Munitions', 'first of 6th month', '2010-02-16', '2010-08-01'],
  ['Paris Agreement', '30 days', '2016-10-05', '2016-11-04'],
  ['Genocide Convention', '90 days', '1950-10-14', '1951-01-12'],
  ['Bolivia leaving the Single Convention', '1 January after 6 months', '2011-06-29', '2012-01-01'],
  ['a notice that came a day too late for that', '1 January after 6 months', '2011-07-02', '2013-01-01'],
  ['Migrant workers, accession of Algeria', 'first of month after 3 months', '2005-04-21', '2005-08-01'],
])('%s: %s', (_, rule, from, to) => {
  expect(isRule(rule)).toBe(true);
  expect(applyRule(rule, from as Day)).toBe(to);
});

test('the Genocide Convention lets go at the end of a period only, to whoever gave notice six months before', () => {
  const { withdrawal_periods: periods = '' } = rules.get('genocide-convention') ?? {};
  const end = (day: string) => endOfPeriod(periods, '1951-01-12' as Day, day as Day);
  expect(end('1955-01-01')).toBe('1961-01-12');
  expect(end('1960-07-12')).toBe('1961-01-12');
  expect(end('1960-07-13')).toBe('1966-01-12');
  expect(end('2026-11-24')).toBe('2031-01-12');
});

test('a notice never ends participation before it is given, and a later one never earlier', () => {
  const days = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays('1951-01-12' as Day, count));
  const { withdrawal_periods: periods = '' } = rules.get('genocide-convention') ?? {};
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [first, second] = [one, other].sort() as [Day, Day];
      for (const rule of ['1 years', '1 January after 6 months', 'first of 6th month']) {
        expect((applyRule(rule, first) as Day) > first).toBe(true);
        expect((applyRule(rule, first) as Day) <= (applyRule(rule, second) as Day)).toBe(true);
      }
      expect(
        endOfPeriod(periods, '1951-01-12' as Day, first) <= endOfPeriod(periods, '1951-01-12' as Day, second),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});

function paris(acts: readonly Partial<ActRow>[]): Treaty {
  const { acts: _acts, ...rome } = treaties.get('rome-statute') as Treaty;
  const { source: _source, ...own } = rules.get('paris-agreement') ?? {};
  const row = { ...rome, ...own, in_force: '2016-11-04' as Day, in_force_known: '2016-10-05' as Day };
  return gatherTreaty(row, acts as ActRow[]);
}

test('nobody could leave the Paris Agreement before it had bound him for three years', () => {
  const treaty = paris([{ state: 'USA', act: 'acceptance', day: '2016-09-03' as Day, effect: null }]);
  const [consent] = treaty.acts;
  const entry = consent && entryDay(treaty, consent, today);
  expect(entry).toBe('2016-11-04');
  expect(earliestNotice(treaty, entry as Day)).toBe('2019-11-04');
  expect(earliestNotice({ ...treaty, withdrawal_not_before: '2 years from in force' }, entry as Day)).toBe(
    '2018-11-04',
  );
  expect(earliestNotice(treaties.get('rome-statute') as Treaty, '2002-07-01' as Day)).toBeNull();
});

test('a day stated with the notice wins over any rule', () => {
  const [notice] = paris([
    { state: 'USA', act: 'withdrawal', day: '2019-11-04' as Day, effect: '2021-01-01' as Day },
  ]).acts;
  expect(notice && withdrawalDay(paris([]), notice)).toBe('2021-01-01');
});

test('rules on record name their article; a default says that it is one', () => {
  for (const { entry_rule, entry_basis } of rules.values()) {
    expect(entry_rule).not.toBe('');
    expect(entry_basis).toMatch(/^article /);
    expect(isDefault(entry_basis)).toBe(false);
  }
  expect(isDefault('default: Vienna Convention on the Law of Treaties, article 24(3)')).toBe(true);
});

// Totals of the depositary's own file of late 2017: 62 signatories, 77 parties.
test('the Agreement on the Privileges and Immunities of the Court bound ten states on 22 July 2004 and 77 at the end of 2017', () => {
  const agreement = treaties.get('icc-privileges-and-immunities') as Treaty;
  const on = (day: string) => countsOf(participationsOn(agreement, day as Day, today).values());
  expect(['2004-07-21', '2004-07-22', '2017-12-31'].map((day) => on(day).party)).toEqual([0, 10, 77]);
  expect(
    new Set(agreement.acts.filter(({ act }) => act === 'signature').map(({ state }) => state)).size,
  ).toBe(62);
});
