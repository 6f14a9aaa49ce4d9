import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test as plain } from 'vitest';
import { checkText, type Day, openDesk } from '../../src/index.ts';

const root = resolve(import.meta.dirname, '../..');
const text = `---
title: Russia
published: 2016-11-16
claims:
  signed:
    ask: year(signed('RUS', 'rome-statute'))
    is: 2000
---
Russia signed [in 2000](claim:signed).
`;

function desk(cacheDir: string, build: string) {
  const opened = openDesk({
    record: join(root, 'record'),
    articles: join(root, 'articles'),
    today: () => '2026-07-01' as Day,
    cacheDir,
    build,
  });
  onTestFinished(() => opened.close());
  return opened;
}

const test = plain.extend<{ cacheDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner asks for this form
  cacheDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const kept = (cacheDir: string) => readdirSync(join(cacheDir, 'reports'));

test('an article that was checked before is not asked again', async ({ cacheDir }) => {
  const first = await checkText(desk(cacheDir, 'a'), { text, file: 'russia.md' });
  const opened = desk(cacheDir, 'a');
  const again = await checkText(
    { ...opened, database: () => Promise.reject(new Error('asked')) },
    { text, file: 'russia.md' },
  );
  expect(again).toEqual(JSON.parse(JSON.stringify(first)));
});

test('another wording, another day and other code are each checked anew', async ({ cacheDir }) => {
  await checkText(desk(cacheDir, 'a'), { text, file: 'russia.md' });
  await checkText(desk(cacheDir, 'a'), { text: `${text}\nMore.\n`, file: 'russia.md' });
  await checkText(desk(cacheDir, 'a'), { text, file: 'russia.md', today: '2026-07-02' as Day });
  await checkText(desk(cacheDir, 'b'), { text, file: 'russia.md' });
  expect(kept(cacheDir)).toHaveLength(4);
});

test('a kept report that was cut off is made again', async ({ cacheDir }) => {
  const report = await checkText(desk(cacheDir, 'a'), { text, file: 'russia.md' });
  writeFileSync(join(cacheDir, 'reports', kept(cacheDir)[0] as string), '{"claims": [');
  expect(await checkText(desk(cacheDir, 'a'), { text, file: 'russia.md' })).toEqual(report);
});
