import type { JsonValue } from '../database/json-value.ts';
import { isDay } from '../days/day.ts';

/**
 * Whether an answer is what was expected; `because` adds what the answer itself does not show. A `misfit` is no answer to
 * that expectation at all: a list where a truth was expected.
 */
export type Comparison =
  | { readonly held: boolean; readonly because?: string }
  | { readonly misfit: string; readonly hint?: string };

export function misfit(answer: JsonValue, wanted: string): { readonly misfit: string } {
  return { misfit: `"is" expects ${wanted}, but the question answers with ${kindOf(answer)}` };
}

/** The kind of an answer, as it stands in a sentence. */
export function kindOf(answer: JsonValue): string {
  if (answer === null) return 'nothing';
  if (Array.isArray(answer)) return answer.some(Array.isArray) ? 'rows' : 'a list';
  if (typeof answer === 'string') return isDay(answer) ? `the day ${answer}` : `the text "${answer}"`;
  if (typeof answer === 'object') return 'several values';
  return typeof answer === 'boolean' ? String(answer) : `the number ${answer}`;
}
