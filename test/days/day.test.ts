import { expect, test } from 'vitest';
import {
  addMonths,
  addYears,
  type Day,
  firstOfNextMonth,
  isDay,
  parseDay,
  sayDay,
  yearOf,
} from '../../src/days/day.ts';
import { isPartialDay, orderOf, type PartialDay, parsePartialDay } from '../../src/days/partial-day.ts';

test.each(['2016-11-31', '2015-02-29', '1900-02-29', '2016-13-01', '2016-00-10', '2016-1-1', '20161116', ''])(
  '"%s" is not a day',
  (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => parseDay(text)).toThrow(`"${text}" is not a day.`);
  },
);

test.each(['2016-02-29', '2000-02-29', '1945-10-24'])('%s is a day', (text) =>
  expect(parseDay(text)).toBe(text),
);

test('31 January plus a month is the last of February; 29 February plus a year is the 28th', () => {
  expect(addMonths('2016-01-31' as Day, 1)).toBe('2016-02-29');
  expect(addYears('2016-02-29' as Day, 1)).toBe('2017-02-28');
});

test('the first of a month is not its own next first', () => {
  expect(firstOfNextMonth('2016-12-01' as Day)).toBe('2017-01-01');
});

test('days are said as a newspaper prints them, as far as they are known', () => {
  expect(sayDay('2016-11-16')).toBe('16 November 2016');
  expect(sayDay('1947-11')).toBe('November 1947');
  expect(sayDay('1947')).toBe('1947');
});

test('the partition vote known only as November 1947 cannot be put before or after the 29th', () => {
  expect(orderOf('1947-11' as PartialDay, '1947-11-29' as Day)).toBe('unknown');
  expect(orderOf('1947-11' as PartialDay, '1947-12-01' as Day)).toBe('before');
  expect(orderOf('1947' as PartialDay, '1946-12-31' as Day)).toBe('after');
});

test.each(['1947-13', '47', '1947-11-31', '1947-11-'])('"%s" is no partial day', (text) => {
  expect(isPartialDay(text)).toBe(false);
  expect(() => parsePartialDay(text)).toThrow('is not a day, a month or a year');
});

test('a year is a number', () => expect(yearOf('2016-11-16' as Day)).toBe(2016));
