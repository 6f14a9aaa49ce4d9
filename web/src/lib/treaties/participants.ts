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
      acts: acts.map((act) =>
        act.act === 'objection' ? { ...act, about: named(act.about, names, on) } : act,
      ),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Codes of those whose statement is objected to, as names. */
function named(codes: string, names: Names, on: Day): string {
  return codes
    .split(' ')
    .map((code) => nameIn(names, code, on))
    .join(', ');
}
