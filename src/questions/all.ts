import { stateQuestion } from './state.ts';
import { treatyQuestion } from './treaty.ts';

/** Every question, in the order in which help lists them. */
export const questions = [stateQuestion, treatyQuestion] as const;
