import { groundsAt } from './article-12-2-a.ts';
import { isDeportation } from './crimes.ts';
import { authorities, citing, type Matter } from './matter.ts';
import { holdersOf, type Place } from './places.ts';
import { type Ground, type Limit, limit } from './reasons.ts';

const question = 'Is it enough that a part of the crime reached that territory?';

/**
 * Article 12(2)(a) when the persons acted elsewhere: it suffices that one element or a part of the crime took place on the
 * territory of a consenting state (ICC-RoC46(3)-01/18-37; ICC-01/19-27). That holds for a death or destruction caused across a
 * border, which is part of the crime. Two chambers held it of deportation in one situation; elsewhere it is argued and not decided.
 * Whether mere effects suffice is open.
 */
export function partOfACrime(matter: Matter, ground: Ground, nationality: string | null): Limit[] {
  const { place } = ground;
  if (!place || (ground.kind !== 'party' && ground.kind !== 'acceptance')) return [];
  if (place.effects) return [effectsOnly(matter, place)];
  const acted = matter.conduct.places.find(({ effects }) => !effects);
  if (!acted || acted.code === place.code || groundsAt(matter, acted).length > 0) return [];
  return [acrossTheBorder(matter, ground, acted, place, nationality)];
}

function effectsOnly(matter: Matter, place: Place): Limit {
  const said = authorities(matter, 'bangladesh-2019', 'venezuela-2020');
  return limit(
    'disputes',
    '12(2)(a)',
    question,
    `Only effects were felt in ${place.name}. One view: a state’s territorial jurisdiction covers what has its effects there. The other: article 12(2)(a) asks for conduct, that is, some part of the crime itself. Chambers have left it open${citing(said)}.`,
    said.map(({ id }) => id),
  );
}

function acrossTheBorder(
  matter: Matter,
  ground: Ground,
  acted: Place,
  place: Place,
  nationality: string | null,
): Limit {
  const { crime } = matter.conduct;
  const chambers = authorities(matter, 'bangladesh-2018', 'bangladesh-2019');
  const facts = chambers.map(({ id }) => id);
  const taken = takenUp(matter, ground, acted, nationality);
  const held = `They acted in ${acted.name}, and a part of the crime took place in ${place.name}`;
  if (taken.length > 0) {
    return limit(
      'none',
      '12(2)(a)',
      question,
      `${held}. One element or a part of the crime on the territory of a consenting state is enough${citing(chambers)}, and the Court has taken up this very situation.`,
      [...facts, ...taken],
    );
  }
  if (isDeportation(crime)) return deportation(matter, held, acted, place);
  if (crime.kind === 'war-crimes' || hasResult(crime.reference)) {
    return limit(
      'none',
      '12(2)(a)',
      question,
      `${held}. What the crime does to its victims is part of it, and a part on the territory of a consenting state is enough${citing(chambers)}.`,
      facts,
    );
  }
  return limit(
    'disputes',
    '12(2)(a)',
    question,
    `${held}. That is enough if an element of the crime lies there${citing(chambers)}; if only its effects were felt there, it is not settled. Which it is depends on the act, which was not told: give the Statute’s reference for it.`,
    [
      ...facts,
      ...authorities(matter, 'venezuela-2020')
        .filter(() => place.code === 'VEN')
        .map(({ id }) => id),
    ],
  );
}

function deportation(matter: Matter, held: string, acted: Place, place: Place): Limit {
  const said = authorities(matter, ...casesFor(acted.code, place.code));
  const chambers = authorities(matter, 'bangladesh-2018', 'bangladesh-2019');
  const ruling =
    chambers.length > 0
      ? `Pre-trial chambers held for Myanmar and Bangladesh that the crossing of the border is part of deportation and brings in the state that receives the victims${citing(chambers)}`
      : 'No chamber has yet held that the crossing of the border brings in the state that receives the victims';
  return limit(
    'disputes',
    '12(2)(a)',
    question,
    `${held}. ${ruling}. The Appeals Chamber has not ruled, the Court has not taken up this situation, and whether it is alike is argued${citing(said)}: those who flee choose where they go, and that the persons accused meant to drive them over this border must be shown.`,
    [...chambers, ...said].map(({ id }) => id),
  );
}

function casesFor(acted: string, place: string): string[] {
  if (acted.startsWith('SYR') && place === 'JOR') return ['guernica-2019', 'heller-2019'];
  return acted.startsWith('AZE') && place === 'ARM' ? ['theins-2023'] : [];
}

/** Killing, hurting and the like end where the victim is. */
function hasResult(reference: string | null): boolean {
  return reference !== null && /^(6\([a-e]\)|7\(1\)\([abefgik]\))$/.test(reference);
}

/**
 * Ids of the docket's steps by which the Court has made this its matter: an investigation in both states, or in the consenting
 * one with a public warrant for a national of the same state.
 */
function takenUp({ law, known }: Matter, ground: Ground, acted: Place, nationality: string | null): string[] {
  const from = holdersOf(acted);
  return [...law.docket.situations.values()]
    .filter(({ states }) => states.includes(ground.state))
    .flatMap(({ situation, states, steps }) => {
      const opened = steps.find(
        ({ step, learned }) => /^investigation-(authorised|opened)$/.test(step) && learned <= known,
      );
      if (!opened) return [];
      if (from.some((state) => states.includes(state))) return [opened.id];
      const warrant = [...law.docket.people.values()]
        .filter((person) => person.situation === situation && person.nationality === nationality)
        .flatMap(({ steps }) => steps)
        .find(({ step, learned }) => step === 'warrant-issued' && learned <= known);
      return warrant ? [opened.id, warrant.id] : [];
    });
}
