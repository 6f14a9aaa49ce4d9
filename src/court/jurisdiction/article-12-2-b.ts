import { rowHolds } from './article-12-2-a.ts';
import { scopeDoubt } from './article-12-3.ts';
import { standingOf } from './article-126.ts';
import { type Consent, consentsOf } from './consent.ts';
import type { Territory } from './law.ts';
import { type Matter, named, stateOn } from './matter.ts';
import { holdersOf } from './places.ts';
import type { Ground, Reason, Step } from './reasons.ts';

/** Article 12(2)(b): the state of which the person accused is a national consents, wherever the conduct took place. */
export function nationalGrounds(matter: Matter, nationality: string | null): readonly Ground[] {
  if (nationality === null) return [];
  return matter.once('nationals', nationality, () => gatherGrounds(matter, nationality));
}

function gatherGrounds(matter: Matter, nationality: string): Ground[] {
  const own = stateOn(matter, nationality);
  const who = named(matter, own);
  return [{ state: own, doubts: [] }, ...claimants(matter, own)].flatMap(({ state, doubts }) =>
    consentsOf(matter, state)
      .filter((consent) => !isTerritorial(matter, consent))
      .map((consent) => groundFrom(matter, who, consent, doubts)),
  );
}

/** A declaration worded for the very territory where it happened: nationality adds nothing to it. */
function isTerritorial({ conduct }: Matter, { acceptance, state }: Consent): boolean {
  return (
    acceptance?.row.scope === 'territory' && conduct.places.some((place) => holdersOf(place).includes(state))
  );
}

/** States that held, or claim, what calls itself a state: their law takes its people for their own nationals (Serbia and Kosovo). */
function claimants(matter: Matter, own: string): { state: string; doubts: readonly Reason[] }[] {
  return matter.law.territories
    .filter((row) => row.territory === own && row.state !== own && rowHolds(row, matter))
    .map((row) => ({
      state: stateOn(matter, row.state),
      doubts: row.extension === 'claimed' ? [nationalsClaimed(matter, row)] : [],
    }));
}

function nationalsClaimed(matter: Matter, { state, name, note, id }: Territory): Reason {
  const claimant = named(matter, state);
  return {
    article: '12(2)(b)',
    because: `${name} is claimed by ${claimant}${note ? ` (${note})` : ''}. One view: its people are nationals of ${claimant}. The other: they are nationals of ${name} alone.`,
    facts: [id],
  };
}

function groundFrom(matter: Matter, who: string, consent: Consent, claimed: readonly Reason[]): Ground {
  const { kind, state, because, facts, acceptance, doubts } = consent;
  const narrow = acceptance?.row.scope === 'territory' ? [scopeDoubt(matter, acceptance, 'nationality')] : [];
  return {
    kind,
    article: kind === 'party' ? '12(2)(b)' : '12(3)',
    state,
    place: null,
    because: `The accused are nationals of ${who}. ${because}`,
    facts,
    doubts: [...claimed, ...doubts, ...narrow],
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
