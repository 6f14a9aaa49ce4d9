import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { OnrecordError } from '../index.ts';

/** The one shape in which the API says that something went wrong. */
export interface Problem {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly hint: string | null;
    readonly at: { readonly file?: string; readonly line?: number; readonly column?: number } | null;
  };
}

export const problemSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'hint', 'at'],
      properties: {
        code: { type: 'string', description: 'A stable name, such as asked/unknown-state.' },
        message: { type: 'string', description: 'One sentence: what is wrong and what was expected.' },
        hint: { type: ['string', 'null'], description: 'What to do next.' },
        at: {
          type: ['object', 'null'],
          description: 'Where in a file the mistake stands; lines and columns count from 1.',
          properties: {
            file: { type: 'string' },
            line: { type: 'integer' },
            column: { type: 'integer' },
          },
        },
      },
    },
  },
} as const;

/** Turns whatever was thrown into the one shape. Only a bug is reported to `complain`; users' mistakes are not. */
export function respondTo(thrown: unknown, context: Context, complain: (bug: unknown) => void): Response {
  if (thrown instanceof OnrecordError) return respond(context, problemOf(thrown), thrown.status);
  complain(thrown);
  return respond(
    context,
    {
      error: {
        code: 'bug',
        message: 'Onrecord failed in a way it should not.',
        hint: 'Please report it with the address you asked.',
        at: null,
      },
    },
    500,
  );
}

export function problemOf(error: OnrecordError): Problem {
  const { code, message, hint = null, at = null } = error;
  return { error: { code, message, hint, at } };
}

export function respond(context: Context, problem: Problem, status: ContentfulStatusCode): Response {
  context.header('Cache-Control', 'no-store');
  return context.json(problem, status);
}
