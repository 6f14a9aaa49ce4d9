import { Temporal } from 'temporal-polyfill';
import { OnrecordError } from '../error.ts';

declare const day: unique symbol;

/** A calendar day, ISO `YYYY-MM-DD`, Gregorian. Compare with `<` and `===`; the string order is the order of days. */
export type Day = string & { readonly [day]: true };

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is an ISO day that exists. */
export function isDay(text: string): text is Day {
  return pattern.test(text) && exists(text);
}

/**
 * `text` as a day.
 * @throws OnrecordError `asked/bad-day` for anything but an existing ISO day
 */
export function parseDay(text: string): Day {
  if (isDay(text)) return text;
  throw new OnrecordError('asked/bad-day', `"${text}" is not a day.`, {
    hint: 'Write a day as YYYY-MM-DD, for example 2016-11-16.',
  });
}

/** The day `days` after `from`; before it when negative. */
export function addDays(from: Day, days: number): Day {
  return plain(from).add({ days }).toString() as Day;
}

/** Months as treaties count them: 31 January plus one month is the last day of February. */
export function addMonths(from: Day, months: number): Day {
  return plain(from).add({ months }).toString() as Day;
}

/** Years as treaties count them: 29 February plus one year is 28 February. */
export function addYears(from: Day, years: number): Day {
  return plain(from).add({ years }).toString() as Day;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a < b ? b : a;
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return plain(a).until(plain(b), { largestUnit: 'days' }).days;
}

/** The first day of the month that begins after `from` (the 1st itself gives the next month). */
export function firstOfNextMonth(from: Day): Day {
  return plain(from).with({ day: 1 }).add({ months: 1 }).toString() as Day;
}

/** The year as a number. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const; // biome-ignore format: a calendar reads best in rows

/** `16 November 2016`, as a newspaper prints it. Takes partial days too: `November 2016`, `2016`. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-');
  const name = months[Number(month) - 1];
  if (!name) return year ?? day;
  return date ? `${Number(date)} ${name} ${year}` : `${name} ${year}`;
}

function plain(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

function exists(text: string): boolean {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** Days since 1 January 1970, as databases count them. */
export function epochDays(day: Day): number {
  return daysBetween('1970-01-01' as Day, day);
}
