import { z } from 'zod';
import { partialDayCell } from '../days/cells.ts';

/** Space-separated state codes. */
const codes = z
  .string()
  .regex(/^([A-Z]{3}( [A-Z]{3})*)?$/, 'expected state codes separated by single spaces')
  .transform((text): readonly string[] => (text === '' ? [] : text.split(' ')));

const tally = z
  .string()
  .regex(/^\d*$/, 'expected a whole number, or nothing if the source states none')
  .transform((text) => (text === '' ? null : Number(text)));

export const rollCallKind = z.enum(['resolution', 'decision', 'paragraph', 'amendment', 'motion', 'unknown']);

/** Voeten's six: Middle East, nuclear, disarmament, human rights, colonialism, economic. */
export const issueCode = z.enum(['me', 'nu', 'di', 'hr', 'co', 'ec']);

/**
 * A row of record/votes/SESSION.csv. `yes no abstain absent` are the tallies as the source states them; the members who
 * voted yes are those in no `states_*` list.
 */
export const rollCallRow = z.object({
  id: z.string().regex(/^[A-Za-z0-9.-]+$/),
  day: partialDayCell,
  session: z.string().min(1),
  symbol: z.string(),
  title: z.string(),
  kind: rollCallKind,
  issues: z.string().transform((text, context): readonly z.output<typeof issueCode>[] => {
    const parsed = z.array(issueCode).safeParse(text === '' ? [] : text.split(' '));
    if (parsed.success) return parsed.data;
    context.addIssue({
      code: 'custom',
      message: `"${text}" holds an unknown issue code; expected some of me nu di hr co ec`,
    });
    return z.NEVER;
  }),
  /** Marked as important by the US State Department: `1`, `0` or empty for unknown. */
  important: z.enum(['', '0', '1']),
  yes: tally,
  no: tally,
  abstain: tally,
  absent: tally,
  states_no: codes,
  states_abstain: codes,
  states_absent: codes,
  /** Members for whom the source has no row at all. */
  states_unknown: codes,
  source: z.string().min(1),
  source_id: z.string(),
});

export type RollCallRow = z.output<typeof rollCallRow>;
export type RollCallKind = z.output<typeof rollCallKind>;
export type IssueCode = z.output<typeof issueCode>;
export type Vote = 'yes' | 'no' | 'abstain' | 'absent';
