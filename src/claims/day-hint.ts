import { isDay } from '../days/day.ts';
import { readDays } from './days-in-text.ts';

/** What to write instead of a day that is none: the day itself, if it can be told which is meant. */
export function dayHint(text: string): string {
  const [, date = '', month = '', year] = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text.trim()) ?? [];
  if (year && Number(month) <= 12 && Number(date) > 12) return writeAs(year, month, date);
  const [named, more] = readDays(text);
  if (named?.year && named.month && named.date && !more) return writeAs(named.year, named.month, named.date);
  return 'Write it as YYYY-MM-DD.';
}

function writeAs(...parts: readonly (string | number)[]): string {
  const day = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return isDay(day) ? `Write it as ${day}.` : 'Write it as YYYY-MM-DD; there is no such day.';
}
