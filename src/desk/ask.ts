import type { z } from 'zod';
import type { Question } from '../questions/question.ts';
import type { Desk } from './desk.ts';
import type { Given } from './given.ts';
import { refuseParameter, refuseValue } from './refuse.ts';

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
  throw refuseValue(question, parsed.error.issues[0] as z.core.$ZodIssue, given);
}
