import { contains } from '../../days/span.ts';
import { authorities, citing, type Matter, named } from './matter.ts';
import { servingAs } from './operations.ts';
import { holdersOf } from './places.ts';
import { type Ground, type Limit, limit } from './reasons.ts';

const question = 'Did the Council keep some of them for their own state?';

/**
 * Paragraph 6 of resolutions 1593 (2005) and 1970 (2011): nationals and personnel of a contributing state outside the
 * situation that is not a party stay under that state's exclusive jurisdiction. It narrows the referral. Whether it also
 * holds against the consent of a state is open, as it is for paragraph 7 of resolution 1497 (2003) on Liberia.
 */
export function carveOuts(matter: Matter, ground: Ground, nationality: string | null): Limit[] {
  const serving = servingAs(matter, nationality);
  if (!serving || nationality === null || ground.kind === 'supposed') return [];
  return [
    ...ofReferrals(matter, ground, nationality, serving),
    ...ofLiberia(matter, ground, nationality, serving),
  ];
}

type Serving = NonNullable<ReturnType<typeof servingAs>>;

function ofReferrals(matter: Matter, ground: Ground, nationality: string, serving: Serving): Limit[] {
  const { law, known, conduct } = matter;
  const states = conduct.places.flatMap(holdersOf);
  return law.referrals
    .filter((row) => row.carve_out !== '' && row.learned <= known && states.includes(row.state))
    .filter((row) => row.state !== nationality && row.from !== null && row.from <= matter.day)
    .filter((row) => ground.kind !== 'referral' || ground.state === row.state)
    .map((row) => {
      const kept = `By ${row.carve_out} of ${row.reference}, nationals and personnel of ${named(matter, nationality)}, a contributing state that was not a party, stay under its exclusive jurisdiction for operations that the Council established or authorised.`;
      const facts = [row.id, ...serving.facts];
      if (ground.kind === 'referral') {
        const said = authorities(matter, 'van-schaack-2016', 'heller-2012');
        const against =
          said.length > 0
            ? ` Scholars have doubted that the Council can refer a situation in part${citing(said)}.`
            : '';
        return limit('bars', '13(b)', question, `${kept} ${serving.says}${against}`, [
          ...facts,
          ...said.map(({ id }) => id),
        ]);
      }
      return limit(
        'disputes',
        '13(b)',
        question,
        `${kept} ${serving.says} One view: ${consentStands} The other: ${councilPrevails}`,
        facts,
      );
    });
}

const consentStands =
  'a paragraph that narrows a referral leaves untouched what a state itself has consented to.';
const councilPrevails =
  'a decision of the Council under Chapter VII prevails for its members (Charter, articles 25 and 103). The Court has not decided it.';

function ofLiberia(matter: Matter, ground: Ground, nationality: string, serving: Serving): Limit[] {
  const { law, known, day, conduct } = matter;
  const states = conduct.places.flatMap(holdersOf);
  return law.deferrals
    .filter((row) => row.kind === 'exclusive-jurisdiction' && row.learned <= known && contains(row, day))
    .filter(
      (row) =>
        row.state !== '' &&
        row.state !== nationality &&
        states.includes(row.state) &&
        ground.kind !== 'referral',
    )
    .map((row) =>
      limit(
        'disputes',
        '13(b)',
        question,
        `By paragraph 7 of ${row.reference}, personnel of ${named(matter, nationality)}, a contributing state that was not a party, stay under its exclusive jurisdiction for the forces in ${named(matter, row.state)}. ${serving.says} One view: it binds states and takes nothing from the Court, whose jurisdiction rests on the Statute. The other: ${councilPrevails}`,
        [row.id, ...serving.facts],
      ),
    );
}
