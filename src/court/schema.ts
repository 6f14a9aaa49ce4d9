import { z } from 'zod';
import { dayCell, optionalDayCell, partialDayCell } from '../days/cells.ts';
import { stateCode } from '../states/schema.ts';

const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected words in lower case joined by hyphens, such as omar-al-bashir',
  );
const optionalSlug = z.literal('').or(slug);

/** State codes separated by single spaces. */
const codes = z
  .string()
  .regex(/^([A-Z]{3}( [A-Z]{3})*)?$/, 'expected state codes separated by single spaces')
  .transform((text): readonly string[] => (text === '' ? [] : text.split(' ')));

/** `confirmed`: seen at the Court itself, or in two independent sources. `reported`: one secondary source, or cited unseen. */
const sourced = {
  standing: z.enum(['confirmed', 'reported']),
  source: z.string().min(1),
  second_source: z.string(),
};

/** States, or the Security Council. */
const referrers = z.string().regex(/^(UNSC|([A-Z]{3}( [A-Z]{3})*)?)$/, 'expected state codes, or UNSC');

/** What brought the situation before the Court: articles 13(a) and 14, 13(b), 13(c) and 15, or a declaration under 12(3). */
export const trigger = z.enum(['state-referral', 'council-referral', 'proprio-motu', 'acceptance']);

/** A row of record/court/situations.csv: a preliminary examination or an investigation. */
export const situationRow = z.object({
  situation: slug,
  /** The Court's own number, where there is one: ICC-02/05. */
  code: z.string().regex(/^(ICC-\d\d\/\d\d)?$/, 'expected a number such as ICC-02/05, or nothing'),
  name: z.string().min(1),
  states: codes,
  /** Narrower than the states: SDN/Darfur, vessel:COM. */
  territories: z.string(),
  trigger,
  referred_by: referrers,
  ...sourced,
});

/** A row of record/court/people.csv. `nationality` is empty where it is not certain. */
export const personRow = z.object({
  person: slug,
  name: z.string().min(1),
  nationality: z.literal('').or(stateCode),
  situation: slug,
  ...sourced,
});

export const situationStep = z.enum([
  'referral',
  'examination-opened',
  'examination-completed',
  'examination-closed',
  'reconsideration-requested',
  'authorisation-requested',
  'authorisation-refused',
  'investigation-authorised',
  'investigation-opened',
  'investigation-suspended',
  'investigation-resumed',
  'investigation-concluded',
]);

export const personStep = z.enum([
  'warrant-issued',
  'warrant-unsealed',
  'warrant-withdrawn',
  'summons-issued',
  'summons-unsealed',
  'arrest',
  'surrender',
  'first-appearance',
  'challenge-rejected',
  'charges-confirmed',
  'charges-declined',
  'charges-withdrawn',
  'trial-opened',
  'judgment-convicted',
  'judgment-acquitted',
  'sentence',
  'sentence-reduced',
  'reparations',
  'appeal-not-brought',
  'appeal-discontinued',
  'appeal-confirmed',
  'appeal-partial',
  'appeal-reversed',
  'interim-release',
  'transferred',
  'released',
  'case-inadmissible',
  'case-terminated',
  'death',
]);

export const stepKind = z.enum([...situationStep.options, ...personStep.options]);

/** Core crimes (articles 6 to 8 bis), or offences against the administration of justice (article 70). */
export const offence = z.enum(['core', 'administration']);

const crimes = ['genocide', 'humanity', 'war', 'aggression', 'administration'] as const;
export type Crime = (typeof crimes)[number];

/** `humanity:5 war:2`: how many counts of each crime. */
const counts = z
  .string()
  .regex(
    /^((genocide|humanity|war|aggression|administration):\d+( |$))*$/,
    'expected e.g. "humanity:5 war:2"',
  )
  .transform(
    (text): Readonly<Partial<Record<Crime, number>>> =>
      Object.fromEntries(
        text
          .split(' ')
          .filter(Boolean)
          .map((part) => part.split(':'))
          .map(([crime, number]) => [crime, Number(number)]),
      ),
  );

const years = z
  .string()
  .regex(/^(\d+(\.\d+)?)?$/, 'expected years such as 14 or 0.5, or nothing')
  .transform((text) => (text === '' ? null : Number(text)));

/** A row of record/court/steps.csv: one dated event of the docket. */
export const stepRow = z.object({
  day: partialDayCell,
  /** The day it became public, where that is later: warrants under seal. */
  known: optionalDayCell,
  situation: slug,
  /** Empty when the step concerns the whole situation. */
  person: optionalSlug,
  case: z.string().regex(/^(ICC-\d\d\/\d\d-\d\d\/\d\d)?$/, 'expected a case number such as ICC-01/04-01/06'),
  step: stepKind,
  offence: z.literal('').or(offence),
  /** Document or resolution number. */
  reference: z.string(),
  counts,
  votes: z.enum(['', 'unanimous', 'majority']),
  /** A sentence of imprisonment, in years. */
  years,
  /** Who referred: state codes, or UNSC. */
  by: referrers,
  note: z.string(),
  ...sourced,
});

/** A row of record/court/budgets.csv: what the Assembly approved, or the Court asked for, for a financial period. */
export const budgetRow = z.object({
  from: dayCell,
  until: dayCell,
  currency: z.literal('EUR'),
  /** Whole euros, as the source states them. */
  amount: z.string().regex(/^\d+$/, 'expected whole euros').transform(Number),
  kind: z.enum(['approved', 'proposed']),
  /** Whether the loan of the host State for the premises (Major Programme VII-2) is part of the amount. */
  loan: z.enum(['yes', 'no', 'unknown']),
  /** The day it was approved or proposed. */
  day: dayCell,
  reference: z.string(),
  standing: z.enum(['confirmed', 'reported']),
  note: z.string(),
  source: z.string().min(1),
  second_source: z.string(),
});

export type SituationRow = z.output<typeof situationRow>;
export type PersonRow = z.output<typeof personRow>;
export type StepRow = z.output<typeof stepRow>;
export type BudgetRow = z.output<typeof budgetRow>;
export type StepKind = z.output<typeof stepKind>;
export type Offence = z.output<typeof offence>;
