import { plainText } from './plain-text.ts';
import type { Typesetter } from './typesetter.ts';

/** How an answer reads for a person. The answer has the shape of its question's `answer` schema. */
export type Text<Answer = unknown> = (answer: Answer, set: Typesetter) => string;

/** One file a question, loaded when asked; a question without its own text is set plainly. */
const texts: Readonly<Record<string, () => Promise<Text<never>>>> = {
  state: async () => (await import('./state.ts')).stateText,
  treaty: async () => (await import('./treaty.ts')).treatyText,
};

export async function textFor(question: string): Promise<Text> {
  return ((await texts[question]?.()) ?? plainText) as Text;
}
