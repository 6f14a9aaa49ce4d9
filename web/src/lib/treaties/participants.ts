import { type Day, participationsOn, type Treaty } from 'onrecord/browser';
import { type Names, nameIn } from './names.ts';
import type { Participant } from './view.ts';

/** Every state that had done something by the day, by name. */
export function participantsOn(treaty: Treaty, names: Names, on: Day, known: Day): Participant[] {
  return [...participationsOn(treaty, on, known)]
    .map(([state, { status, since, effective, awaiting, acts }]) => ({
      state,
      name: nameIn(names, state, on),
      participation: status,
      since,
      effective,
      awaiting: awaiting ?? undefined,
      acts,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
