import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Nothing when there is no Chromium. */
    readonly site: Addresses | undefined;
  }
}

export interface Addresses {
  /** Of the site, without a slash at its end. */
  readonly url: string;
  /** Where the browser takes orders. */
  readonly browser: string;
}

const root = resolve(import.meta.dirname, '../..');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Before the first file of the site: one server and one browser for all of them. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = findChromium();
  if (!executablePath) {
    console.log('\n!!! THE SITE IS NOT TESTED: no Chromium here. Install one: apt-get install chromium\n');
    provide('site', undefined);
    return;
  }
  const { addresses, close } = await startSite(executablePath);
  provide('site', addresses);
  return close;
}

/** The real server with the real record, and a real browser. */
export async function startSite(
  executablePath: string,
): Promise<{ addresses: Addresses; close(): Promise<void> }> {
  const [server, browser] = await Promise.all([
    serveRecord(),
    chromium.launchServer({ executablePath, args: flags }),
  ]);
  return {
    addresses: { url: server.url, browser: browser.wsEndpoint() },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The real server alone, with the record in another folder if one is given. */
export async function serveRecord(record?: string): Promise<{ url: string; close(): void }> {
  const which = record ? ['--record', record] : [];
  const server = spawn(process.execPath, ['bin/onrecord.js', 'serve', '--port', '0', '--no-open', ...which], {
    cwd: root,
  });
  return { url: await addressOf(server), close: () => void server.kill('SIGINT') };
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
