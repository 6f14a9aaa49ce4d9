import type { Day } from '../days/day.ts';
import { isBound, knownOn, participationOn } from './participation.ts';
import type { Treaty } from './treaties.ts';

/** A state that applies the treaty before it is bound by it. */
export interface ProvisionalApplication {
  /** The day it said so, or the later day from which it does. */
  readonly since: Day;
  /** The article that allows it; empty if the record has none. */
  readonly basis: string;
}

/**
 * Whether the state applied the treaty provisionally on a day (Vienna Convention on the Law of Treaties, article 25): it said so, is not yet
 * bound, and has not told the others that it will not become a party.
 */
export function provisionallyOn(
  treaty: Treaty,
  state: string,
  on: Day,
  known: Day,
): ProvisionalApplication | undefined {
  const act = treaty.acts.findLast(
    (one) =>
      one.state === state &&
      one.act === 'provisional-application' &&
      knownOn(one) <= known &&
      (one.effect ?? one.day) <= on,
  );
  if (!act) return undefined;
  const participation = participationOn(treaty, state, on, known);
  const over = isBound(participation) || ['withdrawn', 'signature-disowned'].includes(participation.status);
  return over ? undefined : { since: act.effect ?? act.day, basis: treaty.provisional_basis };
}
