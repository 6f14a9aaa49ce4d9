import { sayDay } from '../../days/day.ts';
import type { Matter } from './matter.ts';
import { type Limit, limit } from './reasons.ts';

/** Article 11(1): only crimes committed after the Statute entered into force, on 1 July 2002, whoever refers them (article 24). */
export function article11({ law, day, known }: Matter): Limit {
  const { in_force, in_force_known, reference } = law.statute;
  const question = 'Was the Statute in force?';
  const facts = [`treaty/${reference}`];
  if (in_force === null || known < (in_force_known ?? in_force)) {
    return limit(
      'bars',
      '11(1)',
      question,
      `On ${sayDay(known)} nobody could know when the Statute would enter into force.`,
      facts,
    );
  }
  const since = `The Court can only try crimes committed since ${sayDay(in_force)}, when the Statute entered into force`;
  if (day < in_force)
    return limit(
      'bars',
      '11(1)',
      question,
      `${since}; no referral or declaration reaches further back.`,
      facts,
    );
  return limit('none', '11(1)', question, `${since}.`, facts);
}
