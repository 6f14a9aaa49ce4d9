import { z } from 'zod';
import { OnrecordError } from '../error.ts';
import { nearestNames } from '../nearest-names.ts';
import type { AnyQuestion, Given } from './given.ts';

/**
 * Refuses a parameter that a question does not have: nothing that was asked is silently left out.
 * @throws OnrecordError `asked/unknown-name`, always, with the nearest name
 */
export function refuseParameter(question: string, name: string, names: readonly string[]): never {
  const [nearest] = nearestNames(name, names);
  const takes = names.length > 0 ? `It takes ${names.join(', ')}.` : 'It takes none.';
  throw new OnrecordError('asked/unknown-name', `"${question}" has no parameter "${name}".`, {
    hint: nearest ? `Did you mean ${nearest}?` : takes,
  });
}

/** What is wrong with the first value that did not fit, said for a person. */
export function refuseValue(question: AnyQuestion, issue: z.core.$ZodIssue, given: Given): OnrecordError {
  const name = issue.path.map(String).join('.');
  const { description, format } = aboutParameter(question, name);
  const code = format === 'date' ? 'asked/bad-day' : 'asked/bad-value';
  const value = given[name];
  if (value === undefined && name !== '') {
    return new OnrecordError(
      'asked/bad-value',
      `"${question.name}" needs ${name}.`,
      hinted(name, description),
    );
  }
  const message = `${name ? `${name}: ` : ''}${reasonOf(issue, value ?? '')}.`;
  if (issue.code === 'custom') return new OnrecordError(code, message);
  return new OnrecordError(code, message, nearestHint(issue, value ?? '') ?? hinted(name, description, true));
}

function aboutParameter(question: AnyQuestion, name: string): { description?: string; format?: string } {
  const schema = question.params.shape[name] as z.ZodType | undefined;
  return (schema && z.globalRegistry.get(schema)) ?? {};
}

/** The name is said already where the sentence begins with it. */
function hinted(name: string, description: string | undefined, said = false): { hint?: string } {
  if (!description) return {};
  return { hint: said ? description : `${name}: ${description}` };
}

function reasonOf(issue: z.core.$ZodIssue, value: string): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_value':
      return `"${value}" is none of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return `"${value}" is no ${issue.expected === 'int' ? 'whole number' : issue.expected}`;
    case 'too_big':
      return `${value} is more than ${issue.maximum}`;
    case 'too_small':
      return `${value} is less than ${issue.minimum}`;
    default:
      return `"${value}" does not fit: ${issue.message}`;
  }
}

function nearestHint(issue: z.core.$ZodIssue, value: string): { hint: string } | undefined {
  if (issue.code !== 'invalid_value') return undefined;
  const [nearest] = nearestNames(value, issue.values.map(String));
  return nearest ? { hint: `Did you mean ${nearest}?` } : undefined;
}
