import { OnrecordError, type Position } from '../error.ts';
import { allDefinitions } from './all.ts';
import { tooMuch } from './too-much.ts';

/** What DuckDB says when `errors_as_json` is set. `position` counts bytes of the statement from 0. */
interface Complaint {
  readonly exception_type?: string;
  readonly exception_message?: string;
  readonly error_type?: string;
  readonly error_message?: string;
  readonly position?: string;
  readonly candidates?: string;
  readonly name?: string;
  readonly type?: string;
}

/** DuckDB's refusal of a statement as ours: one sentence, with line and column in `sql`. */
export function sqlError(cause: unknown, sql: string): OnrecordError {
  const complaint = complaintOf(cause);
  const at = complaint.position ? { at: placeIn(sql, Number(complaint.position)) } : {};
  const [first = ''] = (complaint.exception_message ?? complaint.error_message ?? '').split('\n');
  if (complaint.exception_type === 'Out of Memory')
    return tooMuch('needs more memory than a question may use');
  const missing = missingName(complaint);
  if (missing)
    return new OnrecordError('asked/unknown-name', missing, {
      ...at,
      ...(unquoted(complaint) ?? suggestion(complaint)),
      cause,
    });
  const misused = /^Macro (\w+)\(\) does not support/.exec(first)?.[1];
  if (misused) return wrongArguments(misused, at, cause);
  if (complaint.exception_type === 'Invalid Input') {
    return new OnrecordError('asked/bad-query', `The question cannot be answered: ${first}`, {
      ...at,
      cause,
    });
  }
  return new OnrecordError(
    'asked/bad-query',
    `The question cannot be read as SQL: ${first}.`.replace(/[.!]+\.$/, '.'),
    {
      ...at,
      cause,
    },
  );
}

function wrongArguments(name: string, at: { at?: Position }, cause: unknown): OnrecordError {
  const signature = allDefinitions().find((definition) => definition.name === name)?.signature;
  return new OnrecordError('asked/bad-query', `"${name}" is not called with arguments like these.`, {
    ...at,
    hint: `It is called as ${signature ?? `${name}()`}.`,
    cause,
  });
}

/** Line and column, from 1, of a byte of `text`. */
export function placeIn(text: string, byte: number): Position {
  const before = Buffer.from(text, 'utf8').subarray(0, byte).toString('utf8').split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function missingName({ exception_message = '', name, type }: Complaint): string | undefined {
  if (!name) return undefined;
  if (exception_message.startsWith('Referenced column')) return `There is no column "${name}" here.`;
  if (exception_message.startsWith('Referenced table')) return `There is no table "${name}" here.`;
  if (exception_message.includes('does not exist'))
    return `There is no ${(type ?? 'name').toLowerCase()} "${name}".`;
  return undefined;
}

/** `signed(RUS, …)` and `signed("RUS", …)` name a column where a text was meant. */
function unquoted({ name = '', exception_message = '' }: Complaint): { hint: string } | undefined {
  const column = exception_message.startsWith('Referenced column') && /^[A-Z]{3}$|-|^rome$/.test(name);
  return column
    ? { hint: `Put a text between straight single quotes: '${name === 'rome' ? 'rome-statute' : name}'.` }
    : undefined;
}

function suggestion({ candidates }: Complaint): { hint?: string } {
  return candidates ? { hint: `Did you mean ${candidates.split(',').slice(0, 3).join(' or ')}?` } : {};
}

function complaintOf(cause: unknown): Complaint {
  const message = cause instanceof Error ? cause.message : String(cause);
  const start = message.indexOf('{');
  try {
    return JSON.parse(message.slice(start)) as Complaint;
  } catch {
    return { exception_message: message };
  }
}
