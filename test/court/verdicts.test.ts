import { expect, test } from 'vitest';
import { waysToCount } from '../../src/court/counting.ts';
import { isConvicted, verdictsOn } from '../../src/court/verdicts.ts';
import { asOf, docket, today } from './record.ts';

function ways(on: string): Record<string, number> {
  return Object.fromEntries(waysToCount(verdictsOn(docket, asOf(on))).map(({ way, count }) => [way, count]));
}

test('“only four verdicts” in November 2016 counted convictions for core crimes; each other way gives another number', () => {
  expect(ways('2016-11-16')).toEqual({
    'core-convictions': 4,
    'core-acquittals': 1,
    'core-verdicts': 5,
    'core-convictions-standing': 4,
    'core-convictions-final': 3,
    'core-acquittals-standing': 1,
    'administration-convictions': 5,
    'all-convictions': 9,
    'all-convictions-standing': 9,
    'core-cases': 5,
    'all-cases': 6,
    'all-verdicts': 10,
    'core-judgments': 5,
    'all-judgments': 6,
  });
});

test('the judgments on core crimes, with their days', () => {
  const core = verdictsOn(docket, asOf(today)).filter(({ offence }) => offence === 'core');
  expect(core.map(({ person, kind, judgment }) => `${judgment.day} ${kind} ${person}`)).toEqual([
    '2012-03-14 conviction thomas-lubanga',
    '2012-12-18 acquittal mathieu-ngudjolo',
    '2014-03-07 conviction germain-katanga',
    '2016-03-21 conviction jean-pierre-bemba',
    '2016-09-27 conviction ahmad-al-mahdi',
    '2019-01-15 acquittal charles-ble-goude',
    '2019-01-15 acquittal laurent-gbagbo',
    '2019-07-08 conviction bosco-ntaganda',
    '2021-02-04 conviction dominic-ongwen',
    '2024-06-26 conviction al-hassan',
    '2025-07-24 conviction alfred-yekatom',
    '2025-07-24 conviction patrice-edouard-ngaissona',
    '2025-10-06 conviction ali-kushayb',
  ]);
});

test('Bemba was convicted as 2016 saw it, and acquitted as 2019 did', () => {
  const main = (on: string) =>
    verdictsOn(docket, asOf(on)).find(({ case: number }) => number === 'ICC-01/05-01/08');
  expect(main('2016-11-16')).toMatchObject({
    kind: 'conviction',
    stands: 'conviction',
    final: false,
    years: 18,
  });
  expect(main('2019-01-01')).toMatchObject({
    kind: 'conviction',
    stands: 'acquittal',
    final: true,
    years: null,
  });
  const verdicts = verdictsOn(docket, asOf('2019-01-01'));
  expect(isConvicted(verdicts, 'jean-pierre-bemba', 'core')).toBe(false);
  expect(isConvicted(verdicts, 'jean-pierre-bemba', 'administration')).toBe(true);
});

test('a sentence given anew replaces the first: Kilolo, 2017 and 2018', () => {
  const years = (on: string) =>
    verdictsOn(docket, asOf(on)).find(({ person }) => person === 'aime-kilolo')?.years;
  expect([years('2016-11-16'), years('2017-06-01'), years('2018-10-01')]).toEqual([null, 2.5, 0.917]);
});

test('a joint trial is two verdicts and one judgment: Gbagbo and Blé Goudé, 2019', () => {
  expect(ways('2019-01-15')['core-verdicts']).toBe(7);
  expect(ways('2019-01-15')['core-judgments']).toBe(6);
});
