import { z } from 'zod';
import { dayCell, optionalDayCell } from '../days/cells.ts';
import { stateCode } from '../states/schema.ts';

/** How many days or months an act takes to bind or release, and from when it is counted. Empty: no such rule. */
const delayRule = z
  .string()
  .regex(
    /^(|immediate|\d+ (days|months|years)|first of month after \d+ days)$/,
    'expected e.g. "1 years" or "first of month after 60 days"',
  );

/** A row of record/treaties/treaties.csv. */
export const treatyRow = z.object({
  treaty: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  short: z.string().min(1),
  /** The depositary's own number: XVIII-10. */
  reference: z.string(),
  adopted: optionalDayCell,
  opened: optionalDayCell,
  /** The day the treaty itself entered into force. */
  in_force: optionalDayCell,
  /** The day on which that became certain: the deposit that completed the number required. */
  in_force_known: optionalDayCell,
  /** From deposit to entry into force for that state, once the treaty is in force. */
  entry_rule: delayRule,
  /** From notification of withdrawal to its effect. */
  withdrawal_rule: delayRule,
  source: z.string().min(1),
});

export const actKind = z.enum([
  'signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'definitive-signature',
  'provisional-application',
  'declaration',
  'reservation',
  'objection',
  'withdrawal',
  'withdrawal-revoked',
  'intention-not-to-ratify',
  'territorial-application',
]);

/** `confirmed`: seen at the depositary or in two independent sources. `reported`: one secondary source. */
export const standing = z.enum(['confirmed', 'reported']);

/** A row of a treaty's file of acts. */
export const actRow = z.object({
  state: stateCode,
  act: actKind,
  /** The day it was done or notified to the depositary. */
  day: dayCell,
  /** The day it takes effect, where the source states one; otherwise the treaty's rule decides. */
  effect: optionalDayCell,
  /** The day it became known, where that is later than `day`. */
  known: optionalDayCell,
  /** The depositary's reference: C.N.786.2016.TREATIES-XVIII.10. */
  reference: z.string(),
  standing,
  note: z.string(),
  source: z.string().min(1),
});

export type TreatyRow = z.output<typeof treatyRow>;
export type ActKind = z.output<typeof actKind>;
export type Standing = z.output<typeof standing>;
export type ActRow = z.output<typeof actRow>;
