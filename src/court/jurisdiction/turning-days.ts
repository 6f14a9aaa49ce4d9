import type { Day } from '../../days/day.ts';
import { dayAfter } from '../../days/neighbours.ts';
import { entryDay, withdrawalDay } from '../../treaties/entry.ts';
import { countsFrom, isConsent, knownOn } from '../../treaties/participation.ts';
import type { Treaty } from '../../treaties/treaties.ts';
import { activation, kampala } from './article-15-bis.ts';
import { electionSpan } from './article-124.ts';
import type { Conduct } from './conduct.ts';
import type { Law, Territory } from './law.ts';
import { actsOf } from './matter.ts';

/** Every day after the first and up to the last on which an answer about the conduct may change, in order. */
export function turningDays(law: Law, conduct: Conduct, known: Day): Day[] {
  if (conduct.from === conduct.to) return [];
  const days = everyTurn(law, conduct, known).filter(
    (day): day is Day => day !== null && day > conduct.from && day <= conduct.to,
  );
  return [...new Set(days)].sort();
}

/** Requests to defer bear on nobody where no operation is on record, unless the asker says that they served in one. */
function everyTurn(law: Law, conduct: Conduct, known: Day): (Day | null)[] {
  const states = statesEver(law, conduct);
  const treaties = treatiesFor(law, conduct);
  const concerned = ({ state }: { readonly state: string }) => state === '' || states.includes(state);
  const operations = law.operations.filter(concerned);
  const held = operations.length > 0 || conduct.personnel === true ? law.deferrals.filter(concerned) : [];
  const rows = [...law.acceptances, ...law.referrals].filter(concerned);
  const territories = territoriesOf(law, conduct);
  return [
    law.statute.in_force,
    conduct.crime.kind === 'aggression' ? activation : null,
    dayAfter(known),
    ...treaties.flatMap((treaty) => treaty.in_force),
    ...treaties.flatMap((treaty) => states.flatMap((state) => turnsOf(treaty, state, known))),
    ...[...rows, ...operations, ...held, ...territories].flatMap(({ from, until }) => [from, until]),
    ...law.elections.filter(concerned).flatMap((row) => [row.from, electionSpan(row, known).until]),
    ...law.states.successions.filter(({ successor }) => states.includes(successor)).map(({ day }) => day),
  ];
}

/** The states named, those whose territory a place is or is claimed to be, and those that went before them. */
function statesEver(law: Law, conduct: Conduct): string[] {
  const named = [
    ...conduct.places.map(({ state }) => state),
    ...territoriesOf(law, conduct).map(({ state }) => state),
    ...conduct.nationalities,
  ].filter((state) => state !== '');
  const before = law.states.successions
    .filter(({ successor }) => named.includes(successor))
    .map(({ predecessor }) => predecessor);
  return [...new Set([...named, ...before])];
}

/** Rows of the places, and of what is claimed as a territory though its people are named as nationals. */
function territoriesOf({ territories }: Law, { places, nationalities }: Conduct): Territory[] {
  const claimed = territories.filter(({ territory }) => nationalities.includes(territory));
  return [...places.flatMap(({ rows }) => rows), ...claimed];
}

function treatiesFor({ statute, treaties }: Law, { crime }: Conduct): Treaty[] {
  const ids =
    crime.kind === 'aggression'
      ? [kampala]
      : crime.amendment
        ? [crime.amendment.treaty, 'rome-statute-amendment-xviii-10-d', 'rome-statute-amendment-xviii-10-f']
        : [];
  return [statute, ...ids.flatMap((id) => treaties.get(id) ?? [])];
}

function turnsOf(treaty: Treaty, state: string, known: Day): (Day | null)[] {
  return actsOf(treaty, state)
    .acts.filter((act) => knownOn(act) <= known)
    .flatMap((act) => [
      act.day,
      countsFrom(act),
      isConsent(act) ? entryDay(treaty, act, known) : null,
      act.act === 'withdrawal' ? withdrawalDay(treaty, act) : null,
    ]);
}
