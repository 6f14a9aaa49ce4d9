import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { hasBrowser, openPage, site } from './site.ts';

const article = '/articles/2016-11-16-russia-leaves-the-court';

describe.skipIf(!hasBrowser)('a reader', () => {
  let context: BrowserContext | undefined;
  afterEach(() => context?.close());

  async function visit(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const { page } = await openPage(context, site.url);
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return page;
  }

  const standing = (page: Page) => page.getByTestId('standing').innerText();

  test('finds Myanmar under Burma', async () => {
    const page = await visit('/');
    await page.getByLabel('Find a state, treaty, vote, person or article').fill('Burma');
    await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'Myanmar', exact: true }).click();
    await page.waitForURL('**/states/MMR');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Myanmar');
  });

  test('meets Myanmar under the name it had: Burma in 1985', async () => {
    const page = await visit('/states/MMR?on=1985-06-01', { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Burma');
  });

  test('is told of 124 parties on 16 November 2016, three of them leaving', async () => {
    const page = await visit('/treaties/rome-statute?on=2016-11-16&known=2016-11-16', {
      javaScriptEnabled: false,
    });
    expect(await standing(page)).toMatch(/^124 states are bound, 3 of them having given notice/);
    for (const name of ['Burundi', 'Gambia', 'South Africa']) {
      expect(
        await page.locator('section', { has: page.locator('#withdrawing-heading') }).innerText(),
      ).toContain(name);
    }
  });

  test('reads the same verdicts on the page as the command line and HTTP give', async () => {
    const page = await visit(article, { javaScriptEnabled: false });
    const signs = await page
      .getByRole('complementary', { name: 'How the claims fared' })
      .locator('strong')
      .allInnerTexts();
    const text = await readFile(`articles/${article.split('/').at(-1)}.md`, 'utf8');
    const answer = await fetch(`${site.url}/api/check`, {
      method: 'POST',
      headers: { 'content-type': 'text/markdown' },
      body: text,
    });
    const { counts } = (await answer.json()) as { counts: Record<string, number> };
    const { holds, outdated, contradicted, unsupported } = counts;
    expect(signs.slice(1).map(Number)).toEqual([holds, outdated, contradicted, unsupported]);
  });

  test('asks for a day without JavaScript: the form alone changes the counts', async () => {
    const page = await visit('/treaties/rome-statute', { javaScriptEnabled: false });
    await page.getByLabel('Day asked about').fill('2002-07-01');
    await page.getByLabel('Told with').selectOption('then');
    await page.getByRole('button', { name: 'Show this day' }).click();
    expect(new URL(page.url()).search).toBe('?on=2002-07-01&known=2002-07-01');
    expect(await standing(page)).toMatch(/^66 states are bound/);
  });

  test('drags the day: counts and address follow, and the address alone gives the same view', async () => {
    const page = await visit('/treaties/rome-statute?on=2002-07-01');
    expect(await standing(page)).toMatch(/^66 states/);
    await page.getByLabel('Drag to any day').press('End');
    await page.waitForFunction(
      () => !document.querySelector('[data-testid=standing]')?.textContent?.startsWith('66'),
    );
    const dragged = await standing(page);
    const again = await visit(new URL(page.url()).pathname + new URL(page.url()).search, {
      javaScriptEnabled: false,
    });
    expect(await standing(again)).toBe(dragged);
  });

  test('steps to the day of the next change', async () => {
    const page = await visit('/treaties/rome-statute?on=2017-10-26', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Later change' }).click();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2017-10-27');
    expect(await standing(page)).toMatch(/^123 states are bound/);
  });

  test('sees who voted how on A/RES/68/262, and that it sums to what is stated', async () => {
    const page = await visit('/votes?symbol=68%2F262', { javaScriptEnabled: false });
    expect(page.url()).toBe(`${site.url}/votes/A-RES-68-262`);
    expect(await standing(page)).toMatch(/^100 in favour, 11 against, 58 abstaining/);
    const no = await page.locator('section[aria-labelledby=vote-no] li').allInnerTexts();
    expect(no).toContain('Russia');
    expect(no).toHaveLength(11);
  });

  test('sees Kazakhstan drawn with the vote of the Soviet Union in 1980', async () => {
    const page = await visit('/votes/A-RES-35-37', { javaScriptEnabled: false });
    const said = await page.locator('svg[role=img] path title').allTextContents();
    expect(said).toContain('Soviet Union: no');
  });

  test('filters the votes by words and state', async () => {
    const page = await visit('/votes', { javaScriptEnabled: false });
    await page.getByLabel('Words', { exact: true }).fill('Crimea');
    await page.getByLabel('How this state voted').fill('Belarus');
    await page.getByRole('button', { name: 'Show votes' }).click();
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(5);
    expect(await rows.first().innerText()).toMatch(/Crimea[\s\S]*No/);
  });

  test('who asks for an unknown state is given the nearest names', async () => {
    const page = await visit('/states/Rusia', { javaScriptEnabled: false });
    expect(await page.getByRole('main').innerText()).toMatch(
      /No state is known as “?"?Rusia[\s\S]*Did you mean[\s\S]*Russia/,
    );
    await page.getByRole('link', { name: 'Russia', exact: true }).click();
    expect(await page.getByRole('link', { name: 'Russia', exact: true }).first().getAttribute('href')).toBe(
      '/states/RUS',
    );
  });

  test.each([
    ['/states/Rusia', 404],
    ['/treaties/rome', 404],
    ['/votes/A-RES-999-1', 404],
    ['/articles/none', 404],
    ['/nowhere', 404],
    ['/treaties/rome-statute?on=2016-13-45', 400],
    ['/court?on=yesterday', 400],
    ['/votes?issue=zz', 400],
  ])('%s answers %i with a sentence and a way on', async (path, status) => {
    const response = await fetch(site.url + path);
    expect(response.status).toBe(status);
    const html = await response.text();
    expect(html).toMatch(/<h1[^>]*>[^<]+\.<\/h1>/);
    expect(html).toContain('role="search"');
  });

  test('reads the article with its claims marked in words, and every mark leads to how we know', async () => {
    const page = await visit(article, { javaScriptEnabled: false });
    const marks = page.locator('article a[id^=text-]');
    expect(await marks.count()).toBeGreaterThanOrEqual(18);
    for (const href of await marks.evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''))) {
      expect(await page.locator(`li${href}`).innerText()).toMatch(/Asked/);
    }
    expect(await marks.first().textContent()).toMatch(/\((Holds|Held then|The record|The question)/);
  });

  test('opens a note beside the text by keyboard, and closes it', async () => {
    const page = await visit(article);
    const mark = page.locator('article a[id^=text-]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('dialog');
    await note.waitFor({ state: 'visible' });
    expect(await note.innerText()).toMatch(/On 16 November 2016[\s\S]*Asked/i);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
  });

  test.each([
    ['/treaties/rome-statute/states.csv?on=2016-11-16&known=2016-11-16', 'BDI,Burundi,withdrawing'],
    ['/votes/A-RES-68-262/votes.csv', 'RUS,Russia,no'],
    ['/votes.csv?text=Crimea', 'A/RES/'],
    ['/court/verdicts.csv?on=2016-11-16', 'conviction'],
  ])('keeps %s as a table', async (path, row) => {
    const response = await fetch(site.url + path);
    expect(response.headers.get('content-type')).toMatch(/text\/csv/);
    expect(await response.text()).toContain(row);
  });
});
