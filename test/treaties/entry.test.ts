import { expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { applyRule } from '../../src/treaties/entry.ts';

const article126 = 'first of month after 60 days';

// Rome Statute, article 126(2). Deposits and days of entry: United Nations Treaty Collection, XVIII-10.
test.each([
  ['AUS', '2002-07-01', '2002-09-01'],
  ['COL', '2002-08-05', '2002-11-01'],
  ['SLV', '2016-03-03', '2016-06-01'],
  ['KIR', '2019-11-26', '2020-02-01'],
  ['UKR', '2024-10-25', '2025-01-01'],
])('%s deposited on %s and was bound from %s', (_, deposit, entry) => {
  expect(applyRule(article126, deposit as Day)).toBe(entry);
});

test('a 60th day that is itself the first of a month leads to the first of the next', () => {
  expect(applyRule(article126, '2002-05-01' as Day)).toBe('2002-07-01');
  expect(applyRule(article126, '2002-05-02' as Day)).toBe('2002-08-01');
});

test('years and months are counted as treaties count them, nothing follows from no rule', () => {
  expect(applyRule('1 years', '2016-02-29' as Day)).toBe('2017-02-28');
  expect(applyRule('6 months', '2015-08-31' as Day)).toBe('2016-02-29');
  expect(applyRule('30 days', '2016-12-15' as Day)).toBe('2017-01-14');
  expect(applyRule('immediate', '2016-12-15' as Day)).toBe('2016-12-15');
  expect(applyRule('', '2016-12-15' as Day)).toBeNull();
});
