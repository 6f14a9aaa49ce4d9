import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generatedArchive } from '../../bench/generated-archive.ts';
import { format } from '../../src/archive/format.ts';
import { placeOf } from '../../src/archive/places.ts';
import { openStore } from '../../src/archive/store.ts';
import { allDefinitions } from '../../src/database/all.ts';
import {
  type ArchiveArticle,
  checkArchive,
  checkText,
  type Day,
  type Desk,
  folderArchive,
  openDesk,
  recheckArchive,
} from '../../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-archive-'));
const today = '2026-11-24' as Day;
const desks: Desk[] = [];
let first: Desk;
const record = join(folder, 'record');
let articles: { name: string; text: string }[];

function deskOver(record: string): Desk {
  const desk = openDesk({ record, articles: folder, today: () => today, apart: false });
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
  const places = store.places(head);
  const cases = Array.from(
    { length: head.questions },
    (_, number) => store.asked(placeOf(places, number)).cases,
  );
  return new Map(
    cases.flat().flatMap(({ days, counts, names, runs, after }) => {
      const ofEach = days.flatMap((_, place) => Array.from({ length: counts[place] ?? 0 }, () => place));
      return store.names(names).map(([article, id], at) => {
        const run = runs.findLast(({ from }) => from <= (ofEach[at] ?? 0));
        const today = run?.verdict === 'broken' ? null : after;
        return [`${article} ${id}`, JSON.stringify([run?.verdict, run?.before, today])] as const;
      });
    }),
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

/** How `onrecord check` finds every claim of some articles; those it cannot read are none. */
async function foundOneByOne(articles: Iterable<ArchiveArticle>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name, text, folder } of articles) {
    const report = await checkText(first, { text, file: name, folder }).catch(() => undefined);
    for (const { id, verdict, answer, todaysAnswer } of report?.claims ?? [])
      found.set(`${name} ${id}`, JSON.stringify([verdict, answer, todaysAnswer]));
  }
  return found;
}

test('an archive is told the same as its articles one by one', async () => {
  const found = outcomes(join(folder, 'index'));
  for (const [claim, outcome] of await foundOneByOne(articles.slice(0, 3)))
    expect([claim, found.get(claim)]).toEqual([claim, outcome]);
}, 60_000);

