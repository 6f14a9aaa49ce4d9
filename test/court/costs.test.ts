import { expect, test } from 'vitest';
import { costsOn } from '../../src/court/costs.ts';
import { asOf, docket, today } from './record.ts';

test('“four verdicts for a billion”: by November 2016 about 334 million euros had been approved for each conviction', () => {
  const { begun, over, shares } = costsOn(docket, asOf('2016-11-16'));
  expect(begun.amount).toBe(1_334_707_900);
  expect(over.amount).toBe(1_195_117_900);
  expect(shares.find(({ way }) => way === 'core-convictions')).toMatchObject({
    count: 4,
    begun: 333_676_975,
    over: 298_779_475,
  });
  expect(shares.find(({ way }) => way === 'all-verdicts')).toMatchObject({ count: 10, begun: 133_470_790 });
});

test('before the first judgment nothing can be divided', () => {
  const { begun, shares } = costsOn(docket, asOf('2011-06-01'));
  expect(begun.amount).toBeGreaterThan(0);
  expect(shares.every(({ begun }) => begun === null)).toBe(true);
});

test('the year without a figure on record is named', () => {
  expect(costsOn(docket, asOf(today)).begun.missing).toEqual(['2026']);
});

test('each judgment falls into one period', () => {
  const { periods } = costsOn(docket, asOf('2016-11-16'));
  const counts = periods.map(({ budget, verdicts }) => [budget.from.slice(0, 4), verdicts.length]);
  expect(counts.filter(([, count]) => count !== 0)).toEqual([
    ['2012', 2],
    ['2014', 1],
    ['2016', 7],
  ]);
});
