import { z } from 'zod';
import { dayCell, optionalDayCell } from '../days/cells.ts';
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

/** A row of record/court/territories.csv: territories to which a party's consent extends, or does not. */
export const territoryRow = z.object({
  state: stateCode,
  /** Its own ISO code, or STATE/Name where it has none. */
  territory: z
    .string()
    .regex(/^([A-Z]{3}|[A-Z]{3}\/.+)$/, 'expected an ISO code, or such as GBR/Akrotiri and Dhekelia'),
  name: z.string().min(1),
  extension: z.enum(['extended', 'excluded', 'not-listed']),
  /** The day from which the Statute covers it; empty where none is on record. */
  from: optionalDayCell,
  ...sourced,
});

/** A row of record/court/elections.csv: a state's choice under article 124, or to stay outside 15 bis on aggression. */
export const electionRow = z.object({
  state: stateCode,
  kind: z.enum(['article-124', 'aggression-opt-out']),
  /** The day it was declared, where on record. */
  day: optionalDayCell,
  from: dayCell,
  until: optionalDayCell,
  /** `all`, or `nationals` where the state limits it to its own. */
  scope: z.enum(['all', 'nationals']),
  contested: z.enum(['yes', 'no']),
  ...sourced,
});

export type AcceptanceRow = z.output<typeof acceptanceRow>;
export type ReferralRow = z.output<typeof referralRow>;
export type DeferralRow = z.output<typeof deferralRow>;
export type TerritoryRow = z.output<typeof territoryRow>;
export type ElectionRow = z.output<typeof electionRow>;
