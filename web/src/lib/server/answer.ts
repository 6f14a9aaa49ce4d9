import { error, isHttpError, isRedirect } from '@sveltejs/kit';
import type { OnrecordError } from 'onrecord';

/** Gives what `ask` gives; what was asked wrongly becomes the error page with the same sentence and hint. */
export async function answer<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    if (isHttpError(thrown) || isRedirect(thrown) || !isOurs(thrown)) throw thrown;
    error(thrown.status, { message: thrown.message, ...(thrown.hint ? { hint: thrown.hint } : {}) });
  }
}

/** By name, not by class: the desk may come from another build of the same library. */
export function isOurs(thrown: unknown): thrown is OnrecordError {
  return thrown instanceof Error && thrown.name === 'OnrecordError';
}
