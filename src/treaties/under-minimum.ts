import type { Day } from '../days/day.ts';
import { comingEffects, type Effect } from './effects.ts';
import { partiesOn } from './parties.ts';
import type { Treaty } from './treaties.ts';

/** How far a treaty is from having too few parties. */
export interface UnderMinimum {
  readonly treaty: Treaty;
  readonly parties: number;
  /** How many the treaty needed to enter into force; `null` if not on record. */
  readonly needed: number | null;
  /** It ends when it has fewer parties than this; `null`: never, for want of a term of its own (Vienna Convention, article 55). */
  readonly fallsBelow: number | null;
  /** How the number moves by what is already deposited and notified, one step a day. */
  readonly course: readonly {
    readonly day: Day;
    readonly parties: number;
    readonly effects: readonly Effect[];
  }[];
  /** The first day on which, by what is known, it has fewer parties than it needed or than `fallsBelow`; `null` for none. */
  readonly below: { readonly needed: Day | null; readonly fallsBelow: Day | null };
  /** How many states more would have to leave, after all that is already known. */
  readonly toLeave: { readonly needed: number | null; readonly fallsBelow: number | null };
}

/** When a treaty would fall under its minimum of parties, from `on`, by what is known on `known`. */
export function underMinimum(treaty: Treaty, on: Day, known: Day): UnderMinimum {
  const parties = partiesOn(treaty, on, known).length;
  const course = courseOf(treaty, parties, on, known);
  const last = course.at(-1)?.parties ?? parties;
  const needed = treaty.minimum;
  const fallsBelow = treaty.falls_below;
  const firstBelow = (least: number | null) => {
    if (least === null || !inForce(treaty, on, known)) return null;
    return parties < least ? on : (course.find((step) => step.parties < least)?.day ?? null);
  };
  const toLeave = (least: number | null) => (least === null ? null : Math.max(0, last - least + 1));
  return {
    treaty,
    parties,
    needed,
    fallsBelow,
    course,
    below: { needed: firstBelow(needed), fallsBelow: firstBelow(fallsBelow) },
    toLeave: { needed: toLeave(needed), fallsBelow: toLeave(fallsBelow) },
  };
}

/** Entering and leaving, day by day. */
function courseOf(treaty: Treaty, parties: number, on: Day, known: Day): UnderMinimum['course'] {
  const byDay = new Map<Day, Effect[]>();
  for (const effect of comingEffects(treaty, on, known)) {
    if (effect.state !== null) byDay.set(effect.day, [...(byDay.get(effect.day) ?? []), effect]);
  }
  let count = parties;
  return [...byDay].map(([day, effects]) => {
    for (const { kind } of effects) count += kind === 'entry' ? 1 : -1;
    return { day, parties: count, effects };
  });
}

function inForce(treaty: Treaty, on: Day, known: Day): boolean {
  const { in_force, in_force_known } = treaty;
  return in_force !== null && in_force <= on && (in_force_known ?? in_force) <= known;
}
