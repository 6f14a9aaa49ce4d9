import type { Typesetter } from './typesetter.ts';

/** How an answer reads for a person. The answer has the shape of its question's `answer` schema. */
export type Text<Answer = unknown> = (answer: Answer, set: Typesetter) => string;
