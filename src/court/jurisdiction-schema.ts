import { z } from 'zod';
import { dayCell, optionalDayCell, partialDayCell } from '../days/cells.ts';
import { stateCode } from '../states/schema.ts';

/** What the record holds for questions of jurisdiction. Spans are half-open; an empty end is open. */

const sourced = {
  note: z.string(),
  standing: z.enum(['confirmed', 'reported']),
  source: z.string().min(1),
  second_source: z.string(),
};

/** A row of record/court/acceptances.csv: a declaration under article 12(3). */
export const acceptanceRow = z.object({
  state: stateCode,
  /** `government`, or who declared in the state's name where that is in doubt. */
  declarant: z.string().min(1),
  dated: optionalDayCell,
  lodged: optionalDayCell,
  /** The conduct it covers. */
  from: dayCell,
  until: optionalDayCell,
  /** `territory`: worded for acts on the state's territory alone; `any`: without that limit. */
  scope: z.enum(['territory', 'any']),
  outcome: z.enum(['accepted', 'rejected', 'undetermined']),
  /** The day the Court's organs said so. */
  decided: optionalDayCell,
  ...sourced,
});

/** A row of record/court/referrals.csv: what the Security Council did, or was asked to do, under article 13(b). */
export const referralRow = z.object({
  reference: z.string().min(1),
  day: dayCell,
  state: stateCode,
  territory: z.string(),
  from: optionalDayCell,
  until: optionalDayCell,
  outcome: z.enum(['adopted', 'vetoed']),
  /** The paragraph that takes nationals of contributing states not party out of the Court's reach. */
  carve_out: z.string(),
  ...sourced,
});

/** A row of record/court/deferrals.csv: requests under article 16, and resolutions that give exclusive jurisdiction. */
export const deferralRow = z.object({
  reference: z.string().min(1),
  day: dayCell,
  kind: z.enum(['deferral', 'exclusive-jurisdiction']),
  /** Empty: every operation established or authorised by the United Nations. */
  state: z.literal('').or(stateCode),
  from: dayCell,
  until: optionalDayCell,
  ...sourced,
});

/** A row of record/court/territories.csv: how a territory stands toward a state's consent to the Statute. */
export const territoryRow = z.object({
  state: stateCode,
  /** Its own ISO code, or STATE/Name where it has none. */
  territory: z
    .string()
    .regex(/^([A-Z]{3}|[A-Z]{3}\/.+)$/, 'expected an ISO code, or such as GBR/Akrotiri and Dhekelia'),
  name: z.string().min(1),
  /** Other names it is asked for by. */
  also: z.string().transform((text): readonly string[] => (text === '' ? [] : text.split('; '))),
  /**
   * `included` without a word (Vienna Convention on the Law of Treaties, article 29); `extended` from a day;
   * `excluded` when the state consented; `not-listed` where it extended its consent to others; `claimed` by a state
   * that does not hold it.
   */
  extension: z.enum(['included', 'extended', 'excluded', 'not-listed', 'claimed']),
  /** The day from which that is so; empty for always. */
  from: optionalDayCell,
  until: optionalDayCell,
  /** The day the depositary was told, where on record. */
  declared: optionalDayCell,
  ...sourced,
});

/** A row of record/court/elections.csv: a state's choice under article 124, or to stay outside 15 bis on aggression. */
export const electionRow = z.object({
  state: stateCode,
  kind: z.enum(['article-124', 'aggression-opt-out']),
  /** The day it was declared, where on record. */
  day: optionalDayCell,
  from: dayCell,
  /** As declared. */
  until: optionalDayCell,
  /** The day it was taken back, and the day from which that has effect. */
  withdrawn: optionalDayCell,
  withdrawn_from: optionalDayCell,
  /** `all`, or `nationals` where the state limits it to its own. */
  scope: z.enum(['all', 'nationals']),
  contested: z.enum(['yes', 'no']),
  ...sourced,
});

/** A row of record/court/operations.csv: an operation established or authorised by the Security Council. */
export const operationRow = z.object({
  operation: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  state: stateCode,
  /** Where it covers less than the state, or a territory of its own. */
  territory: z.string(),
  /** The resolution that established or authorised it. */
  reference: z.string().min(1),
  from: dayCell,
  until: optionalDayCell,
  /** Contributing states on record, those that matter here: not party to the Statute at the time. */
  contributors: z
    .string()
    .regex(/^[A-Z]{3}( [A-Z]{3})*$/, 'expected state codes separated by single spaces')
    .transform((text): readonly string[] => text.split(' ')),
  ...sourced,
});

/** A row of record/court/authorities.csv: who decided or argued a point of jurisdiction, where and when. */
export const authorityRow = z.object({
  authority: z.string().regex(/^[a-z0-9-]+$/),
  day: partialDayCell,
  by: z.string().min(1),
  reference: z.string().min(1),
  /** The point, in a few words. */
  on: z.string().min(1),
  standing: sourced.standing,
  source: sourced.source,
  second_source: sourced.second_source,
});

export type AcceptanceRow = z.output<typeof acceptanceRow>;
export type ReferralRow = z.output<typeof referralRow>;
export type DeferralRow = z.output<typeof deferralRow>;
export type TerritoryRow = z.output<typeof territoryRow>;
export type ElectionRow = z.output<typeof electionRow>;
export type OperationRow = z.output<typeof operationRow>;
export type AuthorityRow = z.output<typeof authorityRow>;
