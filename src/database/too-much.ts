import { OnrecordError } from '../error.ts';

/** A question beyond its bounds of time, memory, rows or length. */
export function tooMuch(reason: string): OnrecordError {
  return new OnrecordError('asked/bad-query', `The question ${reason}.`, {
    hint: 'Ask about fewer rows, or for sums instead of rows.',
  });
}
