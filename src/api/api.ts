import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import {
  type AnyQuestion,
  askDesk,
  type Desk,
  questions as everyQuestion,
  jsonOf,
  nearestNames,
  OnrecordError,
  refuseParameter,
  routeOf,
} from '../index.ts';
import { openApi } from './openapi.ts';
import { problemOf, respond, respondTo } from './problem.ts';
import type { Resource } from './resource.ts';
import { resources as everyResource } from './resources.ts';

export interface ApiOptions {
  readonly questions?: readonly AnyQuestion[];
  readonly resources?: readonly Resource[];
  /** Told of every failure that is nobody's mistake but ours. */
  readonly complain?: (bug: unknown) => void;
}

/** The HTTP API over a desk, one route a question; answers in process too: `createApi(desk).request('/api/…')`. */
export function createApi(desk: Desk, options: ApiOptions = {}): Hono {
  const { questions = everyQuestion, resources = everyResource, complain = reportBug } = options;
  const api = new Hono({ strict: false });
  api.use(
    cors({ origin: '*', exposeHeaders: ['ETag'] }),
    compress(),
    bodyLimit({ maxSize: largest, onError: tooLarge }),
  );
  api.get('/api', (context) => fresh(desk, context, () => index(questions, resources, desk)));
  api.get('/api/openapi.json', (context) =>
    fresh(desk, context, () => openApi(questions, resources, desk.record.version)),
  );
  for (const resource of resources) addResource(api, desk, resource);
  for (const question of questions) addQuestion(api, desk, question);
  api.notFound((context) => refuseRoute(context, api));
  api.onError((thrown, context) => respondTo(thrown, context, complain));
  return api;
}

function addQuestion(api: Hono, desk: Desk, question: AnyQuestion): void {
  api.get(`/api${pattern(routeOf(question))}`, (context) =>
    fresh(desk, context, () => askDesk(desk, question, { ...queryOf(context), ...context.req.param() })),
  );
}

function addResource(api: Hono, desk: Desk, resource: Resource): void {
  api.on(resource.method.toUpperCase(), `/api${pattern(resource.path)}`, async (context) => {
    const given = parametersOnly(resource, { ...queryOf(context), ...context.req.param() });
    const answer = async () => resource.respond(desk, given, await context.req.text());
    return resource.cached ? fresh(desk, context, answer) : send(context, await answer(), 'no-cache');
  });
}

/** @throws OnrecordError `asked/unknown-name` for a parameter the resource does not have */
function parametersOnly(resource: Resource, given: Record<string, string>): Record<string, string> {
  const names = resource.parameters.map(({ name }) => name);
  for (const name of Object.keys(given)) if (!names.includes(name)) refuseParameter(resource.id, name, names);
  return given;
}

/** The longest article that is read, in bytes. */
const largest = 1_000_000;

function tooLarge(): never {
  throw new OnrecordError(
    'asked/bad-value',
    `What was sent is larger than ${largest.toLocaleString('en')} bytes.`,
    {
      hint: 'Send one article of text.',
    },
  );
}

/** The same record on the same day gives the same answer, so those two are its ETag. */
async function fresh(
  desk: Desk,
  context: Context,
  answer: () => unknown | Promise<unknown>,
): Promise<Response> {
  const tag = `"${desk.record.version}-${desk.today()}"`;
  context.header('ETag', tag);
  context.header('Cache-Control', 'public, max-age=60, must-revalidate');
  if (context.req.header('If-None-Match')?.includes(tag)) return context.body(null, 304);
  return send(context, await answer());
}

function send(context: Context, answer: unknown, cacheControl?: string): Response {
  if (cacheControl) context.header('Cache-Control', cacheControl);
  return context.body(jsonOf(answer), 200, { 'Content-Type': 'application/json; charset=utf-8' });
}

/** @throws OnrecordError `asked/bad-value` when a parameter is given twice: we would have to guess which was meant */
function queryOf(context: Context): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, values] of Object.entries(context.req.queries())) {
    if (values.length > 1) {
      throw new OnrecordError('asked/bad-value', `"${name}" is given ${values.length} times.`, {
        hint: 'Give it once.',
      });
    }
    query[name] = values[0] ?? '';
  }
  return query;
}

function pattern(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function index(questions: readonly AnyQuestion[], resources: readonly Resource[], desk: Desk) {
  return {
    record: desk.record.version,
    today: desk.today(),
    openapi: '/api/openapi.json',
    questions: questions.map(({ name, summary, ...rest }) => ({
      name,
      path: `/api${routeOf({ name, summary, ...rest })}`,
      summary,
    })),
    resources: resources.map(({ id, method, path, summary }) => ({
      name: id,
      method: method.toUpperCase(),
      path: `/api${path}`,
      summary,
    })),
  };
}

function refuseRoute(context: Context, api: Hono): Response {
  const { path, method } = context.req;
  const known = api.routes.filter((route) => route.method !== 'ALL').map((route) => route.path);
  const [nearest] = nearestNames(path, known);
  const error = new OnrecordError('asked/unknown-name', `There is no ${method} ${path}.`, {
    hint: nearest ? `Did you mean ${nearest}?` : 'GET /api lists everything there is.',
  });
  return respond(context, problemOf(error), 404);
}

function reportBug(bug: unknown): void {
  console.error(bug);
}
