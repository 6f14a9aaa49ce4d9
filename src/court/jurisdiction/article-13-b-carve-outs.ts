import { contains } from '../../days/span.ts';
import type { Deferral, Referral } from './law.ts';
import { authorities, citing, type Matter, named } from './matter.ts';
import { type Serving, servingAs } from './operations.ts';
import { holdersOf } from './places.ts';
import { type Ground, type Limit, limit } from './reasons.ts';

/**
 * Paragraph 6 of resolutions 1593 (2005) and 1970 (2011): nationals and personnel of a contributing state outside the
 * situation that is not a party stay under that state's exclusive jurisdiction. It narrows the referral. Whether it also
 * holds against the consent of a state is open, as it is for paragraph 7 of resolution 1497 (2003) on Liberia.
 */
export function carveOuts(matter: Matter, ground: Ground, nationality: string | null): Limit[] {
  const serving = servingAs(matter, nationality);
  if (!serving || nationality === null || ground.kind === 'supposed') return [];
  const asked: Asked = { matter, ground, nationality, serving };
  return [
    ...referralsHere(asked).map((row) => ofReferral(asked, row)),
    ...(ground.kind === 'referral'
      ? []
      : exclusiveHere(asked).map((row) => againstConsent(asked, row, 'paragraph 7'))),
  ];
}

interface Asked {
  readonly matter: Matter;
  readonly ground: Ground;
  readonly nationality: string;
  readonly serving: Serving;
}

function statesHere({ conduct }: Matter): string[] {
  return conduct.places.flatMap(holdersOf);
}

/** Referrals with a carve-out that concern the ground: its own, or any in the place against a state's consent. */
function referralsHere({ matter, ground, nationality }: Asked): Referral[] {
  const states = statesHere(matter);
  return matter.law.referrals.filter(
    (row) =>
      row.carve_out !== '' &&
      row.learned <= matter.known &&
      row.state !== nationality &&
      states.includes(row.state) &&
      row.from !== null &&
      row.from <= matter.day &&
      (ground.kind !== 'referral' || ground.state === row.state),
  );
}

function exclusiveHere({ matter, nationality }: Asked): Deferral[] {
  const states = statesHere(matter);
  return matter.law.deferrals.filter(
    (row) =>
      row.kind === 'exclusive-jurisdiction' &&
      row.learned <= matter.known &&
      contains(row, matter.day) &&
      row.state !== nationality &&
      states.includes(row.state),
  );
}

function ofReferral(asked: Asked, row: Referral): Limit {
  const { matter, ground, serving } = asked;
  if (ground.kind !== 'referral') return againstConsent(asked, row, row.carve_out);
  const doubting = authorities(matter, 'heller-2012');
  const doubt =
    doubting.length > 0
      ? ` It has been doubted that the Council can refer a situation in part${citing(doubting)}.`
      : '';
  return limit(
    'bars',
    '13(b)',
    'Did the Council keep some of them for their own state?',
    `${kept(asked, row, row.carve_out)} ${serving.says}${doubt}`,
    [row.id, ...serving.facts, ...doubting.map(({ id }) => id)],
  );
}

function againstConsent(asked: Asked, row: Referral | Deferral, paragraph: string): Limit {
  const { serving } = asked;
  return limit(
    'disputes',
    '13(b)',
    'Does what the Council kept for their own state hold against the consent of another?',
    `${kept(asked, row, paragraph)} ${serving.says} One view: that narrows what the Council itself gives and leaves untouched what a state has consented to. The other: a decision of the Council under Chapter VII prevails for its members (Charter, articles 25 and 103). The Court has not decided it.`,
    [row.id, ...serving.facts],
  );
}

function kept({ matter, nationality }: Asked, { reference }: Referral | Deferral, paragraph: string): string {
  return `By ${paragraph} of ${reference}, nationals and personnel of ${named(matter, nationality)}, a contributing state that was not a party, stay under its exclusive jurisdiction for operations that the Council established or authorised.`;
}
