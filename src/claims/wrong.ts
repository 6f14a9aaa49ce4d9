import { OnrecordError, type Position } from '../error.ts';

/** Something of an article that is wrong, with its place. */
export function wrong(sentence: string, at: Position, hint?: string): OnrecordError {
  return new OnrecordError('asked/bad-article', sentence, hint ? { at, hint } : { at });
}
