import type { z } from 'zod';
import type { Question } from '../questions/question.ts';

/** A question whose parameters and answer are not looked into. */
export type AnyQuestion = Question<z.ZodObject, z.ZodType>;

/** The shape of a question's answer: `AnswerTo<typeof treatyQuestion>`. */
export type AnswerTo<Q> = Q extends Question<infer _Params, infer Answer> ? z.output<Answer> : never;

/** Parameters as they come from flags or a query string: text, not yet read. */
export type Given = Readonly<Record<string, string | undefined>>;
