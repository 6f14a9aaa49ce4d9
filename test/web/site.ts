import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Addresses } from './serve.ts';

const addresses: Addresses | undefined = inject('site');

/** Without a browser the site goes untested; `serve.ts` says so aloud. */
export const hasBrowser = addresses !== undefined;

export interface Site {
  /** Without a slash at its end. */
  readonly url: string;
  readonly browser: Browser;
}

/** What `serve.ts` started; only for tests that are skipped without a browser. */
export const site: Site = addresses
  ? { url: addresses.url, browser: await chromium.connect(addresses.browser) }
  : ({} as Site);

/** A page that remembers everything that went wrong on it. */
export async function openPage(
  context: BrowserContext,
  origin: string,
): Promise<{ page: Page; wrongs: string[] }> {
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrongs.push(message.text());
  });
  page.on('pageerror', (error) => wrongs.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) wrongs.push(`asked elsewhere: ${url}`);
  });
  return { page, wrongs };
}
