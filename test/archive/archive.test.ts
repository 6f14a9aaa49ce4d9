import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generatedArchive } from '../../bench/generated-archive.ts';
import { openStore } from '../../src/archive/store.ts';
import { checkArchive, checkText, type Day, type Desk, openDesk, recheckArchive } from '../../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-archive-'));
const today = '2026-11-24' as Day;
const desks: Desk[] = [];
let first: Desk;
const record = join(folder, 'record');
let articles: { name: string; text: string }[];

function deskOver(record: string, day = today): Desk {
  const desk = openDesk({ record, articles: folder, today: () => day, apart: false });
  desks.push(desk);
  return desk;
}

function changed(name: string, file: string, change: (text: string) => string): Desk {
  const root = join(folder, name, 'record');
  cpSync(record, root, { recursive: true });
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return deskOver(root);
}

/** Every claim of an index by article and id, with how it came out. */
function outcomes(index: string): Map<string, string> {
  const store = openStore(index);
  const head = store.head();
  return new Map(
    (head?.places ?? []).flatMap((place) =>
      store
        .read(place)
        .cases.flatMap(({ claims, verdict, before, after }) =>
          claims.map(
            ([article, id]) => [`${article} ${id}`, JSON.stringify([verdict, before, after])] as const,
          ),
        ),
    ),
  );
}

beforeAll(async () => {
  cpSync(resolve('record'), record, { recursive: true });
  first = deskOver(record);
  articles = [...generatedArchive(first.record, 16)];
  await checkArchive(first, articles, { index: join(folder, 'index'), archive: 'sixteen' });
}, 120_000);

afterAll(async () => {
  for (const desk of desks) await desk.close();
  rmSync(folder, { recursive: true });
});

test('an archive is told the same as its articles one by one', async () => {
  const found = outcomes(join(folder, 'index'));
  for (const { name, text } of articles.slice(0, 3)) {
    const { claims } = await checkText(first, { text, file: name });
    for (const claim of claims)
      expect([claim.ask, found.get(`${name} ${claim.id}`)]).toEqual([
        claim.ask,
        JSON.stringify([claim.verdict, claim.answer, claim.todaysAnswer]),
      ]);
  }
}, 60_000);

const withdrawal = (text: string) =>
  text.replace(
    /^BRA,ratification/m,
    'BRA,withdrawal,2026-11-02,,,,reported,,,,untc-xviii-10-secondary\nBRA,ratification',
  );
const conviction = (text: string) =>
  `${text.trimEnd()}\n`.replace(/^(.*abd.*|.*kushayb.*),judgment-convicted.*\n/m, '');

test.each([
  ['a new act', 'treaties/rome-statute.csv', withdrawal],
  [
    'a vote that is corrected',
    'votes/71.csv',
    (text: string) => text.replace('A-RES-71-5,2016-10-26', 'A-RES-71-5,2016-10-27'),
  ],
  ['a step that is taken away', 'court/steps.csv', conviction],
])(
  'after %s the quick re-check leaves the index as a full check makes it',
  async (name, file, change) => {
    const desk = changed(name, file, change);
    const [quick, full] = [join(folder, `${name} quick`), join(folder, `${name} full`)];
    cpSync(join(folder, 'index'), quick, { recursive: true });
    const recheck = await recheckArchive(desk, quick);
    await checkArchive(desk, articles, { index: full, archive: 'sixteen' });
    const [before, after] = [outcomes(join(folder, 'index')), outcomes(full)];
    expect(outcomes(quick)).toEqual(after);
    const differing = [...after]
      .filter(([claim, outcome]) => before.get(claim) !== outcome)
      .map(([claim]) => claim);
    expect(recheck.changed.map(({ article, id }) => `${article} ${id}`).sort()).toEqual(differing.sort());
    expect(recheck.changes).toBeGreaterThan(0);
  },
  120_000,
);

test('days that pass are a change too: a withdrawal takes effect', async () => {
  const index = join(folder, 'later');
  cpSync(join(folder, 'index'), index, { recursive: true });
  const later = deskOver(record, '2027-07-01' as Day);
  const { changed: claims, asked, questions } = await recheckArchive(later, index);
  expect(claims.some(({ ask }) => ask === "parties('rome-statute')")).toBe(true);
  expect(asked).toBeLessThan(questions);
}, 60_000);

test('a check that was stopped goes on where it was', async () => {
  const index = join(folder, 'index');
  const steps: string[] = [];
  await checkArchive(first, [], { index, archive: 'sixteen', progress: (step) => steps.push(step) });
  expect(steps).not.toContain('read');
  expect(outcomes(index).size).toBe(160);
});
