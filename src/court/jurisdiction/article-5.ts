import { definedIn, sayCrime } from './crimes.ts';
import type { Matter } from './matter.ts';
import type { Step } from './reasons.ts';
import { capital } from './words.ts';

/** Articles 5 to 8 bis: the crimes within the jurisdiction. Whether the facts amount to one is not asked here. */
export function article5({ conduct: { crime } }: Matter): Step {
  return {
    article: '5',
    question: 'Is it a crime that the Court tries?',
    answer: 'yes',
    because: `${capital(sayCrime(crime))} ${crime.kind.endsWith('s') || crime.kind.endsWith('ity') ? 'are' : 'is'} within the Court’s jurisdiction as article ${definedIn[crime.kind]} defines ${crime.kind === 'genocide' || crime.kind === 'aggression' ? 'it' : 'them'}. Whether the facts fit that definition is a question of evidence, not answered here.`,
    facts: [],
  };
}
