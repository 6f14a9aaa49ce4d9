import type { Day } from './day.ts';

/** The day after. Every window of an answer needs its neighbours, and calendars are slow. */
export function dayAfter(day: Day): Day {
  const [year, month, date] = parts(day);
  if (date < datesIn(year, month)) return dayOf(year, month, date + 1);
  return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}

/** The day before. */
export function dayBefore(day: Day): Day {
  const [year, month, date] = parts(day);
  if (date > 1) return dayOf(year, month, date - 1);
  return month > 1 ? dayOf(year, month - 1, datesIn(year, month - 1)) : dayOf(year - 1, 12, 31);
}

function parts(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

function dayOf(year: number, month: number, date: number): Day {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}` as Day;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function datesIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
