import { OnrecordError, type Position } from '../error.ts';

/** An OnrecordError as it crosses between processes. */
export interface PlainError {
  readonly code: OnrecordError['code'] | undefined;
  readonly message: string;
  readonly hint: string | undefined;
  readonly at: Position | undefined;
}

export function plain(thrown: unknown): PlainError {
  if (thrown instanceof OnrecordError) {
    const { code, message, hint, at } = thrown;
    return { code, message, hint, at };
  }
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { code: undefined, message, hint: undefined, at: undefined };
}

export function revived({ code, message, hint, at }: PlainError): Error {
  if (!code) return new Error(message);
  return new OnrecordError(code, message, { ...(hint && { hint }), ...(at && { at }) });
}
