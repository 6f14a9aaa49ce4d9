import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pages } from './pages.ts';
import { hasBrowser, site } from './site.ts';

describe.skipIf(!hasBrowser)('every page as the server draws it', () => {
  test.each(pages)('%s has a title, a description, one heading and one canonical address', async (path) => {
    const document = await serve(path);
    expect(document.title).toMatch(/Onrecord/);
    expect(document.querySelectorAll('h1').length).toBe(1);
    const description = document.querySelector('meta[name=description]')?.getAttribute('content');
    expect(description?.length).toBeGreaterThan(30);
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    expect(canonical?.startsWith(site.url)).toBe(true);
    expect((await fetch(canonical ?? '')).status).toBe(200);
  });

  test('no link within the site leads nowhere', async () => {
    const found = new Map<string, string>();
    for (const path of pages) {
      for (const link of (await serve(path)).querySelectorAll('a[href^="/"]')) {
        const href = link.getAttribute('href') ?? '';
        found.set(kind(href), href);
      }
    }
    const broken: string[] = [];
    for (const href of found.values()) {
      const { status } = await fetch(site.url + href);
      if (status !== 200) broken.push(`${status} ${href}`);
    }
    expect(found.size).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });
});

const served = new Map<string, Promise<Document>>();

/** For readers and machines that run no script. */
function serve(path: string): Promise<Document> {
  const found = served.get(path) ?? fetched(path);
  served.set(path, found);
  return found;
}

async function fetched(path: string): Promise<Document> {
  return parseHTML(await (await fetch(site.url + path)).text()).document;
}

/** Links that differ in a name or number only are of one kind; one of each kind is followed. */
function kind(href: string): string {
  return href
    .replace(/[A-Z]{3}(?=[?]|$)/, 'CODE')
    .replace(/=[^&#]*/g, '=')
    .replace(/\/votes\/[^/?]+/, '/votes/ID')
    .replace(/#.*/, '');
}
