import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/claims/article.ts';
import { checkArticle } from '../../src/claims/check.ts';
import { reportJson, reportText } from '../../src/claims/report.ts';
import type { Database } from '../../src/database/open.ts';
import type { Day } from '../../src/days/day.ts';
import { errorLine, OnrecordError } from '../../src/error.ts';
import { theDatabase } from '../database/the-database.ts';

/**
 * Every article in test/articles has its report beside it. A report that comes out otherwise is left as NAME.new.txt for a
 * person to read; when it is right, it takes the old one's place.
 */
const folder = resolve(import.meta.dirname, '../articles');
const today = '2026-11-24' as Day;
let database: Database;
beforeAll(async () => {
  database = await theDatabase();
}, 120_000);
afterAll(() => database.close());

async function report(kind: string, name: string): Promise<string> {
  const file = `${name}.md`;
  try {
    const article = parseArticle(readFileSync(join(folder, kind, file), 'utf8'), file);
    return reportText(await checkArticle(database, article, { today, folder: join(folder, kind) }));
  } catch (error) {
    if (error instanceof OnrecordError) return `${errorLine(error)}\n`;
    throw error;
  }
}

for (const kind of ['good', 'bad']) {
  describe(kind, () => {
    const names = readdirSync(join(folder, kind)).filter((file) => file.endsWith('.md'));
    test.each(names.map((file) => file.slice(0, -'.md'.length)))('%s', async (name) => {
      const path = join(folder, kind, `${name}.txt`);
      const fresh = path.replace(/\.txt$/, '.new.txt');
      const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const actual = await report(kind, name);
      if (actual === expected) rmSync(fresh, { force: true });
      else writeFileSync(fresh, actual);
      expect(actual).toBe(expected);
    });
  });
}

test('the article of 2016 makes at least 18 claims, and none of them is broken', async () => {
  const file = resolve(import.meta.dirname, '../../articles/2016-11-16-russia-leaves-the-court.md');
  const { claims, counts } = await checkArticle(database, parseArticle(readFileSync(file, 'utf8'), file), {
    today,
  });
  expect(claims.length).toBeGreaterThanOrEqual(18);
  expect(counts.broken).toBe(0);
  const verdict = (id: string) => claims.find((claim) => claim.id === id)?.verdict;
  expect(verdict('first-to-leave')).toBe('contradicted');
  expect(verdict('billion-dollars')).toBe('unsupported');
  expect(verdict('withdrawing')).toBe('outdated');
  expect(verdict('signed')).toBe('holds');
});

test('the report as JSON has the fields that others rely on, and no more', async () => {
  const file = 'every-verdict-but-broken.md';
  const article = parseArticle(readFileSync(join(folder, 'good', file), 'utf8'), file);
  const json = reportJson(await checkArticle(database, article, { today }));
  expect(Object.keys(json)).toEqual(['article', 'published', 'today', 'claims', 'counts']);
  expect(json).toEqual(JSON.parse(JSON.stringify(json)));
  const exactly = json.claims.find((claim) => claim.id === 'exactly');
  expect(exactly).toMatchObject({
    id: 'exactly',
    line: 41,
    column: 50,
    text: '124',
    ask: "parties('rome-statute')",
    expected: '124',
    answer: 124,
    verdict: 'outdated',
    thenHeld: true,
    nowHolds: false,
  });
  expect(exactly?.changed[0]).toEqual({
    day: '2017-10-27',
    from: 124,
    to: 123,
    because: 'Burundi’s withdrawal from the Rome Statute took effect',
  });
  expect(Object.keys(exactly ?? {})).toEqual(
    'id line column text ask expected answer verdict thenHeld nowHolds changed sources'.split(' '),
  );
});
