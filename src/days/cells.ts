import { z } from 'zod';
import { type Day, isDay } from './day.ts';
import { isPartialDay, type PartialDay } from './partial-day.ts';

/** Days as they stand in a cell of a CSV file, a flag or a query string. */
export const dayCell = z.custom<Day>((value) => typeof value === 'string' && isDay(value), {
  error: (issue) => `"${String(issue.input)}" is not a day; expected YYYY-MM-DD`,
});

export const partialDayCell = z.custom<PartialDay>(
  (value) => typeof value === 'string' && isPartialDay(value),
  {
    error: (issue) => `"${String(issue.input)}" is not a day, month or year; expected YYYY[-MM[-DD]]`,
  },
);

/** An empty cell reads as `null`: open, or unknown. */
export const optionalDayCell = z
  .union([z.literal('').transform(() => null), dayCell])
  .pipe(z.custom<Day | null>());
