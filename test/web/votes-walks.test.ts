import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { views } from './explorer-views.ts';
import { hasBrowser, openPage, site } from './site.ts';

const phone = { width: 390, height: 844 };

describe.skipIf(!hasBrowser)('a newcomer to the votes', () => {
  let context: BrowserContext | undefined;
  afterEach(() => context?.close());

  async function open(path: string, viewport = phone): Promise<Page> {
    context = await site.browser.newContext({ viewport, acceptDownloads: true });
    const { page } = await openPage(context, site.url);
    await page.goto(site.url + path);
    return page;
  }

  /** From the front page on, by nothing but clicks on links: first to the votes, then on. */
  async function click(page: Page, ...names: (string | RegExp)[]): Promise<void> {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Votes' }).click();
    for (const name of names) await page.getByRole('main').getByRole('link', { name }).first().click();
  }
  const standing = (page: Page) => expect.poll(() => page.getByTestId('standing').innerText());
  /** Whether it can be read without scrolling. */
  const inSight = async (page: Page) => {
    const box = await page.getByTestId('standing').boundingBox();
    return box !== null && box.y + box.height <= phone.height;
  };

  test('finds who votes most like Brazil since 2010', async () => {
    const page = await open('/');
    await click(page, 'Who votes most like Brazil since 2010?');
    await standing(page).toMatch(
      /^Since 2010 Brazil voted most like [A-Z].+ \(9\d% alike\) and least like United States/,
    );
    expect(await inSight(page)).toBe(true);
  });

  test('finds when China and Russia started voting alike', async () => {
    const page = await open('/');
    await click(page, 'When did China and Russia start voting alike?');
    await standing(page).toMatch(/^Since 2000 China and Russia were at least 80% alike in \d+ of \d+ years/);
    expect(await inSight(page)).toBe(true);
  });

  test('finds how the world voted on Crimea in 2014, and who changed by 2022', async () => {
    const page = await open('/');
    await click(page, /How did the world vote on Crimea in 2014/);
    await standing(page).toMatch(/^\d+ states voted otherwise the second time/);
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('A/RES/68/262, 27 March 2014: 100 yes, 11 no, 58 abstained');
    expect(await main.getByRole('row', { name: /^Yes Abstained/ }).innerText()).toContain('Mexico');
    await main.getByRole('link', { name: 'Territorial integrity of Ukraine' }).click();
    await standing(page).toBe('100 in favour, 11 against, 58 abstaining, 24 not voting.');
  });

  test('goes on from a vote to who changed by another', async () => {
    const page = await open('/votes/A-RES-68-262');
    await page.getByLabel('Who changed by another vote? Its symbol').fill('77/229');
    await page.getByRole('button', { name: 'Compare' }).click();
    await standing(page).toMatch(/^\d+ states voted otherwise the second time/);
    expect(new URL(page.url()).search).toBe('?a=A-RES-68-262&b=77%2F229');
    await page.getByText('The two do not bear the same title').waitFor();
  });

  test('finds which country is most often alone, and in which votes', async () => {
    const page = await open('/');
    await click(page, 'Which country is most often alone?');
    await standing(page).toMatch(
      /^United States: since 1946 it 4\d\d times cast a vote that no other state cast/,
    );
    expect(await inSight(page)).toBe(true);
    await page.getByRole('main').getByRole('link', { name: 'Israel', exact: true }).click();
    await page.getByRole('heading', { name: 'Israel alone' }).waitFor();
  });
});

describe.skipIf(!hasBrowser)('who takes a view of the votes along', () => {
  let context: BrowserContext;
  let page: Page;
  let host: Server | undefined;
  beforeAll(async () => {
    context = await site.browser.newContext({ acceptDownloads: true });
    ({ page } = await openPage(context, site.url));
  });
  afterEach(() => {
    host?.close();
  });

  async function kept(name: string): Promise<Buffer> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.save').first().getByText(name, { exact: true }).click(),
    ]);
    return buffer(await download.createReadStream());
  }

  test.each(views)('keeps $path as a table, as a drawing and as a picture', async ({ path, cell, drawn }) => {
    await page.goto(site.url + path);
    await page.getByRole('button', { name: 'PNG' }).first().waitFor();
    expect((await kept('CSV')).toString()).toContain(cell);
    const svg = (await kept('SVG')).toString();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain(drawn);
    expect(svg).toContain('Onrecord, http');
    expect(svg).not.toContain('var(--');
    expect((await kept('PNG')).subarray(1, 4).toString()).toBe('PNG');
  });

  test.each(views)('sets the bare form of $path into another page', async ({ path, embed, shown }) => {
    await page.goto(site.url + path);
    await page.locator('.save summary').first().click();
    const code = await page.locator('.save').first().getByLabel('To embed it').inputValue();
    expect(code).toContain(embed);
    host = await pageWith(code);
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}`);
    const frame = page.frameLocator('iframe');
    await frame.locator('main').getByText(shown).first().waitFor();
    await frame.getByRole('link', { name: 'Onrecord: the whole view' }).waitFor();
    expect(await frame.getByRole('navigation', { name: 'Main' }).count()).toBe(0);
  });
});

/** Somebody else's page with this in it, under an address of its own. */
function pageWith(code: string): Promise<Server> {
  return new Promise((listening) => {
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Another page</title>${code}`);
    });
    server.listen(0, '127.0.0.1', () => listening(server));
  });
}
