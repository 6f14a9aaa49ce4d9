import type { Matter } from './matter.ts';
import { type Limit, limit } from './reasons.ts';

/** Article 25(1): jurisdiction over natural persons. */
export function article25({ conduct }: Matter): Limit {
  const question = 'Is the accused a human being?';
  return conduct.legalPerson
    ? limit(
        'bars',
        '25(1)',
        question,
        'The Court tries human beings only, not companies, parties or states; those who acted for them can be tried.',
        [],
      )
    : limit('none', '25(1)', question, 'The Court tries natural persons.', []);
}
