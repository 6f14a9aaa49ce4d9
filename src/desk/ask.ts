import { z } from 'zod';
import { OnrecordError } from '../error.ts';
import { nearestNames } from '../nearest-names.ts';
import type { Question } from '../questions/question.ts';
import type { Desk } from './desk.ts';

export type AnyQuestion = Question<z.ZodObject, z.ZodType>;

/** Parameters as they come from flags or a query string: text, not yet read. */
export type Given = Readonly<Record<string, string | undefined>>;

/**
 * Reads the parameters and asks the record. Command line and HTTP both answer through here, so they cannot differ.
 * @throws OnrecordError `asked/unknown-name` for a parameter the question does not have, `asked/bad-day` or
 * `asked/bad-value` for a value it cannot take, and whatever the question itself throws
 */
export function askDesk<Params extends z.ZodObject, Answer extends z.ZodType>(
  desk: Desk,
  question: Question<Params, Answer>,
  given: Given,
): z.output<Answer> {
  return question.ask(desk.record, readParams(question, given), desk.today());
}

/** What `--json` prints and HTTP sends, to the byte. */
export function jsonOf(answer: unknown): string {
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function readParams<Params extends z.ZodObject>(
  question: Question<Params, z.ZodType>,
  given: Given,
): z.output<Params> {
  const names = Object.keys(question.params.shape);
  for (const name of Object.keys(given)) if (!names.includes(name)) refuseName(question.name, name, names);
  const parsed = question.params.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0] as z.core.$ZodIssue;
  throw refusal(question, issue, given);
}

function refuseName(question: string, name: string, names: readonly string[]): never {
  const [nearest] = nearestNames(name, names);
  throw new OnrecordError('asked/unknown-name', `"${question}" has no parameter "${name}".`, {
    hint: nearest ? `Did you mean ${nearest}?` : `It takes ${names.join(', ')}.`,
  });
}

function refusal(question: Question<z.ZodObject, z.ZodType>, issue: z.core.$ZodIssue, given: Given) {
  const name = issue.path.map(String).join('.');
  const value = given[name];
  const schema = question.params.shape[name];
  const about = (schema && (z.globalRegistry.get(schema as z.ZodType) ?? {})) as {
    description?: string;
    format?: string;
  };
  const hint = about?.description ? { hint: `${name}: ${about.description}` } : {};
  if (value === undefined && issue.code !== 'custom' && name !== '') {
    return new OnrecordError('asked/bad-value', `"${question.name}" needs ${name}.`, hint);
  }
  const reason = issue.code === 'custom' ? issue.message : `"${value ?? ''}" does not fit: ${issue.message}`;
  const code = about?.format === 'date' ? 'asked/bad-day' : 'asked/bad-value';
  return new OnrecordError(code, `${name ? `${name}: ` : ''}${reason}.`, hint);
}
