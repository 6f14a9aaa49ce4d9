import { addDays, type Day } from '../days/day.ts';
import { type Effect, effectsWithin } from './effects.ts';
import { countsFrom, knownOn, type Participation, participationOn, type Status } from './participation.ts';
import type { Act, Treaties, Treaty } from './treaties.ts';

/** One thing that a state did toward a treaty, or that took effect for it. */
export interface RecordEntry {
  readonly day: Day;
  readonly treaty: Treaty;
  readonly act: Act | null;
  readonly effect: Effect | null;
  /** Where the state stood toward that treaty at the end of that day. */
  readonly status: Status;
}

/** Everything one state ever did toward treaties, and where that leaves it. */
export interface StateRecord {
  readonly participations: readonly { readonly treaty: Treaty; readonly participation: Participation }[];
  /** Acts done, and effects that came to pass, by the day asked about; oldest first. */
  readonly entries: readonly RecordEntry[];
}

/** The treaty record of `state` on `on`, by what is known on `known`. Treaties toward which it did nothing are left out. */
export function stateRecord(treaties: Treaties, state: string, on: Day, known: Day): StateRecord {
  const own = [...treaties.values()]
    .map((treaty) => ({ ...treaty, acts: treaty.acts.filter((act) => act.state === state) }))
    .filter((treaty) => treaty.acts.some((act) => countsFrom(act) <= on && knownOn(act) <= known));
  const entries = own.flatMap((treaty) => [
    ...treaty.acts
      .filter((act) => act.day <= on && knownOn(act) <= known)
      .map((act) => ({ day: act.day, treaty, act, effect: null })),
    ...effectsWithin(treaty, first, addDays(on, 1), known)
      .filter((effect) => effect.act !== null && effect.day !== effect.act.day)
      .map((effect) => ({ day: effect.day, treaty, act: null, effect })),
  ]);
  return {
    participations: own.map((treaty) => ({
      treaty,
      participation: participationOn(treaty, state, on, known),
    })),
    entries: entries
      .map((entry) => ({ ...entry, status: participationOn(entry.treaty, state, entry.day, known).status }))
      .sort((a, b) => a.day.localeCompare(b.day) || a.treaty.treaty.localeCompare(b.treaty.treaty)),
  };
}

const first = '0001-01-01' as Day;
