import { sayDay } from '../../days/day.ts';
import { withdrawalDay } from '../../treaties/entry.ts';
import { knownOn } from '../../treaties/participation.ts';
import type { Act } from '../../treaties/treaties.ts';
import { actsOf, authorities, citing, type Matter, named } from './matter.ts';
import type { Ground, Step } from './reasons.ts';

const question = 'Does it matter that the state has given notice of withdrawal?';

/**
 * Article 127: a withdrawal takes effect a year after its notice and leaves what happened before within the Court's reach. Chambers
 * upheld that for Burundi and, on appeal, for the Philippines, where the matter was before the Court by then; whether it
 * must have been is argued.
 */
export function article127(matter: Matter, grounds: readonly Ground[]): Step[] {
  const states = [...new Set(grounds.filter(({ kind }) => kind === 'party').map(({ state }) => state))];
  return states.flatMap((state) => stepFor(matter, state));
}

function stepFor(matter: Matter, state: string): Step[] {
  const { law, known } = matter;
  const acts = actsOf(law.statute, state).acts.filter((act) => knownOn(act) <= known);
  const notice = acts.findLast(({ act }) => act === 'withdrawal');
  const effective = notice && withdrawalDay(law.statute, notice);
  if (!notice || !effective) return [];
  const revoked = acts.find(({ act, day }) => act === 'withdrawal-revoked' && day >= notice.day);
  const step = { article: revoked ? '127' : '127(2)', question, answer: 'no' };
  if (revoked)
    return [{ ...step, because: sayRevoked(matter, notice, revoked), facts: [notice.id, revoked.id] }];
  const { says, facts } = pending(matter, state, effective);
  const said = authorities(matter, 'burundi-2017', 'duterte-appeal-2026');
  return [
    {
      ...step,
      because: `${named(matter, state)} gave notice on ${sayDay(notice.day)}, which takes effect on ${sayDay(effective)}. Until then it is bound, and what was done before that day stays within reach${citing(said)}. ${says}`,
      facts: [notice.id, ...facts, ...said.map(({ id }) => id)],
    },
  ];
}

function sayRevoked(matter: Matter, notice: Act, revoked: Act): string {
  return `${named(matter, notice.state)} gave notice on ${sayDay(notice.day)} and took it back on ${sayDay(revoked.day)}, before it took effect. It never ceased to be a party.`;
}

/** Whether the Court had the matter before it in time. */
function pending(
  { law, known }: Matter,
  state: string,
  effective: string,
): { says: string; facts: string[] } {
  const opened = [...law.docket.situations.values()]
    .filter(({ states }) => states.includes(state))
    .flatMap(({ steps }) => steps)
    .find(
      ({ step, happened, learned }) =>
        /opened|referral|authorised/.test(step) && happened < effective && learned <= known,
    );
  if (opened) {
    return {
      says: `The Court had a matter there before it by then (${opened.step.replaceAll('-', ' ')}, ${sayDay(opened.happened)}).`,
      facts: [opened.id],
    };
  }
  if (known < effective) return { says: 'The Court can still take the matter up before then.', facts: [] };
  return {
    says: 'No matter there was before the Court by then; whether one must have been is argued and not decided.',
    facts: [],
  };
}
