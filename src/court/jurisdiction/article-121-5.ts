import { sayDay } from '../../days/day.ts';
import type { Treaty } from '../../treaties/treaties.ts';
import type { Amendment } from './crimes.ts';
import { authorities, citing, isParty, type Matter, named, stateOn } from './matter.ts';
import { holdersOf } from './places.ts';
import { type Ground, type Limit, limit } from './reasons.ts';
import { list } from './words.ts';

const question = 'Did the amendment that made it a crime bind the states concerned?';

/**
 * Article 121(5): an amendment to articles 5 to 8 enters into force for those parties that have accepted it, one year after
 * each deposit; over nationals or the territory of a party that has not, the Court shall not exercise jurisdiction
 * regarding the new crime. For states not party the conferences that adopted the amendments understood the same (RC/Res.5);
 * article 12 does not say so.
 */
export function article121(matter: Matter, ground: Ground, nationality: string | null): Limit[] {
  const { amendment } = matter.conduct.crime;
  if (!amendment) return [];
  const treaty = matter.law.treaties.get(amendment.treaty);
  const facts = authorities(matter, amendment.authority).map(({ id }) => id);
  if (!treaty) return [withoutList(matter, ground, nationality, amendment, facts)];
  if (treaty.in_force === null || matter.day < treaty.in_force) {
    const day = treaty.in_force ? `, which first entered into force on ${sayDay(treaty.in_force)}` : '';
    return [
      limit(
        'bars',
        '121(5)',
        question,
        `The use of ${amendment.what} in such a conflict was made a crime by an amendment${day}.`,
        facts,
      ),
    ];
  }
  return [byAcceptance({ matter, ground, nationality, amendment, treaty, facts })];
}

interface Asked {
  readonly matter: Matter;
  readonly ground: Ground;
  readonly nationality: string | null;
  readonly amendment: Amendment;
  readonly treaty: Treaty;
  readonly facts: readonly string[];
}

function byAcceptance(asked: Asked): Limit {
  const { matter, ground, treaty, amendment, facts } = asked;
  const states = statesConcerned(asked);
  const outside = states.filter((state) => !isParty(matter, state));
  const refusing = states.filter((state) => isParty(matter, state) && !isParty(matter, state, treaty));
  const names = (some: readonly string[]) => list(some.map((state) => named(matter, state)));
  const acts = states.flatMap((state) => matter.participation(state, treaty).acts.map(({ id }) => id));
  const made = `The use of ${amendment.what} in such a conflict was made a crime by an amendment, which binds a party one year after it accepts.`;
  const based = [...facts, ...acts];
  if (ground.kind === 'referral' || ground.kind === 'supposed') {
    if (refusing.length + outside.length === 0)
      return limit('none', '121(5)', question, `${made} It bound ${names(states)}.`, based);
    return limit(
      'disputes',
      '121(5)',
      question,
      `${made} It did not bind ${names([...refusing, ...outside])}. One view: a referral by the Council brings in the whole Statute as amended. The other: the amendment binds no state that has not accepted it, and article 121(5) makes no exception for the Council. The Court has not decided it.`,
      based,
    );
  }
  if (refusing.length > 0) return refused(asked, made, refusing, based);
  if (outside.length === 0)
    return limit('none', '121(5)', question, `${made} It bound ${names(states)}.`, based);
  const scholars = authorities(matter, 'caban-2015');
  return limit(
    'disputes',
    '121(5)',
    question,
    `${made} ${names(outside)} ${outside.length > 1 ? 'were' : 'was'} not a party to the Statute. One view, that of the conferences that adopted the amendments${citing(authorities(matter, amendment.authority))}: nationals and territory of states not party are as those of a party that has not accepted, so the Court does not act. The other: article 121(5) excludes only those of parties, and a conference cannot narrow article 12 by a preamble${citing(scholars)}. The Court has not decided it.`,
    [...based, ...scholars.map(({ id }) => id)],
  );
}

/** A party that has not accepted bars its own nationals and territory; elsewhere, where only a part happened, it is open. */
function refused(
  { matter, ground, nationality }: Asked,
  made: string,
  refusing: readonly string[],
  facts: readonly string[],
): Limit {
  const names = list(refusing.map((state) => named(matter, state)));
  const says = `${made} It did not bind ${names} on that day; over crimes by nationals or on the territory of a party that has not accepted it the Court does not act.`;
  const national = nationality === null ? '' : stateOn(matter, nationality);
  const here = ground.place ? holdersOf(ground.place) : matter.conduct.places.flatMap(holdersOf);
  const throughout =
    ground.place !== null ||
    matter.conduct.places.every((place) => holdersOf(place).some((state) => refusing.includes(state)));
  const bars =
    refusing.includes(ground.state) ||
    refusing.includes(national) ||
    (throughout && here.some((state) => refusing.includes(state)));
  if (bars) return limit('bars', '121(5)', question, says, facts);
  return limit(
    'disputes',
    '121(5)',
    question,
    `${says} Only a part of the crime took place there; whether the rest can be tried has not been decided.`,
    facts,
  );
}

/** Whoever consents, whose nationals they are, and where it happened. */
function statesConcerned({ matter, ground, nationality }: Asked): string[] {
  const places = matter.conduct.places.filter(({ effects }) => !effects).flatMap(holdersOf);
  const all = [...(ground.state ? [ground.state] : []), ...(nationality ? [nationality] : []), ...places];
  return [...new Set(all.map((state) => stateOn(matter, state)))];
}

/**
 * The depositary's list for undetectable fragments could not be had. The three amendments of 2017 were adopted together,
 * so who accepted both others may be taken to have accepted this one, without knowing it.
 */
function withoutList(
  matter: Matter,
  ground: Ground,
  nationality: string | null,
  amendment: Amendment,
  facts: readonly string[],
): Limit {
  const sisters = ['d', 'f'].flatMap(
    (letter) => matter.law.treaties.get(`rome-statute-amendment-xviii-10-${letter}`) ?? [],
  );
  const likely = sisters.map((treaty) =>
    byAcceptance({ matter, ground, nationality, amendment, treaty, facts: [] }),
  );
  const says = `The use of ${amendment.what} in such a conflict was made a crime by an amendment of 2017 that binds a party one year after it accepts. The record has no list of those that accepted it.`;
  const acts = [...facts, ...likely.flatMap((it) => it.facts)];
  if (likely.some(({ effect }) => effect === 'bars')) {
    return limit(
      'bars',
      '121(5)',
      question,
      `${says} It was adopted with two others, which did not bind all the states concerned, so no acceptance is known.`,
      acts,
    );
  }
  return limit(
    'disputes',
    '121(5)',
    question,
    `${says} It was adopted with two others, which the states concerned accepted, and they may be taken to have accepted this one too: ask the depositary before relying on it.`,
    acts,
  );
}
