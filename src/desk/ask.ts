import { z } from 'zod';
import { OnrecordError } from '../error.ts';
import { nearestNames } from '../nearest-names.ts';
import type { Question } from '../questions/question.ts';
import type { Desk } from './desk.ts';

/** A question whose parameters and answer are not looked into. */
export type AnyQuestion = Question<z.ZodObject, z.ZodType>;

/** The shape of a question's answer: `AnswerTo<typeof treatyQuestion>`. */
export type AnswerTo<Q> = Q extends Question<infer _Params, infer Answer> ? z.output<Answer> : never;

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
  for (const name of Object.keys(given))
    if (!names.includes(name)) refuseParameter(question.name, name, names);
  const parsed = question.params.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0] as z.core.$ZodIssue;
  throw refusal(question, issue, given);
}

/** @throws OnrecordError `asked/unknown-name`, always: nothing that was asked is silently left out */
export function refuseParameter(question: string, name: string, names: readonly string[]): never {
  const [nearest] = nearestNames(name, names);
  throw new OnrecordError('asked/unknown-name', `"${question}" has no parameter "${name}".`, {
    hint: nearest
      ? `Did you mean ${nearest}?`
      : names.length > 0
        ? `It takes ${names.join(', ')}.`
        : 'It takes none.',
  });
}

function refusal(question: AnyQuestion, issue: z.core.$ZodIssue, given: Given): OnrecordError {
  const name = issue.path.map(String).join('.');
  const value = given[name];
  const { description, format } = aboutParameter(question, name);
  const hint = description && format !== 'date' ? { hint: `${name}: ${description}` } : {};
  if (value === undefined && name !== '') {
    return new OnrecordError('asked/bad-value', `"${question.name}" needs ${name}.`, hint);
  }
  const reason = issue.code === 'custom' ? issue.message : `"${value ?? ''}" does not fit: ${issue.message}`;
  const code = format === 'date' ? 'asked/bad-day' : 'asked/bad-value';
  return new OnrecordError(code, `${name ? `${name}: ` : ''}${reason}.`, hint);
}

function aboutParameter(question: AnyQuestion, name: string): { description?: string; format?: string } {
  const schema = question.params.shape[name] as z.ZodType | undefined;
  return (schema && z.globalRegistry.get(schema)) ?? {};
}
