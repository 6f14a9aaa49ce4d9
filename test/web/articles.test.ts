import { beforeAll, describe, expect, test } from 'vitest';
import { readRows } from '../../web/src/lib/server/chart-data.ts';
import { drawChart } from '../../web/src/lib/server/plot.ts';
import { hasBrowser, openPage, site } from './site.ts';

const columns = (...names: string[]) => names.map((name) => ({ name, type: 'DOUBLE' }));
const say = (value: number) => String(value);

test('a chart takes years, days or names, and one series a column', () => {
  const data = readRows({
    columns: columns('year', 'A', 'B'),
    rows: [
      [1994, 0.5, null],
      [1995, 0.6, 0.4],
    ],
  });
  expect(data.axis).toBe('number');
  expect(data.series).toEqual([
    { name: 'A', values: [0.5, 0.6] },
    { name: 'B', values: [null, 0.4] },
  ]);
});

test('what is no number is refused with its column', () => {
  expect(() => readRows({ columns: columns('year', 'vote'), rows: [[1994, 'yes']] })).toThrow(
    'has "yes" in the column vote',
  );
});

test('names in a chart are text, never markup', () => {
  const data = readRows({ columns: columns('step', 'n'), rows: [['<script>x</script>', 3]] });
  const svg = drawChart(data, { kind: 'bar', width: 340, say });
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script');
});

describe.skipIf(!hasBrowser)('an article', () => {
  beforeAll(async () => {}, 180_000);

  test('says what has changed, how each claim is known and from which rows; its chart has its numbers', async () => {
    const { page, wrongs } = await openPage(await site.browser.newContext(), site.url);
    const address = `${site.url}/articles/2025-09-24-leaving-the-rome-statute`;
    await page.goto(address);
    expect(await page.textContent('aside[aria-labelledby=corrections]')).toContain(
      'things have changed since 24 September 2025',
    );
    const claim = page.locator('#claim-gone');
    expect(await claim.textContent()).toContain('Burundi and Philippines');
    expect(await claim.locator('table').textContent()).toContain('withdrawal');
    const reviews = JSON.parse((await page.textContent('script[type="application/ld+json"]')) ?? '') as {
      '@graph': unknown[];
    };
    expect(reviews['@graph'].length).toBeGreaterThan(10);
    const csv = await page.request.get(
      new URL((await page.getAttribute('a[href*="/chart-"]', 'href')) ?? '', address).href,
    );
    expect((await csv.text()).split('\n').slice(0, 3)).toEqual(['year,states', '1999,6', '2000,21']);
    expect(wrongs).toEqual([]);
  }, 60_000);

  test('is whole on paper: claims keep their marks, controls go', async () => {
    const { page } = await openPage(await site.browser.newContext(), site.url);
    await page.goto(`${site.url}/articles/2025-09-22-palestine-at-the-assembly`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    expect(await page.locator('#claim-partition table').isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(50_000);
  }, 60_000);
});
