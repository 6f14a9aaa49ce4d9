import { sayDay } from '../../days/day.ts';
import { contains } from '../../days/span.ts';
import { scopeDoubt } from './article-12-3.ts';
import { standingOf } from './article-126.ts';
import { type Consent, consentsOf } from './consent.ts';
import type { Territory } from './law.ts';
import { authorities, citing, type Matter, named, stateOn } from './matter.ts';
import { holdersOf, type Place } from './places.ts';
import type { Ground, Reason, Step } from './reasons.ts';
import { withArticle } from './words.ts';

/**
 * Article 12(2)(a): the state on whose territory the conduct occurred, or in which the vessel or aircraft is registered,
 * consents. A treaty binds the whole territory of a party unless another intention appears (Vienna Convention on the Law
 * of Treaties, article 29), which territorial declarations are.
 */
export function territorialGrounds(matter: Matter): Ground[] {
  return matter.conduct.places.flatMap((place) => groundsAt(matter, place));
}

/** Grounds of territory at one of the places. */
export function groundsAt(matter: Matter, place: Place): readonly Ground[] {
  return matter.once('grounds', place, () => gatherGrounds(matter, place));
}

function gatherGrounds(matter: Matter, place: Place): Ground[] {
  return linksOf(matter, place).flatMap(({ state, doubts, also }) =>
    consentsOf(matter, stateOn(matter, state)).map((consent) =>
      groundFrom(matter, place, consent, doubts, also),
    ),
  );
}

/** A state whose consent would cover the place, and what is said against that. */
interface Link {
  readonly state: string;
  readonly doubts: readonly Reason[];
  readonly also: Reason | null;
}

function linksOf(matter: Matter, place: Place): Link[] {
  const own: Link[] = place.state ? [{ state: place.state, doubts: [], also: null }] : [];
  return [...own, ...place.rows.filter((row) => rowHolds(row, matter)).flatMap((row) => linkBy(matter, row))];
}

/** Whether what a row says of a territory held on the day, as far as it was known. */
export function rowHolds({ from, until, learned, extension }: Territory, { day, known }: Matter): boolean {
  if (learned > known) return false;
  if (extension === 'extended') return from !== null && from <= day;
  return contains({ from: from ?? day, until }, day);
}

function linkBy(matter: Matter, row: Territory): Link[] {
  const also = { article: '12(2)(a)', because: sayRow(matter, row), facts: [row.id] };
  if (row.extension === 'excluded') return [];
  const disputed = row.extension === 'not-listed' || row.extension === 'claimed';
  return [{ state: row.state, doubts: disputed ? [also] : [], also: disputed ? null : also }];
}

function sayRow(matter: Matter, { state, name: bare, extension, from, note }: Territory): string {
  const name = withArticle(bare);
  const holder = named(matter, state);
  const noted = note ? ` (${note})` : '';
  switch (extension) {
    case 'extended':
      return `${holder} extended its consent to ${name} with effect from ${sayDay(from ?? matter.day)}.`;
    case 'not-listed': {
      const said = bare.startsWith('British Indian')
        ? authorities(matter, 'schabas-2010', 'chagos-2019')
        : [];
      return `${holder} extended its consent to other territories by name and not to ${name}${noted}. One view: what is not named is left out. The other: a party’s whole territory is bound unless it says otherwise (Vienna Convention on the Law of Treaties, article 29)${citing(said)}.`;
    }
    case 'claimed':
      return `${name} is claimed by ${holder}${noted}. If it is its territory, the consent of ${holder} covers it; the state in possession does not agree.`;
    case 'excluded':
      return `${holder} left ${name} out when it consented${noted}.`;
    default:
      return `${name} is part of the territory of ${holder} for this purpose${noted}.`;
  }
}

function groundFrom(
  matter: Matter,
  place: Place,
  consent: Consent,
  doubts: readonly Reason[],
  also: Reason | null,
): Ground {
  const parts = [consent.because, also?.because ?? ''].filter(Boolean);
  return {
    kind: consent.kind,
    article: consent.kind === 'party' ? '12(2)(a)' : '12(3)',
    state: consent.state,
    place,
    because: `${placeSays(place)} ${parts.join(' ')}`,
    facts: [...consent.facts, ...(also?.facts ?? [])],
    doubts: [...doubts, ...consent.doubts, ...flagDoubt(matter, place, consent)],
  };
}

function flagDoubt(matter: Matter, { kind }: Place, { acceptance }: Consent): Reason[] {
  const narrow = kind === 'vessel' && acceptance?.row.scope === 'territory';
  return narrow ? [scopeDoubt(matter, acceptance, 'flag')] : [];
}

function placeSays({ kind, name, effects }: Place): string {
  if (effects) return `Effects were felt in ${name}.`;
  if (kind === 'vessel')
    return `It happened aboard ${name}; the state of registration counts as that of the territory.`;
  return `${part} in ${name}.`;
}

const part = 'The conduct, or part of it, took place';

/** Why the place gives the Court nothing, if it does not. */
export function territorialObstacles(matter: Matter): Reason[] {
  return matter.conduct.places
    .filter((place) => groundsAt(matter, place).length === 0)
    .map((place) => ({ article: '12(2)(a)', ...noConsent(matter, place) }));
}

function noConsent(matter: Matter, place: Place): { because: string; facts: readonly string[] } {
  if (place.kind === 'nowhere') return { because: `No state is sovereign over ${place.name}.`, facts: [] };
  const rows = place.rows.filter((row) => row.extension !== 'claimed');
  const left = rows.map((row) => leftOut(matter, row)).filter(Boolean);
  const states = holdersOf(place).map((state) => standingOf(matter, stateOn(matter, state)));
  const unbound = states.filter(({ bound }) => !bound);
  const says = unbound.length > 0 ? unbound.map(({ says }) => `${says}.`) : left;
  return {
    because: [...new Set(says)].join(' ') || `No consent on record covers ${place.name}.`,
    facts: [...states.flatMap(({ facts }) => facts), ...rows.map(({ id }) => id)],
  };
}

function leftOut(matter: Matter, row: Territory): string {
  if (row.extension === 'excluded') return sayRow(matter, row);
  if (row.extension !== 'extended' || rowHolds(row, matter)) return '';
  return `${named(matter, row.state)} extended its consent to ${withArticle(row.name)} only from ${sayDay(row.from ?? matter.day)}.`;
}

/** One step for each place. */
export function territorialSteps(matter: Matter): Step[] {
  return matter.conduct.places.map((place) => {
    const grounds = groundsAt(matter, place);
    const sure = grounds.find(({ doubts }) => doubts.length === 0);
    const [first] = grounds;
    const question = `Does ${place.kind === 'vessel' ? `the flag of ${place.name}` : place.name} bring the Court in?`;
    if (!first) return { article: '12(2)(a)', question, answer: 'no', ...noConsent(matter, place) };
    const { because, facts } = sure ?? first;
    const doubts = sure ? [] : first.doubts;
    return {
      article: '12(2)(a)',
      question,
      answer: sure ? 'yes' : 'contested',
      because: [because, ...doubts.map((doubt) => doubt.because)].join(' '),
      facts: [...facts, ...doubts.flatMap((doubt) => doubt.facts)],
    };
  });
}