test.each(['articles', 'test/articles/good', 'test/articles/bad'])(
  'every finding in %s is the one that onrecord check gives, whatever its kind',
  async (place) => {
    const index = join(folder, place);
    const { articles, archive } = folderArchive(place);
    const { claims, verdicts, wrong } = await checkArchive(first, articles, { index, archive });
    const one = await foundOneByOne(folderArchive(place).articles);
    const found = outcomes(index);
    const brokenByThemselves = [...one.keys()].filter((claim) => !found.has(claim));
    expect([...one].filter(([claim]) => found.has(claim))).toEqual(
      [...one.keys()].flatMap((claim) => (found.has(claim) ? [[claim, found.get(claim)]] : [])),
    );
    for (const claim of brokenByThemselves)
      expect([claim, one.get(claim)]).toEqual([claim, '["broken",null,null]']);
    expect(one.size).toBe(claims);
    expect(claims).toBeGreaterThan(20);
    const wrongOnes = [...one].filter(([, outcome]) => /^\["(contradicted|broken)"/.test(outcome));
    expect(verdicts.contradicted + verdicts.broken).toBe(wrongOnes.length);
    expect(wrong.length).toBe(Math.min(wrongOnes.length, 100));
    expect(wrongOnes.map(([claim]) => claim)).toEqual(
      expect.arrayContaining(wrong.map(({ article, id }) => `${article} ${id}`)),
    );
  },
  120_000,
);

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

const asking = (...questions: string[]): [ArchiveArticle] => [
  {
    name: 'questions.md',
    text: `---\ntitle: Questions\npublished: 2020-01-01\nclaims:\n${questions
      .map((ask, at) => `  c${at}:\n    ask: ${ask}\n    is: 1`)
      .join('\n')}\n---\n${questions.map((_, at) => `[one](claim:c${at})`).join(' ')}\n`,
  },
];

test('a step that is added touches what is computed of all steps', async () => {
  const before = changed('fewer steps', 'court/steps.csv', (text) => text.replace(/^.*,surrender,.*\n/m, ''));
  const index = join(folder, 'fewer-steps-index');
  await checkArchive(before, asking("median_days('warrant-to-surrender')", "parties('rome-statute')"), {
    index,
    archive: 'median',
  });
  const { asked, changes } = await recheckArchive(first, index);
  expect([changes, asked]).toEqual([1, 1]);
}, 60_000);

test('an act that was imported touches its treaty as one of the record does', async () => {
  const index = join(folder, 'imported-index');
  await checkArchive(
    first,
    asking("withdrawing('rome-statute')", "parties('icc-privileges-and-immunities')"),
    {
      index,
      archive: 'imported',
    },
  );
  const desk = changed('imported', 'treaties/rome-statute.csv', (text) => text);
  const imported = join(desk.record.root, 'treaties/imported');
  mkdirSync(imported);
  const [header] = readFileSync(join(record, 'treaties/rome-statute.csv'), 'utf8').split('\n');
  writeFileSync(
    join(imported, 'rome-statute.csv'),
    `${header}\nBRA,withdrawal,2026-11-02,,,,reported,,,,untc-xviii-10-secondary\n`,
  );
  const { asked, changed: claims } = await recheckArchive(desk, index);
  expect([asked, claims.map(({ ask }) => ask)]).toEqual([1, ["withdrawing('rome-statute')"]]);
}, 60_000);

test('a claim published after the day of the check is asked of that day and of its own', async () => {
  const index = join(folder, 'coming-index');
  const [{ name, text }] = asking("parties('rome-statute')", "days_left('NER', 'rome-statute')");
  const coming = [{ name, text: text.replace('2020-01-01', '2027-09-01') }];
  await checkArchive(first, coming, { index, archive: 'coming' });
  expect([...outcomes(index)].sort()).toEqual([...(await foundOneByOne(coming))].sort());
}, 60_000);

test('the generated archive asks every macro', () => {
  const asked = [...generatedArchive(first.record, 1_000)].map(({ text }) => text).join('');
  const macros = allDefinitions().filter(({ kind }) => kind !== 'view');
  expect(macros.filter(({ name }) => !asked.includes(`${name}(`))).toEqual([]);
});

test('days that pass are a change too: a withdrawal takes effect', async () => {
  const index = join(folder, 'later');
  cpSync(join(folder, 'index'), index, { recursive: true });
  const later = { ...first, today: () => '2027-07-01' as Day };
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

test('an index that is damaged, of another version or not there is told in one sentence, and made anew', async () => {
  const index = join(folder, 'damaged');
  cpSync(join(folder, 'index'), index, { recursive: true });
  const head = readFileSync(join(index, 'index.json'), 'utf8');
  const { places } = JSON.parse(head) as { places: string };
  const refused = (text: string) => expect(recheckArchive(first, index)).rejects.toThrow(text);
  writeFileSync(join(index, 'index.json'), head.slice(0, 100));
  await refused(`The index in "${index}" is damaged: index.json cannot be read.`);
  writeFileSync(join(index, 'index.json'), head.replace(`"format":${format}`, `"format":${format - 1}`));
  await refused(`The index in "${index}" was made by another version of Onrecord.`);
  rmSync(join(index, 'index.json'));
  await refused(`There is no index in "${index}".`);
  const kept = checkArchive(first, [], { index: join(index, 'asked-07', 'below'), archive: '' });
  await expect(kept).rejects.toThrow('No index can be kept in');
  writeFileSync(join(index, 'index.json'), head);
  rmSync(join(index, places));
  const later = { ...first, today: () => '2027-07-01' as Day };
  await expect(recheckArchive(later, index)).rejects.toThrow(`damaged: ${places} cannot be read.`);
  writeFileSync(join(index, 'asked-07'), '');
  writeFileSync(join(index, 'done-09'), '{');
  writeFileSync(join(index, 'claims-11'), '');
  await checkArchive(first, articles, { index, archive: 'sixteen' });
  expect(outcomes(index)).toEqual(outcomes(join(folder, 'index')));
}, 60_000);

test('claims on the data beside an article are asked as onrecord check asks them, each of its own file', async () => {
  const articles = join(folder, 'with-data');
  const write = (name: string, amounts: string, is: string) => {
    mkdirSync(join(articles, name), { recursive: true });
    writeFileSync(join(articles, name, 'money.csv'), amounts);
    const sha256 = createHash('sha256').update(amounts).digest('hex');
    writeFileSync(
      join(articles, name, 'article.md'),
      `---\ntitle: Money\npublished: 2020-01-01\ndata:\n  money:\n    file: money.csv\n    sha256: ${sha256}\nclaims:\n  sum:\n    ask: (SELECT sum(amount) FROM money)\n    is: ${is}\n  parties:\n    ask: parties('rome-statute')\n    is: 122\n---\nIt got [${is}](claim:sum) from [122](claim:parties) states.\n`,
    );
  };
  write('one', 'year,amount\n2018,10\n2019,20\n', '30');
  write('two', 'year,amount\n2018,1\n2019,2\n', '4');
  const index = join(folder, 'data-index');
  const check = () => {
    const { articles: read, archive } = folderArchive(articles);
    return checkArchive(first, read, { index, archive });
  };
  expect((await check()).verdicts).toMatchObject({ broken: 0, contradicted: 1 });
  expect(outcomes(index).get('one/article.md sum')).toBe(JSON.stringify(['holds', 30, 30]));
  expect(outcomes(index).get('two/article.md sum')).toBe(JSON.stringify(['contradicted', 3, 3]));
  writeFileSync(join(articles, 'one', 'money.csv'), 'year,amount\n2018,11\n2019,20\n');
  expect((await check()).verdicts).toMatchObject({ broken: 1, contradicted: 1 });
}, 60_000);
