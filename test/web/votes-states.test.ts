import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openPage, site } from './site.ts';

describe.skipIf(!hasBrowser)('the page of a state', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await site.browser.newContext({ javaScriptEnabled: false });
    ({ page } = await openPage(context, site.url));
  });
  afterAll(() => context?.close());

  const main = () => page.getByRole('main');
  const standing = () => page.getByTestId('standing').innerText();

  test('leads at once to its votes in the explorer', async () => {
    await page.goto(`${site.url}/states/BRA`);
    expect(await standing()).toBe('Member of the United Nations since 24 October 1945.');
    await main().getByRole('link', { name: 'Explore how it voted' }).click();
    expect(new URL(page.url()).search).toBe('?with=BRA');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Brazil');
  });

  test('compares a state that ended in its last ten years, and not with who has its seat', async () => {
    await page.goto(`${site.url}/states/SUN`);
    expect(await standing()).toMatch(/until 24 December 1991\..*Russia continued its seat\.$/);
    const votes = main().getByRole('region', { name: 'How it voted' });
    const list = votes.getByRole('list').filter({ hasText: 'Mongolia' }).first();
    expect(await list.innerText()).not.toContain('Russia');
  });

  test('says that an observer has no vote, and leads to the votes about it', async () => {
    await page.goto(`${site.url}/states/PSE`);
    expect(await standing()).toBe(
      'Observer at the United Nations since 29 November 2012: it speaks in the General Assembly and has no vote.',
    );
    await main().getByRole('link', { name: 'Votes whose titles name Palestine' }).click();
    expect(await main().innerText()).toContain('Question of Palestine');
  });

  test('leads from each decade to the two compared in it', async () => {
    await page.goto(`${site.url}/states/BRA`);
    const row = main().getByRole('row', { name: /^2010s/ });
    await row.getByRole('link', { name: 'Israel' }).click();
    expect(new URL(page.url()).search).toBe('?with=BRA,ISR&from=2010&until=2020');
  });
});

test.skipIf(!hasBrowser)(
  'who looks for Crimea finds first the vote of 2014, which does not name it',
  async () => {
    const context = await site.browser.newContext();
    const { page } = await openPage(context, site.url);
    await page.goto(`${site.url}/search?q=Crimea`);
    const first = page.getByRole('main').getByRole('listitem').first();
    expect(await first.innerText()).toMatch(
      /Territorial integrity of Ukraine[\s\S]*known as Annexation of Crimea/,
    );
    await first.getByRole('link').click();
    await page.getByText('Known as Annexation of Crimea').waitFor();
    await context.close();
  },
);
