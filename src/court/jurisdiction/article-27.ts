import type { Step } from './reasons.ts';

/** Article 27: official capacity is irrelevant. Whether a state may arrest is another question (article 98). */
export const article27: Step = {
  article: '27',
  question: 'Does it matter if the accused is a head of state, minister or soldier?',
  answer: 'no',
  because:
    'Office gives no exemption and no immunity bars the Court. Whether a state must or may arrest a serving official of another is a question of cooperation (articles 86 and 98), not of jurisdiction.',
  facts: [],
};
