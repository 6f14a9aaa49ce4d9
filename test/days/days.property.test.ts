import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  type Day,
  daysBetween,
  epochDays,
  firstOfNextMonth,
  isDay,
  laterOf,
} from '../../src/days/day.ts';
import { dayAfter, dayBefore } from '../../src/days/neighbours.ts';
import { happenedWithin, orderOf, type PartialDay, possibleDays } from '../../src/days/partial-day.ts';
import { contains, intersection, isEmpty, overlaps, type Span } from '../../src/days/span.ts';

const day = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays('1970-01-01' as Day, days));
const span: fc.Arbitrary<Span> = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 4000 })))
  .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([full, length]) => full.slice(0, length) as PartialDay);

test('the order of the text is the order of the days', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(a < b).toBe(daysBetween(a, b) > 0);
      expect(daysBetween(a, laterOf(a, b))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('adding days and counting them are each other backwards', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
      expect(epochDays(addDays(from, days)) - epochDays(from)).toBe(days);
    }),
  );
});

test('every sum is a day that exists, months and leap years included', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 600 }), (from, months) => {
      expect(isDay(addMonths(from, months))).toBe(true);
      expect(addMonths(from, 12 * months)).toBe(addYears(from, months));
    }),
  );
});

test('the first of the next month comes after, within 31 days', () => {
  fc.assert(
    fc.property(day, (from) => {
      const next = firstOfNextMonth(from);
      expect(next.endsWith('-01')).toBe(true);
      expect(daysBetween(from, next)).toBeGreaterThan(0);
      expect(daysBetween(from, next)).toBeLessThanOrEqual(31);
    }),
  );
});

test('a day is in the intersection of two spans exactly when it is in both', () => {
  fc.assert(
    fc.property(span, span, day, (a, b, on) => {
      const both = intersection(a, b);
      expect(both !== undefined && contains(both, on)).toBe(contains(a, on) && contains(b, on));
      expect(overlaps(a, b)).toBe(both !== undefined);
      expect(intersection(b, a)).toEqual(both);
      if (both) expect(isEmpty(both)).toBe(false);
    }),
  );
});

test('a span has its first day and not its last bound', () => {
  fc.assert(
    fc.property(span, (it) => {
      expect(contains(it, it.from)).toBe(true);
      if (it.until !== null) expect(contains(it, it.until)).toBe(false);
    }),
  );
});

test('a partial day is before or after another only if every day it may have been is', () => {
  fc.assert(
    fc.property(partial, day, (when, other) => {
      const { from, until } = possibleDays(when);
      const order = orderOf(when, other);
      const last = addDays(until, -1);
      if (order === 'before') expect(last < other).toBe(true);
      if (order === 'after') expect(from > other).toBe(true);
      if (order === 'same') expect([from, last]).toEqual([other, other]);
      if (order === 'unknown') expect(from <= other && other <= last && from !== last).toBe(true);
    }),
  );
});

test('whether a partial day happened within a span is certain only if all its days agree', () => {
  fc.assert(
    fc.property(partial, span, (when, within) => {
      const { from, until } = possibleDays(when);
      const days = Array.from({ length: daysBetween(from, until) }, (_, index) => addDays(from, index));
      const inside = days.filter((on) => contains(within, on)).length;
      const expected = inside === days.length ? true : inside === 0 ? false : undefined;
      expect(happenedWithin(when, within)).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test('the day after and the day before are those of the calendar, also over months, years and leap days', () => {
  fc.assert(
    fc.property(day, (one) => {
      expect(dayAfter(one)).toBe(addDays(one, 1));
      expect(dayBefore(one)).toBe(addDays(one, -1));
    }),
  );
});
