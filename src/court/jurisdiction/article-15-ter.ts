import { sayDay } from '../../days/day.ts';
import { activated, activation } from './article-15-bis.ts';
import type { Matter } from './matter.ts';
import { type Ground, type Limit, limit } from './reasons.ts';

/** Article 15 ter: aggression on a referral by the Council needs the consent of no state, and an opt-out does not count. */
export function article15ter(matter: Matter, ground: Ground): Limit[] {
  if (matter.conduct.crime.kind !== 'aggression') return [];
  if (ground.kind !== 'referral' && ground.kind !== 'supposed') return [];
  const active = activated(matter);
  const question = 'Does the referral carry aggression?';
  if (active.effect === 'bars') return [active];
  if (ground.kind === 'supposed') {
    return [
      active,
      limit(
        'none',
        '15 ter',
        question,
        'On a referral by the Security Council the consent of no state is needed for aggression either.',
        [],
      ),
    ];
  }
  return [
    active,
    limit(
      'disputes',
      '15 ter',
      question,
      `The referral was made before ${sayDay(activation)}. One view: it covers every crime that the Court may try when the conduct takes place. The other: the Council cannot have meant a crime over which the Court then had no jurisdiction. It has not been decided.`,
      ground.facts,
    ),
  ];
}
