import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from './pages.ts';
import { browserPath, openPage, openSite, type Site } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const views = [
  { name: 'on a desk, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'on a desk, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'on a phone, light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'on a phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'on the narrowest phone', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
] as const;

describe.skipIf(!browserPath)('every page', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  describe.each(views)('$name', ({ viewport, colorScheme }) => {
    test.each(pages)('%s is sound: nothing fails, nothing overflows, axe finds nothing', async (path) => {
      const context = await site.browser.newContext({ viewport, colorScheme });
      const { page, wrongs } = await openPage(context, site.url);
      const response = await page.goto(site.url + path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      expect(wrongs).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'wider than the window by').toBe(0);
      await page.evaluate(axe);
      expect(await page.evaluate(violations)).toEqual([]);
      await context.close();
    });
  });

  test.each(pages)('%s has a title, a description, one heading and one canonical address', async (path) => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const { page } = await openPage(context, site.url);
    await page.goto(site.url + path);
    expect(await page.title()).toMatch(/Onrecord/);
    expect(await page.locator('h1').count()).toBe(1);
    const description = await page.locator('meta[name=description]').getAttribute('content');
    expect(description?.length).toBeGreaterThan(30);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(canonical?.startsWith(site.url)).toBe(true);
    expect((await page.request.get(canonical ?? '')).status()).toBe(200);
    await context.close();
  });

  test('no link within the site leads nowhere', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const { page } = await openPage(context, site.url);
    const found = new Map<string, string>();
    for (const path of pages) {
      await page.goto(site.url + path);
      const hrefs = await page
        .locator('a[href^="/"]')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
      for (const href of hrefs) if (href) found.set(kind(href), href);
    }
    const broken: string[] = [];
    for (const href of found.values()) {
      const { status } = await fetch(site.url + href);
      if (status !== 200) broken.push(`${status} ${href}`);
    }
    expect(found.size).toBeGreaterThan(20);
    expect(broken).toEqual([]);
    await context.close();
  });
});

/** Links that differ in a name or number only are of one kind; one of each kind is followed. */
function kind(href: string): string {
  return href
    .replace(/[A-Z]{3}(?=[?]|$)/, 'CODE')
    .replace(/=[^&#]*/g, '=')
    .replace(/\/votes\/[^/?]+/, '/votes/ID')
    .replace(/#.*/, '');
}

interface AxeResults {
  readonly violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Runs in the page. */
async function violations(): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
  const results = await axe.run();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
