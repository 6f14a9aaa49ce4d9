import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { hasBrowser, openPage, site } from './site.ts';

describe.skipIf(!hasBrowser)('a reader of the Court’s pages', () => {
  let context: BrowserContext | undefined;
  afterEach(() => context?.close());

  async function visit(path: string): Promise<Page> {
    context = await site.browser.newContext({ javaScriptEnabled: false });
    const { page } = await openPage(context, site.url);
    await page.goto(site.url + path);
    return page;
  }

  const standing = (page: Page) => page.getByTestId('standing').innerText();
  const main = (page: Page) => page.getByRole('main').innerText();

  test('is told first where a person stands, and that he is presumed innocent', async () => {
    const page = await visit('/court/people/omar-al-bashir');
    expect(await standing(page)).toBe(
      'Wanted since 4 March 2009. At large: the warrant of arrest has not been executed.',
    );
    expect(await main(page)).toContain('Presumed innocent (article 66)');
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('is told both of two cases: Jean-Pierre Bemba, acquitted in one and convicted in the other', async () => {
    const page = await visit('/court/people/jean-pierre-bemba');
    expect(await standing(page)).toMatch(/Acquitted since 8 June 2018 in the case about core crimes\./);
    expect(await main(page)).toContain('Acquitted of core crimes, and innocent of them before the law.');
  });

  test('meets nobody on a day before the public knew of a warrant', async () => {
    const page = await visit('/court/people/iyad-ag-ghaly?on=2020-01-01&known=2020-01-01');
    expect(await standing(page)).toMatch(/^Neither sought nor summoned in public by 1 January 2020/);
  });

  test('sees what “only four verdicts” counted, and every other way', async () => {
    const page = await visit('/court/verdicts?on=2016-11-16&known=2016-11-16');
    const row = (id: string) => page.locator(`#${id}`).innerText();
    expect(await row('core-convictions')).toMatch(/^4\s+people convicted at trial of core crimes/);
    expect(await row('all-verdicts')).toMatch(/^10\s/);
    expect(await row('core-convictions-final')).toMatch(/^3\s/);
  });

  test('reads how long trials took, and finds the cases behind it', async () => {
    const page = await visit('/court/time');
    const trial = page.locator('#trial-to-judgment');
    expect(await trial.innerText()).toMatch(/at the median of 18 cases/);
    await trial.locator('summary').click();
    expect(await trial.getByRole('link', { name: 'Thomas Lubanga Dyilo' }).isVisible()).toBe(true);
  });

  test('comes from a situation to the question of jurisdiction and to the people sought', async () => {
    const page = await visit('/court/situations/darfur');
    expect(await standing(page)).toBe('Under investigation since 6 June 2005.');
    expect(await main(page)).toMatch(/referred by the Security Council[\s\S]*article 13\(b\)/);
    await page.getByRole('link', { name: 'Omar Hassan Ahmad Al Bashir' }).click();
    await page.waitForURL('**/court/people/omar-al-bashir');
  });

  test('finds the article of each step, and who says so', async () => {
    const page = await visit('/court/people/germain-katanga');
    const step = page.locator('ol li', { hasText: 'First appearance' });
    expect(await step.innerText()).toMatch(
      /22 October 2007[\s\S]*Article 60\(1\), Wikipedia, International Criminal Court, confirmed/,
    );
  });

  test('reads of many referring states the first and how many more', async () => {
    const page = await visit('/court/situations/ukraine');
    expect(await main(page)).toContain('referred by Lithuania, Albania, Australia and 38 more states');
  });

  test('finds people and situations by a part of their name', async () => {
    const page = await visit('/search?q=Netanyahu');
    expect(await page.locator('main a[href="/court/people/benjamin-netanyahu"]').count()).toBe(1);
    await page.goto(`${site.url}/search?q=Darfur`);
    expect(await page.locator('main a[href="/court/situations/darfur"]').count()).toBe(1);
  });

  test('is led from another spelling to the one address', async () => {
    const response = await fetch(`${site.url}/court/situations/ICC-02%2F05`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/court/situations/darfur');
    const list = await fetch(`${site.url}/court/people?on=2016-11-16`, { redirect: 'manual' });
    expect(list.headers.get('location')).toBe('/court?on=2016-11-16#people');
  });

  test.each([
    ['/court/ways.csv?on=2016-11-16', 'core-convictions,people convicted at trial of core crimes,4'],
    ['/court/time.csv', 'warrant-to-surrender,thomas-lubanga'],
    ['/court/costs.csv', 'budget/2016/approved'],
    ['/court/years.csv?on=2016-11-16', '2016-11-16,10,10'],
    ['/court/people/joseph-kony/steps.csv', 'humanity:12 war:21'],
    ['/court/situations/darfur/steps.csv', 'investigation-opened'],
  ])('keeps %s as a table', async (path, cell) => {
    const response = await fetch(site.url + path);
    expect(response.headers.get('content-type')).toMatch(/text\/csv/);
    expect(await response.text()).toContain(cell);
  });

  test.each(['/court/people/nobody', '/court/situations/nowhere'])('%s is not found', async (path) => {
    expect((await fetch(site.url + path)).status).toBe(404);
  });
});
