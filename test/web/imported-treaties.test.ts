import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { importUntc, putTreatyOnRecord } from '../../src/importers/import-untc.ts';
import { openRecord } from '../../src/record/record.ts';
import { cocoa, treatyFile } from '../importers/treaty-form.ts';
import { fixture, recordRoot, today } from '../importers/untc-file.ts';
import { serveRecord } from './serve.ts';
import { hasBrowser, openPage, site } from './site.ts';

/** Successions, dissolved states and territories; denunciations; leaving and coming back; French without TGroup; the Statute itself. */
const files = [
  'IV-1.en.xml',
  'IV-5.en.xml',
  'XXVII-7-d.en.xml',
  'XXVI-5.fr.xml',
  'XXVI-6.en.xml',
  'XVIII-10.en.xml',
];

describe.skipIf(!hasBrowser)('a treaty imported from a file, with no code of its own', () => {
  const record = mkdtempSync(join(tmpdir(), 'onrecord-imported-'));
  let server: Awaited<ReturnType<typeof serveRecord>>;
  let context: BrowserContext | undefined;

  beforeAll(async () => {
    cpSync(recordRoot, record, { recursive: true, filter: (path) => !path.endsWith('imported') });
    for (const name of files) await importUntc(fixture(name), { record: openRecord(record), today });
    putTreatyOnRecord(treatyFile(cocoa), 'XIX-44.en.xml', { record: openRecord(record), today });
    server = await serveRecord(record);
  });
  afterEach(() => context?.close());
  afterAll(() => {
    server?.close();
    rmSync(record, { recursive: true });
  });

  async function visit(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    context = await site.browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
    const { page, wrongs } = await openPage(context, server.url);
    await page.goto(server.url + path, {
      waitUntil: options.javaScriptEnabled === false ? 'load' : 'networkidle',
    });
    expect(wrongs).toEqual([]);
    return page;
  }

  const ask = async (path: string) => (await fetch(`${server.url}/api/${path}`)).json();
  const standing = (page: Page) => page.getByTestId('standing').innerText();

  test('is in the list of treaties', async () => {
    const page = await visit('/treaties', { javaScriptEnabled: false });
    for (const name of ['Genocide Convention', 'Paris Agreement', 'Mine Ban Convention'])
      expect(await page.getByRole('link', { name, exact: true }).count()).toBeGreaterThan(0);
  });

  test('has a map that a slider moves: the United States leaves the Paris Agreement on 4 November 2020', async () => {
    const page = await visit('/treaties/paris-agreement?on=2020-11-03');
    const before = await standing(page);
    await page.locator('#day-slider').press('ArrowRight');
    await page.waitForURL(/on=2020-11-04$/);
    expect(await standing(page)).not.toBe(before);
    expect(await page.locator('#withdrawn-heading').textContent()).toMatch(/1$/);
    const titles = await page.locator('figure svg[role=img] title').allTextContents();
    expect(titles).toContain('United States: left');
  });

  test('shows its map, its history, every act with its source, and its own rules', async () => {
    const page = await visit('/treaties/genocide-convention?on=1992-06-01', { javaScriptEnabled: false });
    expect(await page.locator('figure svg[role=img]').count()).toBeGreaterThanOrEqual(2);
    const text = (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';
    expect(text).toMatch(/Czechoslovakia.*28 December 1949.*21 December 1950/);
    expect(text).toContain('made a reservation (article IX)');
    expect(text).toContain('objected to an act (Poland, Romania)');
    expect(text).toContain('United Nations Treaty Collection');
    expect(text).toContain('every 5 years');
    expect(text).toContain('it ends with fewer than 16');
    expect(text).toMatch(/Bermuda, Gibraltar, Isle of Man/);
  });

  test('tells who is on the way out, the days left and what the law of treaties still binds it to', async () => {
    const page = await visit('/treaties/mine-ban-convention?on=2025-10-01', { javaScriptEnabled: false });
    const section = await page.locator('section', { has: page.locator('#withdrawing-heading') }).innerText();
    expect(section).toMatch(/Estonia[\s\S]*27 June 2025[\s\S]*27 December 2025[\s\S]*87/);
    expect(section).toContain('Vienna Convention');
  });

  test('tells who applies it provisionally', async () => {
    const page = await visit('/treaties/xix-44?on=2010-01-01', { javaScriptEnabled: false });
    const section = page.locator('section', { has: page.locator('#provisional-heading') });
    expect(await section.textContent()).toMatch(
      /Malaysia since 16 May 2002[\s\S]*Togo since 26 October 2001/,
    );
  });

  test('adds to a treaty that the record ships what only the file has', async () => {
    const page = await visit('/treaties/rome-statute', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('Rome Statute: status of participation');
    expect((await ask('treaty/rome-statute?state=COL')).states[0].acts).toContainEqual(
      expect.objectContaining({ act: 'notification', source: 'imported-xviii-10' }),
    );
  });

  test('answers every question about treaties', async () => {
    const of = 'treaty=mine-ban-convention&on=2025-10-01&state=EST';
    expect(await ask('treaty/mine-ban-convention?on=2025-10-01')).toMatchObject({
      counts: { withdrawing: 4 },
      sources: [{ id: 'imported-xxvi-5' }],
    });
    expect(
      (await ask('treaties?on=2025-10-01')).treaties.map((one: { treaty: string }) => one.treaty),
    ).toContain('mine-ban-convention');
    expect(
      await ask('treaties/changes?treaty=mine-ban-convention&state=EST&from=2025-06-01&until=2025-10-01'),
    ).toMatchObject({
      acts: [{ state: 'EST', act: 'withdrawal', day: '2025-06-27' }],
      moves: [{ state: 'EST', before: 'party', after: 'withdrawing' }],
    });
    expect((await ask(`treaties/coming?${of}`)).effects).toMatchObject([{ state: 'EST', day: '2025-12-27' }]);
    expect(await ask(`treaties/pending?${of}`)).toMatchObject({
      withdrawals: [{ state: 'EST', daysLeft: 87 }],
      binds: [{ until: [{ article: 'Vienna Convention, articles 26 and 54' }] }],
    });
    expect((await ask(`treaties/disowned?${of}`)).disowned).toEqual([]);
    expect((await ask('treaties/minimum?treaty=mine-ban-convention')).treaties).toMatchObject([
      { needed: 40, endsBelow: null },
    ]);
    expect((await ask('treaties/minimum?treaty=genocide-convention')).treaties).toMatchObject([
      { needed: 20, endsBelow: 16 },
    ]);
    expect((await ask('state/treaties/EST?on=2025-10-01')).entries).toContainEqual(
      expect.objectContaining({ treaty: 'mine-ban-convention', participation: 'withdrawing' }),
    );
  });

  test('has feeds, a calendar and tables', async () => {
    const at = `${server.url}/treaties/mine-ban-convention`;
    const texts = [
      'feed.xml',
      'feed.json',
      'calendar.ics',
      'acts.csv',
      'history.csv',
      'states.csv',
      'pending.csv?on=2025-10-01',
    ];
    const [atom, json, calendar, ...tables] = await Promise.all(
      texts.map(async (file) => (await fetch(`${at}/${file}`)).text()),
    ); // biome-ignore format: files of a treaty
    expect(atom).toContain('gave notice of its withdrawal from the Mine Ban Convention');
    expect(JSON.parse(json ?? '').items.length).toBeGreaterThan(10);
    expect(new ICAL.Component(ICAL.parse(calendar ?? '')).getFirstPropertyValue('x-wr-calname')).toContain(
      'Mine Ban',
    );
    for (const table of tables) expect(table.split('\n').length).toBeGreaterThan(2);
  });

  test('stands in another page', async () => {
    const page = await visit('/treaties/genocide-convention/embed?on=1992-06-01');
    expect(await page.locator('svg[role=img]').count()).toBeGreaterThan(0);
  });
});
