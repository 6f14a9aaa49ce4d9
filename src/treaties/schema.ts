import { z } from 'zod';
import { dayCell, optionalDayCell } from '../days/cells.ts';
import { stateCode } from '../states/schema.ts';
import { isPeriods, isRule, isWait } from './rules.ts';

/** How long an act takes to bind or release. Empty: the treaty has no such rule, or nobody has entered it. */
const ruleCell = z
  .string()
  .refine(isRule, 'expected a rule such as "1 years", "30 days" or "first of month after 60 days"');

/** An empty cell reads as `null`: not stated. */
const optionalNumber = z
  .string()
  .regex(/^\d*$/, 'expected a whole number')
  .transform((text) => (text === '' ? null : Number(text)));

const treatyId = z.string().regex(/^[a-z0-9-]+$/, 'expected an id such as rome-statute');

/** A treaty's rules: entry into force, withdrawal, what becomes of it. Columns of treaties.csv and of rules.csv. */
export const treatyRules = {
  /** How many consents bring the treaty itself into force. */
  minimum: optionalNumber,
  /** What else that takes, in words: a share of emissions, certain states. No rule reads it. */
  condition: z.string(),
  /** From deposit to entry into force for that state, once the treaty is in force. */
  entry_rule: ruleCell,
  /** Where that rule stands: `article 126`; one that begins with `default` is not the treaty's own. */
  entry_basis: z.string(),
  /** From notification of withdrawal to its effect. */
  withdrawal_rule: ruleCell,
  withdrawal_basis: z.string(),
  /** Before when no notice may be given: `3 years from entry` for the state, or `1 years from in force` of the treaty. */
  withdrawal_not_before: z
    .string()
    .refine(isWait, 'expected e.g. "3 years from entry" or "1 years from in force"'),
  /** Periods at whose ends alone a withdrawal takes effect: `10 years then 5 years, 6 months before`. */
  withdrawal_periods: z.string().refine(isPeriods, 'expected e.g. "10 years then 5 years, 6 months before"'),
  /** The treaty ends when fewer parties than this are left. Empty: it does not (Vienna Convention, article 55). */
  falls_below: optionalNumber,
  /** The article that lets a state apply the treaty before it is in force. */
  provisional_basis: z.string(),
} as const;

/** A row of record/treaties/treaties.csv, and of imported/treaties.csv. */
export const treatyRow = z.object({
  treaty: treatyId,
  title: z.string().min(1),
  short: z.string().min(1),
  /** The depositary's own number: XVIII-10. */
  reference: z.string(),
  /** The id of the treaty it amends. */
  amends: z.string().regex(/^[a-z0-9-]*$/),
  adopted: optionalDayCell,
  opened: optionalDayCell,
  /** The day the treaty itself entered into force. */
  in_force: optionalDayCell,
  /** The day on which that became certain: the deposit that completed the number required. */
  in_force_known: optionalDayCell,
  ...treatyRules,
  /** Totals as the depositary states them, which may drift from its own table. */
  stated_signatories: optionalNumber,
  stated_parties: optionalNumber,
  source: z.string().min(1),
});

/** A row of record/treaties/rules.csv: the rules of a treaty that may be imported, by the depositary's number. */
export const ruleRow = z.object({
  reference: z.string().min(1),
  treaty: treatyId,
  short: z.string().min(1),
  amends: z.string().regex(/^[a-z0-9-]*$/),
  ...treatyRules,
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
  'formal-confirmation',
  'consent-to-be-bound',
  'simplified-procedure',
  'provisional-application',
  'declaration',
  'reservation',
  'objection',
  'notification',
  'withdrawal',
  'withdrawal-revoked',
  'intention-not-to-ratify',
  'territorial-application',
  /** The state ceased to exist: whoever followed it stands under its own code. */
  'dissolution',
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
  /** What or whom it concerns: a territory, an article, a state whose reservation is objected to. */
  about: z.string(),
  /** Where its words stand in the publisher's document, section and number: `Declarations/3`. The words are not on record. */
  text: z.string(),
  note: z.string(),
  source: z.string().min(1),
});

export type TreatyRow = z.output<typeof treatyRow>;
export type RuleRow = z.output<typeof ruleRow>;
export type ActKind = z.output<typeof actKind>;
export type Standing = z.output<typeof standing>;
export type ActRow = z.output<typeof actRow>;
