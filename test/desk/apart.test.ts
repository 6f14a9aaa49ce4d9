import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApart } from '../../src/desk/apart.ts';
import type { Apart } from '../../src/desk/task.ts';
import { askSql, checkText, type Day, openDesk } from '../../src/index.ts';

/**
 * Questions that DuckDB itself cannot be stopped at: within one call of a function nothing is interrupted, and what texts and lists take
 * is not all counted. Only the end of their process ends them.
 */
const endless: Readonly<Record<string, string>> = {
  'a text doubled again and again': doubled(9),
  'a pattern with counts in counts over a long text': `regexp_matches((SELECT string_agg('a', '') FROM range(10000000)), '((a{0,100}){0,10})b')`,
  'the distance of two long texts': `levenshtein(a, a) FROM (SELECT string_agg('ab', '') AS a FROM range(200000))`,
  'a list folded into a growing text': `list_reduce((SELECT list('x' || range) FROM range(100000)), lambda x, y: x || y || x)`,
};

function doubled(times: number): string {
  return times === 0
    ? "'xxxxxxxxxx'"
    : `a||a||a||a||a||a||a||a||a||a AS a FROM (SELECT ${doubled(times - 1)}${times === 1 ? ' AS a' : ''})`;
}

const root = resolve(import.meta.dirname, '../..');
const today = '2026-07-01' as Day;
let apart: Apart | undefined;
beforeAll(async () => {
  // @ts-expect-error a script without types
  (await import('../../scripts/compile.js')).compile();
  apart = openApart({
    record: join(root, 'record'),
    cacheDir: join(tmpdir(), 'onrecord-test-cache'),
    limits: { claim: 1_500, rest: 12_000 },
    path: join(root, 'dist/bundle/apart-process.js'),
  });
}, 180_000);
afterAll(() => apart?.close());

const desk = () => ({
  ...openDesk({ record: join(root, 'record'), articles: join(root, 'articles'), today: () => today }),
  apart,
});

function article(questions: Readonly<Record<string, string>>): string {
  const claims = Object.entries(questions).map(
    ([id, sql]) => `  ${id}:\n    sql: ${JSON.stringify(`SELECT ${sql}`)}\n    is: 124\n`,
  );
  const passages = Object.keys(questions).map((id) => `[124](claim:${id})`);
  return `---\ntitle: T\npublished: 2016-11-16\nclaims:\n${claims.join('')}---\n${passages.join(' ')}\n`;
}

describe('a question that nothing else stops is ended with its process', () => {
  test.each(Object.entries(endless))('%s', async (_, sql) => {
    const text = article({ attack: sql, honest: "parties('rome-statute')" });
    const { claims } = await checkText(desk(), { text, file: 'a.md' });
    expect(claims.map(({ verdict }) => verdict)).toEqual(['broken', 'outdated']);
    expect(claims[0]?.says).toMatch(/^The question (takes longer than 10 seconds|needs more memory)/);
    expect(claims[0]?.at).toMatchObject({ line: 6, column: 10 });
  });
});

test('an article full of such questions costs the time of three of them', async () => {
  const sql = endless['the distance of two long texts'] as string;
  const questions = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`attack-${index}`, sql]));
  const text = article({ honest: "parties('rome-statute')", ...questions });
  const { claims } = await checkText(desk(), { text, file: 'a.md' });
  expect(claims.map(({ verdict }) => verdict)).toEqual(['outdated', ...Array(8).fill('broken')]);
  expect(claims.at(-1)?.says).toContain('is not asked: others took all the time an article is given');
});

test('an article that takes for ever to read is ended too', async () => {
  const list = Array.from({ length: 950 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n');
  const hasty = openApart({
    record: join(root, 'record'),
    cacheDir: join(tmpdir(), 'onrecord-test-cache'),
    limits: { claim: 1_500, rest: 2_000 },
    path: join(root, 'dist/bundle/apart-process.js'),
  });
  const text = article({ honest: "parties('rome-statute')" });
  await expect(
    checkText({ ...desk(), apart: hasty }, { text: `${text}\n${list}\n`, file: 'a.md' }),
  ).rejects.toThrow('The article takes too long to read.');
  hasty?.close();
});

test('its process holds no more than its limit, this one none of it', async () => {
  const before = peak();
  const text = article({ attack: endless['a text doubled again and again'] as string });
  await checkText(desk(), { text, file: 'a.md' });
  expect(peak() - before).toBeLessThan(100);
});

/** The most memory this process ever held, in MB; 0 where the system does not tell. */
function peak(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}

test('a question in SQL is answered there to the byte as here, and so are its errors', async () => {
  const here = { ...desk(), apart: undefined };
  for (const q of [
    "SELECT state, day FROM acts WHERE state = 'RUS' ORDER BY day",
    "SELECT signed('RUZ', 'rome-statute')",
  ]) {
    const answers = [desk(), here].map((each) => askSql(each, { q }).catch((error: Error) => ({ ...error })));
    const [there, straight] = await Promise.all(answers);
    expect(there).toEqual(straight);
  }
  await (await here.database()).close();
});
