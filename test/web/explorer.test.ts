import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { hasBrowser, openPage, site } from './site.ts';

describe.skipIf(!hasBrowser)('who explores the votes', () => {
  let context: BrowserContext | undefined;
  afterEach(() => context?.close());

  async function visit(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const { page } = await openPage(context, site.url);
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return page;
  }

  async function explore(path: string): Promise<Page> {
    const page = await visit(path);
    await page.waitForSelector('[data-ready=true]');
    return page;
  }

  const standing = (page: Page) => page.getByTestId('standing').innerText();

  test.each([
    ['Who votes most like Brazil since 2010?', /^Since 2010 Brazil voted most like \S+/],
    [
      'When did China and Russia start voting alike?',
      /^Since 2000 China and Russia were at least 80% alike in \d+ of \d+ years.*farthest apart in 1993 \(63%\)/,
    ],
    ['How did the world vote on Crimea in 2014, and who changed by 2022?', /^\d+ states voted otherwise/],
    ['Which country is most often alone?', /^United States: since 1946 it 4\d\d times/],
  ])('answers “%s” at one click from the votes, without JavaScript too', async (question, answer) => {
    const page = await visit('/votes', { javaScriptEnabled: false });
    await page.getByRole('link', { name: question }).click();
    expect(await standing(page)).toMatch(answer);
  });

  test('picks states under any name they had, and the address follows', async () => {
    const page = await explore('/votes/explore?with=BRA');
    await page.getByLabel('Another state').fill('Burma');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search === '?with=BRA,MMR');
    expect(await standing(page)).toMatch(/Brazil and Myanmar voted \d+% alike/);
  });

  test('is told the nearest name when no state goes by what was typed', async () => {
    const page = await explore('/votes/explore');
    await page.getByLabel('State', { exact: true }).fill('Rusia');
    await page.keyboard.press('Enter');
    expect(await page.locator('#pick-wrong').innerText()).toMatch(/Did you mean Russia/);
  });

  test('brushes the years with the pointer', async () => {
    const page = await explore('/votes/explore?with=BRA');
    const chart = page.locator('.chart.lively');
    const box = await chart.boundingBox();
    if (!box) throw new Error('The histogram is not there.');
    await page.mouse.move(box.x + box.width * 0.5, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.75, box.y + 40, { steps: 12 });
    await page.mouse.up();
    await page.waitForFunction(() => /from=19\d\d&until=20\d\d/.test(location.search));
    expect(await standing(page)).toMatch(/^From 19\d\d to 20\d\d Brazil/);
  });

  test.each([
    ['/votes/explore.csv?with=CHN,RUS&table=moved', 'CHN,RUS,Russia,1993,'],
    ['/votes/explore.csv?with=BRA&from=2010&table=alike', 'of,state,name,value,rollCalls'],
    ['/votes/similarity.csv?to=RUS&year=1985', 'RUS,1985,BGR,Bulgaria,1,'],
    ['/votes/matrix.csv?group=p5', 'a,b,value,rollCalls'],
    ['/votes/alone.csv', 'USA,United States,'],
    ['/votes/compare.csv?a=68/262&b=77/229', 'CHN,China,abstain,no'],
  ])('keeps %s as a table', async (path, row) => {
    const response = await fetch(site.url + path);
    expect(response.headers.get('content-type')).toMatch(/text\/csv/);
    expect(await response.text()).toContain(row);
  });

  test.each([
    ['/votes/explore?with=Rusia', 404],
    ['/votes/explore?issue=zz', 400],
    ['/votes/explore?from=yesterday', 400],
    ['/votes/matrix?group=nobody', 400],
    ['/votes/compare?a=A-RES-999-1', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await fetch(site.url + path)).status).toBe(status);
  });
});
