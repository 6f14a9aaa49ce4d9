import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteAt } from '../../src/api/site.ts';

let folder: string;
let stop: () => void = () => {};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

const built = () => join(folder, 'handler.js');

/** Asks a site served from the folder for a page: status and text. */
async function served(): Promise<() => Promise<string>> {
  const site = await siteAt(pathToFileURL(built()));
  const server = createServer((request, response) => void site(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  stop = () => server.close();
  const { port } = server.address() as AddressInfo;
  return async () => {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    return `${response.status} ${await response.text()}`;
  };
}

function build(): void {
  writeFileSync(built(), 'export const handler = (_request, response) => response.end("a page");');
}

test('pages come from the built site', async () => {
  build();
  const page = await served();
  expect(await page()).toBe('200 a page');
});

test('a site that is not built says how to build it', async () => {
  const page = await served();
  expect(await page()).toMatch(/^503 The site is not built yet\. Run "npm run build"/);
});

test('a site built anew under a running server asks for a new start, while it is written and afterwards', async () => {
  build();
  const page = await served();
  rmSync(built());
  expect(await page()).toMatch(/^503 The site was built anew while it was served\./);
  build();
  utimesSync(built(), 1, 1);
  expect(await page()).toMatch(/^503 The site was built anew while it was served\./);
});
