import type { Place } from './places.ts';

/** What the Court could do with a conduct on one day. `deferred`: it could, but for a request of the Security Council. */
export type Answer = 'yes' | 'no' | 'contested' | 'deferred';

/** Why, by which article, and the ids of the facts it rests on. */
export interface Reason {
  readonly article: string;
  /** Whole sentences. */
  readonly because: string;
  readonly facts: readonly string[];
}

/** One article, asked and answered. */
export interface Step extends Reason {
  readonly question: string;
  readonly answer: string;
}

/**
 * Something that may carry jurisdiction: the consent of the state where it happened or whose national did it, or a
 * referral by the Council.
 */
export interface Ground extends Reason {
  readonly kind: 'party' | 'acceptance' | 'referral' | 'supposed';
  /** Whose consent it is; of a referral, the state referred. Empty for a referral that is only supposed. */
  readonly state: string;
  /** Where, for a ground of territory. */
  readonly place: Place | null;
  /** Why not everybody accepts the ground itself. */
  readonly doubts: readonly Reason[];
}

/** What a rule does to a ground: nothing, takes it away, puts it in dispute, or has the Council hold it up. */
export interface Limit extends Step {
  readonly effect: 'none' | 'bars' | 'disputes' | 'defers';
}

const said = { none: 'yes', bars: 'no', disputes: 'contested', defers: 'deferred' } as const;

/** A limit whose answer follows from its effect. */
export function limit(
  effect: Limit['effect'],
  article: string,
  question: string,
  because: string,
  facts: readonly string[],
): Limit {
  return { effect, article, question, answer: said[effect], because, facts };
}
