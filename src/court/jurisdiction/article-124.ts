import { type Day, sayDay } from '../../days/day.ts';
import { contains } from '../../days/span.ts';
import type { Election } from './law.ts';
import { authorities, citing, type Matter, named } from './matter.ts';
import { holdersOf, type Place } from './places.ts';
import { type Ground, type Limit, limit } from './reasons.ts';

const question = 'Had a state put off the Court’s jurisdiction over war crimes?';

/**
 * Article 124: on becoming a party a state may declare that for seven years it does not accept jurisdiction over war crimes
 * by its nationals or on its territory. It takes back that state's consent; whether it also holds against the consent of
 * another state is open. A referral by the Council needs no consent.
 */
export function article124(matter: Matter, ground: Ground, nationality: string | null): Limit[] {
  if (matter.conduct.crime.kind !== 'war-crimes') return [];
  if (ground.kind === 'referral' || ground.kind === 'supposed') return [];
  return matter.law.elections
    .filter((row) => row.kind === 'article-124' && isInForce(row, matter))
    .filter((row) => concerns(row, matter, ground, nationality))
    .map((row) => limitBy(matter, row, ground));
}

/** A withdrawal may reach back (France, 2008), for those who know of it. */
export function electionSpan({ from, until, withdrawn, withdrawn_from }: Election, known: Day) {
  return { from, until: withdrawn !== null && withdrawn <= known ? (withdrawn_from ?? withdrawn) : until };
}

function isInForce(row: Election, { day, known }: Matter): boolean {
  return row.learned <= known && contains(electionSpan(row, known), day);
}

function concerns(row: Election, { conduct }: Matter, ground: Ground, nationality: string | null): boolean {
  if (row.state === nationality) return true;
  if (row.scope === 'nationals') return false;
  const places: readonly Place[] = ground.place ? [ground.place] : conduct.places;
  return places.every((place) => holdersOf(place).includes(row.state));
}

function limitBy(matter: Matter, row: Election, ground: Ground): Limit {
  const name = named(matter, row.state);
  const { until } = electionSpan(row, matter.known);
  const whom = row.scope === 'nationals' ? 'by its nationals' : 'by its nationals or on its territory';
  const declared = `${name} declared that it does not accept the Court’s jurisdiction over war crimes ${whom}, from ${sayDay(row.from)}${until ? ` until ${sayDay(until)}, that day not included` : ''}.`;
  if (row.contested === 'yes') {
    const said = authorities(
      matter,
      'article-124-ukraine-dannenbaum',
      'article-124-ukraine-ejilt',
      'article-124-ukraine-hall',
    );
    return limit(
      'disputes',
      '124',
      question,
      `${declared} One view, ${name}’s own: its nationals are out of reach. The others: article 124 speaks of nationals and territory together, so a declaration for nationals alone is invalid or cannot stand against the consent of a territorial state; and an earlier declaration under article 12(3) with no end still holds${citing(said)}. The Court has not decided it.`,
      [row.id, ...said.map(({ id }) => id)],
    );
  }
  if (ground.state === row.state) return limit('bars', '124', question, declared, [row.id]);
  return limit(
    'disputes',
    '124',
    question,
    `${declared} Here another state, ${named(matter, ground.state)}, consents. One view: the declaration takes back only the consent of ${name}, and under article 12(2) that of one state is enough. The other: the Court has no jurisdiction over such crimes ${whom}, whoever else consents. No chamber has decided it.`,
    [row.id],
  );
}
