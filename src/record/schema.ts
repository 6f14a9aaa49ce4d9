import { z } from 'zod';
import { dayCell, optionalDayCell } from '../days/cells.ts';

/** A row of record/sources.csv. `known_through`: the source is known to be complete up to and with this day. */
export const sourceRow = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  publisher: z.string().min(1),
  title: z.string().min(1),
  address: z.string(),
  licence: z.string().min(1),
  retrieved: dayCell,
  known_through: optionalDayCell,
});
export type Source = z.output<typeof sourceRow>;
