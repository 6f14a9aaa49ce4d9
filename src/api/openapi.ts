import { type AnyQuestion, answerSchema, type Parameter, parametersOf, routeOf } from '../index.ts';
import { problemSchema } from './problem.ts';
import type { Resource } from './resource.ts';

/** The API as OpenAPI 3.1, derived from the schemas of the questions themselves. */
export function openApi(
  questions: readonly AnyQuestion[],
  resources: readonly Resource[],
  version: string,
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const question of questions) paths[`/api${routeOf(question)}`] = { get: questionOperation(question) };
  for (const resource of resources) {
    const path = `/api${resource.path}`;
    paths[path] = { ...paths[path], [resource.method]: resourceOperation(resource) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version,
      summary: 'What states sign, how they vote and what they answer for, as of any day.',
    },
    paths,
    components: { schemas: { Problem: problemSchema } },
  };
}

function questionOperation(question: AnyQuestion): Record<string, unknown> {
  return {
    operationId: question.name.replaceAll(' ', '-'),
    summary: question.summary,
    parameters: parametersOf(question).map(parameter),
    responses: responses(answerSchema(question)),
  };
}

function parameter({ name, place, required, description, schema }: Parameter): Record<string, unknown> {
  return { name, in: place ? 'path' : 'query', required: place || required, description, schema };
}

function resourceOperation(resource: Resource): Record<string, unknown> {
  const { id, summary, parameters, body, answer } = resource;
  const sent = body && { requestBody: { required: true, content: { 'text/markdown': { schema: body } } } };
  return { operationId: id, summary, parameters, ...sent, responses: responses(answer) };
}

function responses(answer: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    200: { description: 'The answer.', content: { 'application/json': { schema: answer } } },
    default: {
      description: 'What was wrong with the question, or with the record.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}
