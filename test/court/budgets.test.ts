import { expect, test } from 'vitest';
import { budgetOver } from '../../src/court/budgets.ts';
import type { Day } from '../../src/days/day.ts';
import { asOf, docket, today } from './record.ts';

function over(from: string, until: string, on: string = today) {
  return budgetOver(docket, { from: from as Day, until: until as Day }, asOf(on));
}

test('by November 2016 EUR 1.33 billion had been approved for 2002 to 2016, and EUR 1.20 billion to the end of 2015', () => {
  const sum = over('2002-01-01', '2017-01-01', '2016-11-16');
  expect(sum.amount).toBe(1_334_707_900);
  expect(sum.missing).toEqual([]);
  expect(over('2002-01-01', '2016-01-01', '2016-11-16').amount).toBe(1_195_117_900);
});

test('a year whose budget is not on record is named, not counted as nothing', () => {
  expect(over('2024-01-01', '2027-01-01').missing).toEqual(['2026']);
});

test('a year only partly within the span is named as missing', () => {
  expect(over('2015-01-01', '2016-11-16').missing).toEqual(['2016']);
  expect(over('2003-01-01', '2005-01-01').missing).toEqual(['2003']);
});

test('a budget not yet approved is not known: 2017 was approved on 24 November 2016', () => {
  expect(over('2017-01-01', '2018-01-01', '2016-11-16')).toMatchObject({ amount: 0, missing: ['2017'] });
  expect(over('2017-01-01', '2018-01-01', '2016-11-24').amount).toBe(144_587_300);
});

test('figures that disagree are kept beside the one summed: with and without the loan, approved and proposed', () => {
  const { budgets, others, loan } = over('2017-01-01', '2018-01-01');
  expect(budgets.map(({ amount }) => amount)).toEqual([144_587_300]);
  expect(others.map(({ amount, loan }) => [amount, loan])).toEqual([[141_600_000, 'no']]);
  expect(loan).toBe('yes');
  expect(over('2016-01-01', '2017-01-01').others.map(({ amount, kind }) => [amount, kind])).toEqual([
    [153_320_000, 'proposed'],
  ]);
});
