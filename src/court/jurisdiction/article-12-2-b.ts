import { scopeDoubt } from './article-12-3.ts';
import { standingOf } from './article-126.ts';
import { type Consent, consentsOf } from './consent.ts';
import { type Matter, named, stateOn } from './matter.ts';
import { holdersOf } from './places.ts';
import type { Ground, Reason, Step } from './reasons.ts';

/** Article 12(2)(b): the state of which the person accused is a national consents, wherever the conduct took place. */
export function nationalGrounds(matter: Matter, nationality: string | null): Ground[] {
  if (nationality === null) return [];
  return consentsOf(matter, stateOn(matter, nationality))
    .filter((consent) => !isTerritorial(matter, consent))
    .map((consent) => groundFrom(matter, consent));
}

/** A declaration worded for the very territory where it happened: nationality adds nothing to it. */
function isTerritorial({ conduct }: Matter, { acceptance, state }: Consent): boolean {
  return (
    acceptance?.row.scope === 'territory' && conduct.places.some((place) => holdersOf(place).includes(state))
  );
}

function groundFrom(matter: Matter, consent: Consent): Ground {
  const { kind, state, because, facts, acceptance, doubts } = consent;
  const narrow = acceptance?.row.scope === 'territory' ? [scopeDoubt(matter, acceptance)] : [];
  return {
    kind,
    article: kind === 'party' ? '12(2)(b)' : '12(3)',
    state,
    place: null,
    because: `The accused are nationals of ${named(matter, state)}. ${because}`,
    facts,
    doubts: [...doubts, ...narrow],
  };
}

/** Why the nationality gives the Court nothing, if it does not. */
export function nationalObstacles(matter: Matter, nationality: string | null): Reason[] {
  if (nationality === null || nationalGrounds(matter, nationality).length > 0) return [];
  const { says, facts } = standingOf(matter, stateOn(matter, nationality));
  return [{ article: '12(2)(b)', because: `${says}.`, facts }];
}

/** One step for each nationality. */
export function nationalSteps(matter: Matter): Step[] {
  const { nationalities } = matter.conduct;
  if (nationalities.length === 0) {
    return [
      {
        article: '12(2)(b)',
        question: 'Does the nationality of the accused bring the Court in?',
        answer: 'not told',
        because: 'No nationality was given, so only the place is looked at.',
        facts: [],
      },
    ];
  }
  return nationalities.map((nationality) => stepFor(matter, nationality));
}

function stepFor(matter: Matter, nationality: string): Step {
  const grounds = nationalGrounds(matter, nationality);
  const [first] = grounds;
  const question = `Does being a national of ${named(matter, stateOn(matter, nationality))} bring the accused before the Court?`;
  const sure = grounds.find(({ doubts }) => doubts.length === 0);
  const chosen: Omit<Reason, 'article'> = sure ??
    first ?? {
      because: nationalObstacles(matter, nationality)[0]?.because ?? '',
      facts: nationalObstacles(matter, nationality)[0]?.facts ?? [],
    };
  const doubts = sure ? [] : (first?.doubts ?? []);
  return {
    article: '12(2)(b)',
    question,
    answer: sure ? 'yes' : first ? 'contested' : 'no',
    because: [chosen.because, ...doubts.map((doubt) => doubt.because)].join(' '),
    facts: [...chosen.facts, ...doubts.flatMap((doubt) => doubt.facts)],
  };
}
