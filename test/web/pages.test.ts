import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pages } from './pages.ts';
import { hasBrowser, openPage, site } from './site.ts';

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

describe.skipIf(!hasBrowser)('every page', () => {
  /** One window for all pages: to open one takes longer than to open a page. */
  let window: BrowserContext;
  beforeAll(async () => {
    window = await site.browser.newContext();
  });

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
});

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
