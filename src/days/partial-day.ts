import { Temporal } from 'temporal-polyfill';
import { OnrecordError } from '../error.ts';
import { addDays, type Day, isDay } from './day.ts';
import type { Span } from './span.ts';

declare const partial: unique symbol;

/** `1947`, `1947-11` or `1947-11-29`: as much of a day as the source supports. It is never completed. */
export type PartialDay = (string & { readonly [partial]: true }) | Day;

export type Order = 'before' | 'same' | 'after' | 'unknown';

export function isPartialDay(text: string): text is PartialDay {
  return /^\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isDay(text);
}

/** @throws OnrecordError `asked/bad-day` */
export function parsePartialDay(text: string): PartialDay {
  if (isPartialDay(text)) return text;
  throw new OnrecordError('asked/bad-day', `"${text}" is not a day, a month or a year.`, {
    hint: 'Write YYYY, YYYY-MM or YYYY-MM-DD.',
  });
}

/** Every day it may have been: the whole year, the whole month, or the day itself. Half-open. */
export function possibleDays(when: PartialDay): Span & { readonly until: Day } {
  if (when.length === 10) return { from: when as Day, until: addDays(when as Day, 1) };
  const monthly = when.length === 7;
  const first = Temporal.PlainDate.from(monthly ? `${when}-01` : `${when}-01-01`);
  const until = first.add(monthly ? { months: 1 } : { years: 1 });
  return { from: first.toString() as Day, until: until.toString() as Day };
}

/** How `when` stands to `day`; `unknown` if that depends on the missing part. */
export function orderOf(when: PartialDay, day: Day): Order {
  if (when.length === 10) return when < day ? 'before' : when > day ? 'after' : 'same';
  const prefix = day.slice(0, when.length);
  if (when === prefix) return 'unknown';
  return when < prefix ? 'before' : 'after';
}

/** Whether it happened within `span`: `true`, `false`, or `undefined` when the missing part decides. */
export function happenedWithin(when: PartialDay, span: Span): boolean | undefined {
  const possible = possibleDays(when);
  const { from, until } = span;
  if (possible.from >= from && (until === null || possible.until <= until)) return true;
  if (possible.until <= from || (until !== null && possible.from >= until)) return false;
  return undefined;
}
