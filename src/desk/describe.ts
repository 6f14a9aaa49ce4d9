import { z } from 'zod';
import type { AnyQuestion } from './given.ts';

/** A parameter as help, docs and OpenAPI show it, read off the question's own schema. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  /** Given by its place in the command and the path, not by name. */
  readonly place: boolean;
  readonly flag: boolean;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

interface ObjectSchema {
  readonly properties?: Record<string, { description?: string; type?: string }>;
  readonly required?: readonly string[];
}

/** The parameters of a question, those given by place first and in order. */
export function parametersOf(question: AnyQuestion): Parameter[] {
  const { properties = {}, required = [] } = schemaOf(question.params, 'input') as ObjectSchema;
  const named = Object.keys(properties).filter((name) => !question.places.includes(name));
  return [...question.places, ...named].map((name) => {
    const { description = '', ...schema } = properties[name] ?? {};
    return {
      name,
      required: required.includes(name),
      place: question.places.includes(name),
      flag: schema.type === 'boolean',
      description,
      schema,
    };
  });
}

/** JSON Schema (draft 2020-12) of the answer. */
export function answerSchema(question: AnyQuestion): Record<string, unknown> {
  return schemaOf(question.answer, 'output');
}

/** `/treaty/{treaty}`, as OpenAPI writes it. */
export function routeOf(question: AnyQuestion): string {
  const words = question.name.split(' ');
  return `/${[...words, ...question.places.map((place) => `{${place}}`)].join('/')}`;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
