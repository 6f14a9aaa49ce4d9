import { addDays, type Day } from '../days/day.ts';
import { comingEffects, type Effect, effectsWithin } from './effects.ts';
import { knownOn, type Participation } from './participation.ts';
import { type Counts, countsOf, participationsOn } from './parties.ts';
import type { Act, Treaty } from './treaties.ts';

/** A state that stands elsewhere after the days than before them; `undefined` where it had done nothing yet. */
export interface Move {
  readonly state: string;
  readonly before: Participation | undefined;
  readonly after: Participation | undefined;
}

/** What the days from `from` up to but not including `until` changed. */
export interface Changes {
  /** Acts done on those days. */
  readonly acts: readonly Act[];
  /** What took effect on those days by the treaty's own rules. */
  readonly effects: readonly Effect[];
  /** Acts done earlier that only became known on those days. */
  readonly learnt: readonly Act[];
  /** What lay ahead at the end of those days and was not expected at their beginning. */
  readonly expected: readonly Effect[];
  /** What was expected at their beginning to come after them and no longer was at their end: a notice was taken back. */
  readonly averted: readonly Effect[];
  readonly moves: readonly Move[];
  readonly counts: { readonly before: Counts; readonly after: Counts };
}

/** Told with what is known on `known`; what was expected is told with what was known then. */
export function changesBetween(treaty: Treaty, from: Day, until: Day, known: Day): Changes {
  const [eve, last] = [addDays(from, -1), addDays(until, -1)];
  const within = (day: Day) => from <= day && day < until;
  const acts = treaty.acts.filter((act) => knownOn(act) <= known);
  const [before, after] = [participationsOn(treaty, eve, known), participationsOn(treaty, last, known)];
  const [then, now] = [eve, last].map((day) =>
    comingEffects(treaty, day, day < known ? day : known).filter((effect) => effect.day >= until),
  ) as [Effect[], Effect[]];
  return {
    acts: acts.filter(({ day }) => within(day)),
    effects: effectsWithin(treaty, from, until, known),
    learnt: acts.filter((act) => act.day < from && within(knownOn(act))),
    expected: now.filter((effect) => !then.some((other) => same(effect, other))),
    averted: then.filter((effect) => !now.some((other) => same(effect, other))),
    moves: movesBetween(before, after),
    counts: { before: countsOf(before.values()), after: countsOf(after.values()) },
  };
}

function movesBetween(
  before: ReadonlyMap<string, Participation>,
  after: ReadonlyMap<string, Participation>,
): Move[] {
  const states = [...new Set([...before.keys(), ...after.keys()])].sort();
  return states
    .map((state) => ({ state, before: before.get(state), after: after.get(state) }))
    .filter((move) => (move.before?.status ?? 'none') !== (move.after?.status ?? 'none'));
}

function same(a: Effect, b: Effect): boolean {
  return a.id === b.id && a.day === b.day;
}
