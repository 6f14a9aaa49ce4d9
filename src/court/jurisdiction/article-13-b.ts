import { sayDay } from '../../days/day.ts';
import { contains, type Span } from '../../days/span.ts';
import type { Referral } from './law.ts';
import { type Matter, named } from './matter.ts';
import { holdersOf, type Place } from './places.ts';
import type { Ground, Reason, Step } from './reasons.ts';

/** Article 13(b): the Security Council refers a situation, in a party or not, acting under Chapter VII of the Charter. */
export function councilGrounds(matter: Matter): readonly Ground[] {
  return matter.once('council', '', () => gatherGrounds(matter));
}

function gatherGrounds(matter: Matter): Ground[] {
  const { via, places } = matter.conduct;
  if (via === 'council-referral:supposed') return [supposed];
  if (via !== 'any' && via !== 'council-referral') return [];
  return referralsOn(matter).flatMap((referral) => {
    const place = places.find((place) => !place.effects && covers(referral, place));
    return place && isWithin(referral, matter) ? [groundFrom(matter, referral, place)] : [];
  });
}

const supposed: Ground = {
  kind: 'supposed',
  article: '13(b)',
  state: '',
  place: null,
  because: 'If the Security Council refers it, the Court can act wherever it happened and whoever did it.',
  facts: [],
  doubts: [],
};

/** Referrals adopted and known that concern a state where the conduct took place. */
function referralsOn({ law, known, conduct }: Matter): Referral[] {
  const states = conduct.places.flatMap(holdersOf);
  return law.referrals.filter((row) => row.learned <= known && states.includes(row.state));
}

function covers({ state, territory, outcome }: Referral, place: Place): boolean {
  if (outcome !== 'adopted' || place.kind !== 'land') return false;
  return territory === '' ? holdersOf(place).includes(state) : place.code === territory;
}

function isWithin({ from, until }: Referral, { day }: Matter): boolean {
  return from !== null && contains({ from, until } as Span, day);
}

function groundFrom(matter: Matter, referral: Referral, place: Place): Ground {
  return {
    kind: 'referral',
    article: '13(b)',
    state: referral.state,
    place,
    because: `The Security Council referred the situation in ${whereOf(matter, referral, place)} since ${sayDay(referral.from ?? referral.day)} in ${referral.reference}, with no end. A case must be sufficiently linked to that situation.`,
    facts: [referral.id],
    doubts: [],
  };
}

function whereOf(matter: Matter, { territory, state }: Referral, place: Place): string {
  return territory === '' ? named(matter, state) : place.name;
}

/** Why no referral reaches the conduct, where one concerns the state at all. */
export function councilObstacles(matter: Matter): Reason[] {
  if (matter.conduct.via !== 'any' && matter.conduct.via !== 'council-referral') return [];
  if (councilGrounds(matter).length > 0) return [];
  const found = referralsOn(matter);
  if (found.length === 0) {
    return matter.conduct.via === 'council-referral'
      ? [
          {
            article: '13(b)',
            because: 'No referral by the Security Council on record concerns this place.',
            facts: [],
          },
        ]
      : [];
  }
  return found.map((row) => ({ article: '13(b)', because: whyNot(matter, row), facts: [row.id] }));
}

function whyNot(matter: Matter, row: Referral): string {
  if (row.outcome === 'vetoed') {
    return `A draft that would have referred the situation in ${named(matter, row.state)} was vetoed on ${sayDay(row.day)} (${row.reference}).`;
  }
  const part = row.territory.split('/').at(-1);
  if (row.territory !== '' && !matter.conduct.places.some((place) => covers(row, place))) {
    return `${row.reference} referred the situation in ${part} only. If the conduct took place there, ask about ${row.territory}.`;
  }
  return `${row.reference} covers conduct from ${sayDay(row.from ?? row.day)} only.`;
}

/** The step on referrals, where there is something to say. */
export function councilSteps(matter: Matter): Step[] {
  const question = 'Has the Security Council referred it?';
  const [ground] = councilGrounds(matter);
  if (ground) {
    const answer = ground.kind === 'supposed' ? 'supposed' : 'yes';
    return [{ article: '13(b)', question, answer, because: ground.because, facts: ground.facts }];
  }
  return councilObstacles(matter).map((reason) => ({ ...reason, question, answer: 'no' }));
}
