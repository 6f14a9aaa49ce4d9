import { z } from 'zod';
import { issueCode } from '../schema.ts';

/** What a fit is of: every vote, or those on one issue. */
export const fitName = z.enum(['all', ...issueCode.options]);
/** What a fit was made of: all roll calls, or those of one issue. */
export type FitName = z.output<typeof fitName>;

/** The position of a state in a session, in standard deviations; high is where the United States stands. */
export interface Position {
  /** The code under which most of its votes of the session were cast: SUN in 1980. */
  readonly state: string;
  readonly session: number;
  /** Mean, standard deviation and quantiles of what the votes leave possible (the posterior distribution). */
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
  /** How many of its votes count. */
  readonly votes: number;
  /** Split R-hat: near 1 where the chains agree. */
  readonly rhat: number;
  /** How many independent draws the mean rests on. */
  readonly ess: number;
}

/** How the positions were come by; a row of derived/positions/fits.csv. */
export interface Fit {
  readonly name: FitName;
  /** The version of the record, and the fingerprint of the votes that count, that it was made from. */
  readonly record: string;
  readonly fingerprint: string;
  readonly seed: number;
  readonly chains: number;
  /** Of each chain, those of the burn-in included. */
  readonly sweeps: number;
  readonly burnIn: number;
  /** Every so many sweeps one is kept. */
  readonly thin: number;
  readonly items: number;
  readonly votes: number;
  readonly positions: number;
  /** The largest R-hat, and the share of positions with one above 1.05. */
  readonly rhatMax: number;
  readonly rhatAbove: number;
  readonly essMin: number;
  readonly essMedian: number;
  /** Sessions in which the chains lean the other way than the start; none when all is well. */
  readonly flipped: readonly number[];
  /** Ids of the sources of its votes. */
  readonly sources: readonly string[];
}
