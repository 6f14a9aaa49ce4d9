import { type Day, sayDay } from '../../days/day.ts';
import { authorities, citing, isParty, type Matter, named, stateOn } from './matter.ts';
import { holdersOf, type Place } from './places.ts';
import { type Ground, type Limit, limit } from './reasons.ts';
import { list } from './words.ts';

/** ICC-ASP/16/Res.5, operative paragraph 1: jurisdiction over aggression is activated as of this day. */
export const activation = '2018-07-17' as Day;

/** The amendments on the crime of aggression. */
export const kampala = 'rome-statute-amendment-xviii-10-b';

/** Articles 15 bis(2), 15 bis(3) and 15 ter(2), 15 ter(3): no aggression before the activation, whoever refers it. */
export function activated(matter: Matter): Limit {
  const question = 'Could the Court try aggression by then?';
  const said = authorities(matter, 'asp-16-res-5');
  const facts = said.map(({ id }) => id);
  if (said.length === 0) {
    return limit(
      'bars',
      '15 bis(3)',
      question,
      'The parties had not yet decided that the Court may try aggression.',
      facts,
    );
  }
  const since = `The parties activated the Court’s jurisdiction over aggression as of ${sayDay(activation)}${citing(said)}`;
  return matter.day < activation
    ? limit('bars', '15 bis(3)', question, `${since}; earlier acts stay outside.`, facts)
    : limit('none', '15 bis(3)', question, `${since}.`, facts);
}

/**
 * Article 15 bis: aggression on a referral by a party or on the Prosecutor's own motion. Never by nationals or on the
 * territory of a state not party (5), never by a party that opted out (4); and who has not ratified is in dispute.
 */
export function article15bis(matter: Matter, ground: Ground, nationality: string | null): Limit[] {
  if (matter.conduct.crime.kind !== 'aggression') return [];
  if (ground.kind === 'referral' || ground.kind === 'supposed') return [];
  const active = activated(matter);
  if (active.effect === 'bars') return [active];
  const found = [...outsiders(matter, nationality), ...optOut(matter, nationality)];
  return [
    active,
    ...(found.some(({ effect }) => effect === 'bars')
      ? found
      : [...found, ratification(matter, nationality)]),
  ];
}

function outsiders(matter: Matter, nationality: string | null): Limit[] {
  const question = 'Were the states concerned parties to the Statute?';
  const aggressor =
    nationality === null ? [] : [stateOn(matter, nationality)].filter((state) => !isParty(matter, state));
  const victims = matter.conduct.places.filter(({ kind, effects }) => kind !== 'nowhere' && !effects);
  const outside = victims.filter((place) => !statesAt(matter, place).some((state) => isParty(matter, state)));
  const names = list([
    ...new Set([...aggressor.map((state) => named(matter, state)), ...outside.map(({ name }) => name)]),
  ]);
  const facts = [...aggressor, ...outside.flatMap((place) => statesAt(matter, place))].flatMap((state) =>
    matter.participation(state).acts.map(({ id }) => id),
  );
  if (aggressor.length + outside.length > 0) {
    return [
      limit(
        'bars',
        '15 bis(5)',
        question,
        `Without a referral by the Security Council the Court cannot try aggression by nationals or on the territory of a state that is not a party, and that is so of ${names}. A declaration under article 12(3) does not change it.`,
        facts,
      ),
    ];
  }
  if (nationality !== null) return [];
  return [
    limit(
      'disputes',
      '15 bis(5)',
      question,
      'It depends on whose nationals the accused are, which was not told: nationals of a state that is not a party are out of reach.',
      [],
    ),
  ];
}

function optOut(matter: Matter, nationality: string | null): Limit[] {
  if (nationality === null) return [];
  const state = stateOn(matter, nationality);
  return matter.law.elections
    .filter((row) => row.kind === 'aggression-opt-out' && row.state === state)
    .filter((row) => row.learned <= matter.known && row.from <= matter.day)
    .map((row) =>
      limit(
        'bars',
        '15 bis(4)',
        'Had the aggressor opted out?',
        `${named(matter, state)} declared on ${sayDay(row.learned)} that it does not accept the Court’s jurisdiction over aggression by itself.`,
        [row.id],
      ),
    );
}

/** Article 121(5) and ICC-ASP/16/Res.5, operative paragraphs 2 and 3. */
function ratification(matter: Matter, nationality: string | null): Limit {
  const question = 'Had the states concerned ratified the amendments on aggression?';
  const states = statesConcerned(matter, nationality);
  const treaty = matter.law.treaties.get(kampala);
  const ratified = states.filter((state) => treaty !== undefined && isParty(matter, state, treaty));
  const others = states.filter((state) => !ratified.includes(state));
  const names = (some: readonly string[]) => list(some.map((state) => named(matter, state)));
  const acts = states.flatMap((state) =>
    treaty ? matter.participation(state, treaty).acts.map(({ id }) => id) : [],
  );
  const narrow = authorities(matter, 'asp-16-res-5', 'akande-tzanakopoulos-2018');
  const wide = authorities(matter, 'barriga-2017', 'rc-res-6');
  const facts = [...acts, ...narrow.map(({ id }) => id), ...wide.map(({ id }) => id)];
  if (others.length === 0) {
    return limit(
      'none',
      '15 bis(4)',
      question,
      `The amendments were in force for ${names(ratified)}, so both readings of article 121(5) lead to the Court.`,
      facts,
    );
  }
  if (ratified.length === 0) {
    return limit(
      'bars',
      '15 bis(4)',
      question,
      `The amendments were in force for none of the states concerned (${names(others)}), each a year after its own ratification.`,
      facts,
    );
  }
  return limit(
    'disputes',
    '15 bis(4)',
    question,
    `The amendments were in force for ${names(ratified)} and not for ${names(others)}. The narrow view: nationals and territory of a party that has not ratified are out of reach${citing(narrow)}. The wide view: it is enough that one of the two has ratified, unless the aggressor opted out${citing(wide)}. The parties’ resolution says the first and leaves the judges independent; no judge has decided.`,
    facts,
  );
}

function statesConcerned(matter: Matter, nationality: string | null): string[] {
  const places = matter.conduct.places
    .filter(({ effects }) => !effects)
    .flatMap((place) => statesAt(matter, place));
  const national = nationality === null ? [] : [stateOn(matter, nationality)];
  return [...new Set([...national, ...places])].filter((state) => isParty(matter, state));
}

/** The states a place belongs to, claims aside. */
function statesAt(matter: Matter, place: Place): string[] {
  return holdersOf(place).map((state) => stateOn(matter, state));
}
