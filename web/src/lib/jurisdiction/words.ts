export type Answer = 'yes' | 'no' | 'contested' | 'deferred' | 'split';

/** A sign and a word for each answer, so that no colour carries it alone. */
export const answerWords: Readonly<Record<Answer, { sign: string; word: string }>> = {
  yes: { sign: '●', word: 'Yes' },
  no: { sign: '○', word: 'No' },
  contested: { sign: '◐', word: 'Contested' },
  deferred: { sign: '◌', word: 'Held up' },
  split: { sign: '◑', word: 'Depends on the day' },
};
