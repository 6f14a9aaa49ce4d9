import type { Day } from '../../days/day.ts';
import type { Crime } from './crimes.ts';
import type { Place } from './places.ts';

/** Article 13: how a matter reaches the Court. `council-referral` is one on record, `council-referral:supposed` any. */
export const avenues = [
  'any',
  'state-referral',
  'council-referral',
  'council-referral:supposed',
  'proprio-motu',
  'acceptance',
] as const;
/** How the conduct would come before the Court: article 13, or a declaration under article 12(3). */
export type Avenue = (typeof avenues)[number];

/** What is asked about: who did what, where, when, and how it would reach the Court. */
export interface Conduct {
  /** Part of the crime in each; the persons acted in the first. */
  readonly places: readonly Place[];
  readonly from: Day;
  /** The last day, inclusive. */
  readonly to: Day;
  /** Codes of states; empty if not known. */
  readonly nationalities: readonly string[];
  readonly crime: Crime;
  readonly via: Avenue;
  /** At the time of the conduct; `null` if not told. */
  readonly age: number | null;
  /** A company or organisation, not a human being. */
  readonly legalPerson: boolean;
  /** Whether they served in an operation established or authorised by the UN; `null` if not told. */
  readonly personnel: boolean | null;
}
