/** Where in a file a mistake stands. Lines and columns count from 1. */
export interface Position {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Stable names of everything a user can do wrong or the outside can fail at.
 * The prefix decides the exit code: `asked/…` 2, `record/…` 1, `outside/…` 3.
 */
export type ErrorCode =
  | 'asked/unknown-state'
  | 'asked/unknown-treaty'
  | 'asked/unknown-symbol'
  | 'asked/unknown-command'
  | 'asked/unknown-name'
  | 'asked/bad-day'
  | 'asked/bad-value'
  | 'asked/bad-article'
  | 'asked/bad-query'
  | 'record/broken'
  | 'outside/file'
  | 'outside/format'
  | 'outside/network';

interface Details {
  /** What to do next, one sentence. */
  readonly hint?: string;
  readonly at?: Position;
  readonly cause?: unknown;
}

/** The only error Onrecord throws on purpose: one sentence that names the thing, quotes the bad value and says what was expected. */
export class OnrecordError extends Error {
  /** The command line and the site are bundled apart and each hold this class; an error of one is an error of the other. */
  static override [Symbol.hasInstance](thrown: unknown): boolean {
    return thrown instanceof Error && thrown.name === 'OnrecordError';
  }

  override readonly name = 'OnrecordError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly at: Position | undefined;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.at = details.at;
  }

  /** 1 bad news from the record, 2 asked wrongly, 3 the outside failed. */
  get exitCode(): 1 | 2 | 3 {
    if (this.code.startsWith('asked/')) return 2;
    return this.code.startsWith('record/') ? 1 : 3;
  }

  /** The HTTP status that says the same. */
  get status(): 400 | 404 | 500 | 502 {
    if (this.code.startsWith('asked/unknown-')) return 404;
    if (this.code.startsWith('asked/')) return 400;
    return this.code.startsWith('record/') ? 500 : 502;
  }
}

/** `file:line:column: message hint`, the one line a person sees. */
export function errorLine(error: OnrecordError): string {
  const place = [error.at?.file, error.at?.line, error.at?.column].filter((part) => part !== undefined);
  const hint = error.hint ? ` ${error.hint}` : '';
  return `${place.length > 0 ? `${place.join(':')}: ` : ''}${error.message}${hint}`;
}
