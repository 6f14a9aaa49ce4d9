import { z } from 'zod';
import { dayCell, optionalDayCell, partialDayCell } from '../days/cells.ts';

/** A state's code: ISO 3166-1 alpha-3; former states by ISO 3166-3 or UN usage (SUN, CSK, DDR, YUG, YMD …). */
export const stateCode = z.string().regex(/^[A-Z]{3}$/, 'expected a code of three capitals such as RUS');

/** A row of record/states/states.csv. `from` and `until` bound the state's existence under this code. */
export const stateRow = z.object({
  state: stateCode,
  name: z.string().min(1),
  kind: z.enum(['state', 'observer', 'other']),
  from: partialDayCell.or(z.literal('')),
  until: partialDayCell.or(z.literal('')),
  iso2: z.string().regex(/^([A-Z]{2})?$/),
  cow: z.string().regex(/^(\d+( \d+)*)?$/),
  source: z.string().min(1),
});

/** A row of names.csv: what a state was called, in a span of days. `alias` names are only ever used to find it. */
export const nameRow = z.object({
  state: stateCode,
  name: z.string().min(1),
  kind: z.enum(['short', 'official', 'alias']),
  from: optionalDayCell,
  until: optionalDayCell,
  source: z.string().min(1),
});

/** Groups that states formed by treaty or declaration, beside the regional ones; P5 are the permanent members of the Security Council. */
export const association = z.enum(['ASEAN', 'Arab-League', 'BRICS', 'EU', 'G20', 'G7', 'NATO', 'P5']);

/** A row of memberships.csv. */
export const membershipRow = z.object({
  state: stateCode,
  body: z.enum(['UN', 'UN-observer', ...association.options]),
  from: dayCell,
  until: optionalDayCell,
  note: z.string(),
  source: z.string().min(1),
});

/** A row of successions.csv. A `continuation` keeps the seat and the treaties: Russia for the Soviet Union. */
export const successionRow = z.object({
  predecessor: stateCode,
  successor: stateCode,
  day: dayCell,
  kind: z.enum(['continuation', 'succession', 'union', 'secession']),
  source: z.string().min(1),
});

export const regionalGroup = z.enum([
  'africa',
  'asia-pacific',
  'eastern-europe',
  'latin-america-caribbean',
  'western-europe-others',
]);

/** Every group that can be asked about: `africa`, `nato`, `arab-league`. */
export const groupName = z.enum([
  ...regionalGroup.options,
  ...association.options.map((name) => name.toLowerCase() as Lowercase<typeof name>),
]);

/** A row of groups.csv: membership of a UN regional group. */
export const groupRow = z.object({
  state: stateCode,
  group: regionalGroup,
  from: optionalDayCell,
  until: optionalDayCell,
  source: z.string().min(1),
});

export type StateRow = z.output<typeof stateRow>;
export type NameRow = z.output<typeof nameRow>;
export type MembershipRow = z.output<typeof membershipRow>;
export type SuccessionRow = z.output<typeof successionRow>;
export type GroupRow = z.output<typeof groupRow>;
export type RegionalGroup = z.output<typeof regionalGroup>;
export type GroupName = z.output<typeof groupName>;
export type Body = MembershipRow['body'];
