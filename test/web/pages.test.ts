import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from './pages.ts';
import { browserPath, openPage, openSite, type Site } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The dark differs from the light by colour alone, a phone from a desk by what lies where: only that is looked at again. */
const views = [
  { name: 'on a desk', viewport: { width: 1280, height: 900 }, colorScheme: 'light', rules: [] },
  {
    name: 'on a desk in the dark',
    viewport: { width: 1280, height: 900 },
    colorScheme: 'dark',
    rules: ['color-contrast'],
  },
  {
    name: 'on a phone',
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
    rules: ['target-size', 'scrollable-region-focusable'],
  },
  {
    name: 'on the narrowest phone',
    viewport: { width: 320, height: 640 },
    colorScheme: 'light',
    rules: ['target-size'],
  },
] as const;

describe.skipIf(!browserPath)('every page', () => {
  let site: Site;
  /** A window each for all pages: to open one takes longer than to open a page. */
  let window: BrowserContext;
  let plain: BrowserContext;
  beforeAll(async () => {
    site = await openSite();
    window = await site.browser.newContext();
    plain = await site.browser.newContext({ javaScriptEnabled: false });
  });
  afterAll(() => site?.close());

  test.each(pages)(
    '%s is sound in every light and width: nothing fails, overflows or shuts anybody out',
    async (path) => {
      const { page, wrongs } = await openPage(window, site.url);
      const response = await page.goto(site.url + path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      expect(wrongs).toEqual([]);
      // What is out of sight is drawn too, as a reader finds it who scrolls there.
      await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
      await page.evaluate(axe);
      for (const { name, viewport, colorScheme, rules } of views) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(overflow), `wider than the window ${name}`).toBe(0);
        expect(await page.evaluate(violations, rules), name).toEqual([]);
      }
      await page.close();
    },
  );

  test.each(pages)('%s has a title, a description, one heading and one canonical address', async (path) => {
    const { page } = await openPage(plain, site.url);
    await page.goto(site.url + path);
    expect(await page.title()).toMatch(/Onrecord/);
    expect(await page.locator('h1').count()).toBe(1);
    const description = await page.locator('meta[name=description]').getAttribute('content');
    expect(description?.length).toBeGreaterThan(30);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(canonical?.startsWith(site.url)).toBe(true);
    expect((await page.request.get(canonical ?? '')).status()).toBe(200);
    await page.close();
  });

  test('no link within the site leads nowhere', async () => {
    const { page } = await openPage(plain, site.url);
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
    await page.close();
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

/** Run in the page. */
function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

async function violations(rules: readonly string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  const results = await axe.run({
    resultTypes: ['violations'],
    ...(rules.length > 0 && { runOnly: [...rules] }),
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
