import type { Typesetter } from './typesetter.ts';

/** The name of the state with this code on the day asked about. */
export type Called = (code: string) => string;

/** How an answer reads for a person. The answer has the shape of its question's `answer` schema. */
export type Text<Answer = unknown> = (answer: Answer, set: Typesetter, called: Called) => string;
