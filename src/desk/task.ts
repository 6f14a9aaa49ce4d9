import type { Day } from '../days/day.ts';
import type { PlainError } from './plain-error.ts';

/**
 * Questions of strangers, in processes of their own. DuckDB can be interrupted between rows but not within one call of a function, and
 * does not count every byte it takes; a process can be killed whatever it does.
 */
export interface Apart {
  /** @throws OnrecordError as the question itself does */
  run(task: Task): Promise<Outcome>;
  close(): void;
}

/** The answer, or why the process was ended before it came. */
export type Outcome = { readonly answer: unknown } | Cut;

/** Claims go by their places: those that were being asked, and those that were done. */
export interface Cut {
  readonly cut: 'time' | 'memory';
  readonly during: readonly number[];
  readonly ended: readonly number[];
}

/** What is asked of the process apart, one thing at a time. */
export type Task =
  | {
      readonly kind: 'report' | 'page';
      readonly text: string;
      readonly file: string;
      readonly folder?: string | undefined;
      readonly today: Day;
      /** Claims that are not asked again, by their place, and why. */
      readonly refused: readonly (readonly [claim: number, reason: string])[];
      /** If given, no other claims are asked. */
      readonly only?: readonly number[] | undefined;
      /** So many claims at a time. */
      readonly lanes: number;
    }
  | { readonly kind: 'sql'; readonly q: string; readonly on: Day; readonly known: Day };

/** What it tells meanwhile, and at the end. */
export type Told =
  | { readonly ready: true }
  | { readonly began: number }
  | { readonly ended: number }
  | { readonly overfull: true }
  | { readonly answer: unknown }
  | { readonly error: PlainError };
