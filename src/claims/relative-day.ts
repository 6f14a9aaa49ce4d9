import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from '../days/day.ts';
import type { PartialDay } from '../days/partial-day.ts';
import { readDays } from './days-in-text.ts';

const days: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const years: Readonly<Record<string, number>> = { 'last year': -1, 'this year': 0, 'next year': 1 };
const months: Readonly<Record<string, number>> = { 'last month': -1, 'this month': 0, 'next month': 1 };

/** The words in a text that name a day only beside the day of publication: `yesterday`, `last year`. */
export function relativeWords(text: string): string[] {
  const known = [days, months, years].flatMap((words) => Object.keys(words)).join('|');
  const found = text.toLowerCase().match(new RegExp(`(?<!\\p{L})(?:${known})(?!\\p{L})`, 'gu'));
  return found ?? [];
}

/**
 * `October`, `16 November`, `Wednesday`, `yesterday`, `last year` as an article published on `published` means them: of days without a
 * year the nearest one, past or to come. `undefined` for anything else.
 */
export function relativeDay(written: string, published: Day): PartialDay | undefined {
  const words = written.toLowerCase();
  if (words in days) return addDays(published, days[words] ?? 0);
  const year = Number(published.slice(0, 4));
  if (words in years) return String(year + (years[words] ?? 0)) as PartialDay;
  if (words in months)
    return Temporal.PlainYearMonth.from(published)
      .add({ months: months[words] ?? 0 })
      .toString() as PartialDay;
  const [, way, text = ''] = /^(?:(last|next) (?=\p{L}+day$))?([\p{L}\d. ]+)$/iu.exec(words) ?? [];
  const [named, more] = readDays(text);
  if (!named || more || named.year !== undefined || !wholly(text)) return undefined;
  if (named.weekday) return weekdayBeside(named.weekday, published, way);
  return named.month ? nearestDate(named.month, named.date, published) : undefined;
}

/** A month with or without its date, or a weekday, and nothing else. */
function wholly(text: string): boolean {
  return /^(?:\d{1,2}(?:st|nd|rd|th)? )?\p{L}+\.?(?: \d{1,2})?$/u.test(text);
}

/** The nearest such day; with `last` or `next` the one before or after the day of publication. */
function weekdayBeside(weekday: number, published: Day, way: string | undefined): Day {
  const ahead = (weekday - Temporal.PlainDate.from(published).dayOfWeek + 7) % 7;
  if (way === 'next') return addDays(published, ahead || 7);
  return addDays(published, way === 'last' || ahead > 3 ? ahead - 7 : ahead);
}

function nearestDate(month: number, date: number | undefined, published: Day): PartialDay {
  const [year = 0, now = 1] = published.split('-').map(Number);
  const apart = month - now;
  const chosen = apart >= 6 ? year - 1 : apart < -6 ? year + 1 : year;
  const parts = [month, ...(date === undefined ? [] : [date])].map((part) => String(part).padStart(2, '0'));
  return [chosen, ...parts].join('-') as PartialDay;
}
