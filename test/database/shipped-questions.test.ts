import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Article, type Claim, parseArticle } from '../../src/claims/article.ts';
import { type Question, readClaimQuestion } from '../../src/claims/evaluate.ts';
import { groundsOf } from '../../src/database/grounds.ts';
import { namedIn } from '../../src/database/named.ts';
import type { Database } from '../../src/database/open.ts';
import type { Day } from '../../src/days/day.ts';
import { theDatabase } from './the-database.ts';

let database: Database;
beforeAll(async () => {
  database = await theDatabase();
}, 120_000);
afterAll(() => database.close());

const folder = resolve('articles');
const articles = readdirSync(folder)
  .filter((file) => /^\d.*\.md$/.test(file))
  .map((file) => parseArticle(readFileSync(join(folder, file), 'utf8'), file));

const today = '2026-11-24' as Day;

test.each(articles)(
  'every query of $file that has one value says of all its days at once what it says of each',
  async (article) => {
    const connection = await database.connect();
    try {
      for (const claim of article.claims.filter(({ sql, on }) => sql && !on)) {
        const question = await readClaimQuestion(connection, claim, namedIn);
        const days = await daysOf(question, claim, article);
        const asked = days.map((day) => ({ on: day, known: day }));
        const dayByDay = [];
        for (const day of days) dayByDay.push(await question.ask(day, day));
        if (dayByDay.some(Array.isArray)) continue;
        expect([claim.id, await question.askAll(asked)]).toEqual([claim.id, dayByDay]);
      }
    } finally {
      connection.disconnectSync();
    }
  },
);

/** The day of publication, today, and up to three of the days between on which the answer may have changed. */
async function daysOf({ dependencies }: Question, { since }: Claim, { published }: Article): Promise<Day[]> {
  const connection = await database.connect();
  try {
    const first = since ?? published;
    const { days } = await groundsOf(connection, dependencies, first, today);
    const between = [days[0], days[days.length >> 1], days.at(-1)].flatMap((day) => day ?? []);
    return [...new Set([first, ...between, today])];
  } finally {
    connection.disconnectSync();
  }
}
