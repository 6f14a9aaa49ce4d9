import { addDays, type Day } from '../../days/day.ts';

/** The day after. Calendars are slow, and most days have their neighbour in the same month. */
export function dayAfter(day: Day): Day {
  const date = Number(day.slice(8));
  return date < 28 ? inMonth(day, date + 1) : addDays(day, 1);
}

/** The day before. */
export function dayBefore(day: Day): Day {
  const date = Number(day.slice(8));
  return date > 1 ? inMonth(day, date - 1) : addDays(day, -1);
}

function inMonth(day: Day, date: number): Day {
  return `${day.slice(0, 8)}${String(date).padStart(2, '0')}` as Day;
}
