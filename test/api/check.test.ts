import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { type Day, openDesk } from '../../src/index.ts';
import { onrecord } from '../cli/in-process.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
afterAll(() => rmSync(folder, { recursive: true }));

const desk = openDesk({
  record: `${root}/record`,
  articles: `${root}/articles`,
  today: () => '2026-07-01' as Day,
  cacheDir: `${root}/.cache`,
});
const api = createApi(desk);
const post = (body: string, query = '') => api.request(`/api/check${query}`, { method: 'POST', body });

function article(is: string, passage = is): string {
  return `---
title: Who signed
published: 2016-11-16
claims:
  signed:
    ask: year(signed('RUS', 'rome-statute'))
    is: ${is}
---

Russia [signed in ${passage}](claim:signed).
`;
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('an article sent is checked and each claim comes back with its place', async () => {
  const report = await (await post(article('2000'))).json();
  expect(report).toMatchObject({
    published: '2016-11-16',
    today: '2026-07-01',
    claims: [{ id: 'signed', line: 10, column: 8, verdict: 'holds', answer: 2000 }],
    counts: { holds: 1, contradicted: 0 },
  });
});

test('HTTP and the command line say the same of an article', async () => {
  const path = written('article.md', article('2001'));
  const { code, out } = await onrecord(['check', '--json', path]);
  const fromHttp = (await (await post(article('2001'))).json()) as object;
  expect(code).toBe(1);
  expect({ ...JSON.parse(out), article: '' }).toEqual({ ...fromHttp, article: '' });
});

test('an article that holds ends with 0, one that is contradicted with 1, and both together with 1', async () => {
  const good = written('good.md', article('2000'));
  const bad = written('bad.md', article('2001'));
  const codes = [];
  for (const paths of [[good], [bad], [good, bad]]) codes.push((await onrecord(['check', ...paths])).code);
  expect(codes).toEqual([0, 1, 1]);
});

test('the day it is checked on can be given', async () => {
  const report = (await (await post(article('2000'), '?today=2017-01-01')).json()) as { today: string };
  expect(report.today).toBe('2017-01-01');
});

test('what is no article is refused with its place', async () => {
  const response = await post('Just a sentence.');
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { code: 'asked/bad-article', at: { file: 'article.md', line: 1 } },
  });
});

test('what is no article ends the command with 2 and one line that begins with file and line', async () => {
  const path = written('none.md', 'Just a sentence.');
  const { code, err } = await onrecord(['check', path]);
  expect(code).toBe(2);
  expect(err.startsWith(`onrecord: ${path}:1:`)).toBe(true);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

test('a file that does not exist is the outside failing', async () => {
  const { code, err } = await onrecord(['check', 'nowhere.md']);
  expect({ code, err }).toEqual({
    code: 3,
    err: 'onrecord: "nowhere.md" cannot be read: it does not exist. Give the path of an article in Markdown.\n',
  });
});

test('something too long to be an article is refused before it is read', async () => {
  const response = await post('x'.repeat(1_000_001));
  expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([
    400,
    'asked/bad-value',
  ]);
});

test('an article of this site is checked by its name, and no name leads out of the folder', async () => {
  expect((await api.request('/api/articles/2016-11-16-russia-leaves-the-court/check')).status).toBe(200);
  expect((await api.request('/api/articles/..%2FREADME/check')).status).toBe(404);
});

test('answers are sent compressed to who takes them so', async () => {
  const response = await api.request('/api/treaty/rome-statute', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
});
