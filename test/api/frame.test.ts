import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { type Day, openDesk, questions, routeOf } from '../../src/index.ts';

const root = resolve(import.meta.dirname, '../..');
const desk = openDesk({
  record: `${root}/record`,
  articles: `${root}/articles`,
  today: () => '2026-07-01' as Day,
  cacheDir: `${root}/.cache`,
});
const api = createApi(desk);

const isProblem = {
  error: {
    code: expect.stringMatching(/^(asked|record|outside)\/[a-z-]+$/),
    message: expect.stringMatching(/\.$/),
    hint: expect.toSatisfy((hint) => hint === null || typeof hint === 'string'),
    at: expect.toSatisfy((at) => at === null || typeof at === 'object'),
  },
};

test('the index lists every question with its path', async () => {
  const answer = (await (await api.request('/api')).json()) as {
    questions: { name: string; path: string }[];
  };
  expect(answer.questions.map(({ name, path }) => [name, path])).toEqual(
    questions.map((question) => [question.name, `/api${routeOf(question)}`]),
  );
});

test('OpenAPI describes every question and names no path twice', async () => {
  const document = (await (await api.request('/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, { get?: { operationId: string } }>;
  };
  expect(document.openapi).toBe('3.1.0');
  for (const question of questions) {
    expect(document.paths[`/api${routeOf(question)}`]?.get?.operationId).toBe(
      question.name.replaceAll(' ', '-'),
    );
  }
});

test('an answer may be kept until the record or the day changes', async () => {
  const first = await api.request('/api');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toBe(`"${desk.record.version}-2026-07-01"`);
  const again = await api.request('/api', { headers: { 'If-None-Match': tag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('any page may ask', async () => {
  const response = await api.request('/api', { headers: { Origin: 'https://example.org' } });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

const refused = [
  '/api/nothing-like-this',
  '/api/articles/nothing-like-this/check',
  ...questions.map((question) => `/api${routeOf(question).replaceAll(/\{\w+\}/g, 'RUS')}?nonsense=1`),
];

for (const path of refused) {
  test(`${path} is refused in the one shape of errors`, async () => {
    const response = await api.request(path);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(isProblem);
  });
}

test('a bug is answered in the same shape, told to the operator, and not to the asker', async () => {
  const told: unknown[] = [];
  const broken = createApi(
    {
      ...desk,
      today: () => {
        throw new Error('the clock fell off the wall');
      },
    },
    { complain: (bug) => told.push(bug) },
  );
  const response = await broken.request('/api');
  const body = (await response.json()) as { error: { code: string; message: string } };
  expect([response.status, body.error.code]).toEqual([500, 'bug']);
  expect(body.error.message).not.toContain('clock');
  expect(String(told[0])).toContain('the clock fell off the wall');
});
