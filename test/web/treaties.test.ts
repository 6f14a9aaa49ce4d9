import ICAL from 'ical.js';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { hasBrowser, openPage, type Site, site } from './site.ts';

const rome = '/treaties/rome-statute';

describe.skipIf(!hasBrowser)('who looks at a treaty through time', () => {
  let context: BrowserContext | undefined;
  afterEach(() => context?.close());

  async function visit(
    path: string,
    options: Parameters<Site['browser']['newContext']>[0] = {},
  ): Promise<Page> {
    context = await site.browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
    const { page } = await openPage(context, site.url);
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return page;
  }

  async function slide(path: string): Promise<Page> {
    const page = await visit(path);
    await page.waitForSelector('#day-slider');
    return page;
  }

  const standing = (page: Page) => page.getByTestId('standing').innerText();
  const said = (page: Page, name: string) =>
    page.locator('figure svg[role=img] title', { hasText: new RegExp(`^${name}`) }).allTextContents();
  const until = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.querySelector('figure')?.textContent?.includes(wanted), text);

  test('sees Burundi leave on 27 October 2017 by one press of the arrow key', async () => {
    const page = await slide(`${rome}?on=2017-10-26`);
    expect(await said(page, 'Burundi')).toContain('Burundi: party, leaving');
    expect(await standing(page)).toMatch(/^124 states/);
    await page.locator('#day-slider').press('ArrowRight');
    await until(page, 'Burundi: left');
    expect(await said(page, 'Burundi')).not.toContain('Burundi: party, leaving');
    expect(await standing(page)).toMatch(/^123 states/);
    await page.waitForURL(/on=2017-10-27$/);
    expect(await page.locator('#withdrawn-heading').textContent()).toMatch(/1$/);
  });

  test('moves through all the years and keys without asking the server for anything', async () => {
    const page = await slide(rome);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const slider = page.locator('#day-slider');
    for (const key of ['Home', 'PageUp', 'PageUp', 'ArrowRight', 'End', 'PageDown']) await slider.press(key);
    await page.getByLabel('Told with').selectOption('then');
    await page.getByRole('link', { name: 'In force, 2002' }).click();
    await until(page, '1 July 2002');
    expect(await standing(page)).toMatch(/^66 states are bound/);
    await page.getByRole('button', { name: 'Africa' }).click();
    await page.getByRole('button', { name: 'Play the years' }).click();
    await page.waitForTimeout(1500);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await standing(page)).not.toMatch(/^66 states/);
    // Chromium fetches the page's mark again whenever the address changes.
    expect(asked.filter((url) => url.startsWith('http') && !url.endsWith('/mark.svg'))).toEqual([]);
  });

  test('is told with hindsight or without, and the server tells the same of the same address', async () => {
    const page = await slide(`${rome}?on=2017-12-01&known=2017-12-01`);
    await page.getByLabel('Day asked about').fill('2018-01-01');
    await page.getByLabel('or what was known on').fill('2016-11-16');
    await page.getByLabel('or what was known on').blur();
    await page.waitForURL(/on=2018-01-01&known=2016-11-16$/);
    const here = await standing(page);
    expect(here).toMatch(/3 left/);
    const { pathname, search } = new URL(page.url());
    await context?.close();
    const drawn = await visit(pathname + search, { javaScriptEnabled: false });
    expect(await standing(drawn)).toBe(here);
  });

  test('without JavaScript asks for a day and what was known on another', async () => {
    const page = await visit(rome, { javaScriptEnabled: false });
    await page.getByLabel('Day asked about').fill('2018-01-01');
    await page.getByLabel('or what was known on').fill('2016-11-16');
    await page.getByRole('button', { name: 'Show this day' }).click();
    expect(new URL(page.url()).search).toBe('?on=2018-01-01&known=2016-11-16');
    expect(await standing(page)).toMatch(/3 left/);
  });

  test('who asked for less motion sees the years pass one by one', async () => {
    const page = await visit(rome, { reducedMotion: 'reduce' });
    await page.getByLabel('Day asked about').fill('2003-06-01');
    await page.getByRole('button', { name: 'Play the years' }).click();
    await until(page, 'June 2004');
    await page.getByRole('button', { name: 'Pause' }).click();
  });

  test('the amendments’ matrix says of each state what it consented to', async () => {
    const page = await visit(`${rome}?on=2016-11-16`, { javaScriptEnabled: false });
    const row = page.locator('.matrix tr', { hasText: 'Chile' });
    expect(await row.textContent()).toMatch(/consented 23 September 2016; bound from 23 September 2017/);
  });

  test('the pending withdrawals stand with their days left and what still binds', async () => {
    const page = await visit(`${rome}?on=2016-11-16&known=2016-11-16`, { javaScriptEnabled: false });
    const section = await page
      .locator('section', { has: page.locator('#withdrawing-heading') })
      .textContent();
    expect(section).toMatch(/Burundi[\s\S]*27 October 2016[\s\S]*27 October 2017[\s\S]*345/);
    expect(section).toContain('article 127(2)');
  });

  test.each([
    [`${rome}/acts.csv`, 'rome-statute/BDI/withdrawal/2016-10-27,BDI,Burundi,withdrawal,2016-10-27'],
    [`${rome}/history.csv`, '2017-10-27,'],
    [`${rome}/pending.csv?on=2016-11-16&known=2016-11-16`, 'BDI,Burundi,2016-10-27,2017-10-27,345'],
    [`${rome}/amendments.csv`, 'rome-statute-amendment-xviii-10-b,b,'],
  ])('keeps %s as a table', async (path, row) => {
    const response = await fetch(site.url + path);
    expect(response.headers.get('content-type')).toMatch(/text\/csv/);
    expect(await response.text()).toContain(row);
  });

  test.each(['/treaties', rome, '/states/NER'])(
    '%s leads to feeds and a calendar that can be read',
    async (path) => {
      const page = await visit(path, { javaScriptEnabled: false });
      const found = await page
        .locator('link[rel=alternate]')
        .evaluateAll((links) => links.map((link) => [link.getAttribute('type'), link.getAttribute('href')]));
      expect(found.map(([type]) => type)).toEqual([
        'application/atom+xml',
        'application/feed+json',
        'text/calendar',
      ]);
      const [atom, json, calendar] = await Promise.all(found.map(([, href]) => fetch(site.url + href)));
      expect(atom?.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
      expect(await atom?.text()).toContain(
        `<link rel="self" type="application/atom+xml" href="${site.url}${path}/feed.xml"/>`,
      );
      expect(await json?.json()).toMatchObject({ home_page_url: site.url + path });
      const events = new ICAL.Component(ICAL.parse((await calendar?.text()) ?? '')).getAllSubcomponents(
        'vevent',
      );
      expect(events.length).toBeGreaterThan(0);
    },
  );

  test('a feed of an unknown treaty is refused as its page is', async () => {
    expect((await fetch(`${site.url}/treaties/rome/feed.xml`)).status).toBe(404);
  });
});
