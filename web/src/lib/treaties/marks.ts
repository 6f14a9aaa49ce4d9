import { type Day, effectsWithin, type Treaty } from 'onrecord/browser';
import { type Names, nameIn } from './names.ts';

/** No more than this many departures are offered; a treaty that more states left is told by its lists. */
const many = 10;

/** Days of a treaty that are worth a look: its entry into force, every departure, today. */
export function marksOf(
  treaty: Treaty,
  names: Names,
  { first, last }: { readonly first: Day; readonly last: Day },
  { known, today }: { readonly known: Day; readonly today: Day },
) {
  const left = effectsWithin(treaty, first, '9999-12-31' as Day, known)
    .filter(({ kind, day }) => kind === 'withdrawal' && day <= last)
    .map(({ day, state }) => ({
      day,
      says: `${nameIn(names, state ?? '', day)} leaves, ${day.slice(0, 4)}`,
    }));
  return [
    ...(treaty.in_force ? [{ day: treaty.in_force, says: `In force, ${treaty.in_force.slice(0, 4)}` }] : []),
    ...left.slice(0, many),
    { day: today, says: 'Today' },
  ];
}
