import { errorLine, OnrecordError } from '../error.ts';

/**
 * Something wrong in the record's files. An `error` breaks the record (broken reference, impossible span, unknown code);
 * a `discrepancy` is a disagreement between sources that is kept and shown.
 */
export interface Breach {
  readonly level: 'error' | 'discrepancy';
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** `file:line: message`, as `onrecord check-record` prints it. */
export function breachLine(breach: Breach): string {
  return errorLine(new OnrecordError('record/broken', breach.message, { at: breach }));
}
