import { Temporal } from 'temporal-polyfill';

/** A day as far as a text names it: `16 November`, `in October`, `2000`, `on Wednesday`. */
export interface NamedDay {
  readonly year?: number;
  readonly month?: number;
  readonly date?: number;
  /** 1 is Monday. */
  readonly weekday?: number;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const month = `(?<month>${months.map((name) => `${name}|${name.slice(0, 3)}\\.?|${name.slice(0, 4)}\\.?`).join('|')})`;
const year = '(?<year>1[89]\\d\\d|20\\d\\d)';
const date = '(?<date>[12]?\\d|3[01])(?:st|nd|rd|th)?';

/** The fullest form first, so that `16 November 2016` is not read as a year. */
const forms = [
  `${year}-(?<number>0[1-9]|1[0-2])(?:-(?<date>\\d\\d))?`,
  `${date}\\s+(?:of\\s+)?${month}(?:,?\\s+${year})?`,
  `${month}\\s+${date}(?:,?\\s+${year})?`,
  `${month}(?:,?\\s+(?:of\\s+)?${year})?`,
  year,
  `(?<weekday>${weekdays.join('|')})`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}/]|(?<!mid)-)${form}(?![\\p{L}\\p{N}/-])`, 'giu'));

/** Every day, month or year that `text` names. */
export function readDays(text: string): NamedDay[] {
  const found: NamedDay[] = [];
  let rest = text;
  for (const form of forms) {
    for (const { 0: named, groups = {}, index } of rest.matchAll(form))
      found.push({ ...dayOf(groups), start: index, end: index + named.length });
    rest = rest.replace(form, (named) => ' '.repeat(named.length));
  }
  return found;
}

function dayOf({
  year,
  month,
  number,
  date,
  weekday,
}: Record<string, string | undefined>): Omit<NamedDay, 'start' | 'end'> {
  const named = month?.toLowerCase().replace('.', '');
  return {
    ...(year ? { year: Number(year) } : {}),
    ...(number ? { month: Number(number) } : {}),
    ...(named ? { month: months.findIndex((name) => name.startsWith(named)) + 1 } : {}),
    ...(date ? { date: Number(date) } : {}),
    ...(weekday ? { weekday: weekdays.indexOf(weekday.toLowerCase()) + 1 } : {}),
  };
}

/**
 * Whether a text that names `named` may mean `when` (`2000`, `2016-10`, `2016-11-16`), as precisely as `when` is. The
 * year may be left out where a month stands, the day may be named by its weekday.
 */
export function mayMean(named: NamedDay, when: string): boolean {
  const [year, month, date] = when.split('-').map(Number);
  if (named.year !== undefined && named.year !== year) return false;
  if (month === undefined) return named.year !== undefined && named.month === undefined;
  if (date === undefined) return named.month === month && named.date === undefined;
  if (named.weekday !== undefined) return Temporal.PlainDate.from(when).dayOfWeek === named.weekday;
  return named.month === month && named.date === date;
}
