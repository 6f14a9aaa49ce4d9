import type { Day } from '../days/day.ts';
import { isBound, type Participation, participationOn, type Status, statuses } from './participation.ts';
import type { Treaty } from './treaties.ts';

/** Codes of the states that ever did anything toward the treaty, sorted. */
export function statesOf(treaty: Treaty): string[] {
  return [...new Set(treaty.acts.map((act) => act.state))].sort();
}

/** The participation of every state with an act known by `known` and done by `on`, by code. */
export function participationsOn(treaty: Treaty, on: Day, known: Day): Map<string, Participation> {
  const all = new Map<string, Participation>();
  for (const state of statesOf(treaty)) {
    const participation = participationOn(treaty, state, on, known);
    if (participation.acts.length > 0) all.set(state, participation);
  }
  return all;
}

/** Codes of the states bound on the day, those on their way out included. */
export function partiesOn(treaty: Treaty, on: Day, known: Day): string[] {
  return [...participationsOn(treaty, on, known)].filter(([, it]) => isBound(it)).map(([state]) => state);
}

/** How many states stand where. `party` counts every bound state; `withdrawing` is the part of them that has given notice. */
export type Counts = Record<Exclude<Status, 'none'> | 'awaiting', number>;

/** Counts of the given participations, status by status. */
export function countsOf(participations: Iterable<Participation>): Counts {
  const all = [...participations];
  const count = (status: Status) => all.filter((it) => it.status === status).length;
  const counts = Object.fromEntries(statuses.map((status) => [status, count(status)])) as Record<
    Status,
    number
  >;
  const { none: _none, ...rest } = counts;
  return {
    ...rest,
    party: rest.party + rest.withdrawing,
    awaiting: all.filter((it) => it.awaiting !== null).length,
  };
}
