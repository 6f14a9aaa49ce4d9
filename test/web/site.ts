import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.js';

const root = resolve(import.meta.dirname, '../..');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Where Chromium is, or nothing; said aloud once, for without it the site goes untested. */
export const browserPath = findChromium();
if (!browserPath)
  console.log('\n!!! THE SITE IS NOT TESTED: no Chromium here. Install one: apt-get install chromium\n');

/** The real server with the real record, and a real browser. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const server = spawn(process.execPath, ['bin/onrecord.js', 'serve', '--port', '0', '--no-open'], {
    cwd: root,
  });
  const [url, browser] = await Promise.all([
    addressOf(server),
    chromium.launch({ executablePath: browserPath, args: flags }),
  ]);
  return {
    url,
    browser,
    async close() {
      await browser.close();
      server.kill('SIGINT');
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) found(url);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
  });
}

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
