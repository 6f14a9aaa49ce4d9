import type { Desk } from '../index.ts';
import type { Typesetter } from './typesetter.ts';

/** 0 fine, 1 the answer is bad news, 2 asked wrongly, 3 the outside failed, 70 a bug. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

export interface Flag {
  readonly name: string;
  /** What stands for the value in help: `DAY`. A flag without one is a switch. */
  readonly value?: string;
  readonly description: string;
}

export interface Place {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** Takes all that follow. */
  readonly many?: boolean;
}

export interface Command {
  /** As typed: `check`, `court verdicts`. */
  readonly name: string;
  readonly summary: string;
  readonly places: readonly Place[];
  readonly flags: readonly Flag[];
  run(call: Call): Promise<ExitCode>;
}

/** One call of a command: what was typed, and what it may use. */
export interface Call {
  /** Values given by place and by flag; a switch that was given is `true`. */
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
  /** The words of a place that takes many. */
  readonly rest: readonly string[];
  readonly io: Io;
  readonly set: Typesetter;
  /** Opened at first use; closed when the command is done. */
  desk(): Desk;
}

/** The outside of the command line, so that a test can stand there instead of a terminal. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly terminal: boolean;
  readonly colour: boolean;
  readonly width: number;
  /** The day of the clock. */
  today(): string;
  /** Resolves when the person asks the process to stop. */
  interrupted(): Promise<void>;
}
