import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { isPassage, publishedIn, withClaim, withFrontMatter } from '../../web/src/lib/desk/article-text.ts';
import { hasBrowser, openPage, site } from './site.ts';

const suggestion = { says: '', ask: "parties('rome-statute')", is: '124' };

test('text without front matter gets one from its first line', () => {
  const text = withFrontMatter('The door\n\nIt has 124 members.\n', '2016-11-16');
  expect(text).toBe('---\ntitle: "The door"\npublished: 2016-11-16\n---\n\nIt has 124 members.\n');
  expect(publishedIn(text, '2026-01-01' as Day)).toBe('2016-11-16');
  expect(publishedIn(text.replace('2016-11-16', '2016-13-45'), '2026-01-01' as Day)).toBe('2026-01-01');
});

test('a passage becomes a link and an entry, in text that has claims and in text that has none', () => {
  const text = withFrontMatter('The door\n\nIt has 124 members, or 124.\n', '2016-11-16');
  const once = withClaim(text, text.indexOf('124'), text.indexOf('124') + 3, suggestion, '2016-11-16');
  expect(once.text).toContain('It has [124](claim:the-124) members, or 124.');
  const at = once.text.lastIndexOf('124');
  const twice = withClaim(once.text, at, at + 3, suggestion, '2016-11-16');
  expect(twice.text).toContain('members, or [124](claim:the-124-2).');
  expect(twice.text.match(/^claims:$/gm)).toHaveLength(1);
});

test('the front matter and what is bound already are no passages', () => {
  const text = '---\ntitle: A\n---\nIt has [124](claim:a) members.';
  expect(isPassage(text, 4, 9)).toBe(false);
  expect(isPassage(text, text.indexOf('[124]'), text.indexOf('[124]') + 8)).toBe(false);
  expect(isPassage(text, text.indexOf('members'), text.indexOf('members') + 7)).toBe(true);
});

describe.skipIf(!hasBrowser)('the desk', () => {
  beforeAll(async () => {}, 180_000);

  test('a writer selects a passage, sees the answer, makes it a claim, and finds the text again after a reload', async () => {
    const { page, wrongs } = await openPage(await site.browser.newContext(), site.url);
    await page.goto(`${site.url}/desk`);
    await page.click('text=Try an example');
    await page.evaluate(() => {
      const area = document.querySelector('textarea') as HTMLTextAreaElement;
      const start = area.value.indexOf('124 parties');
      area.focus();
      area.setSelectionRange(start, start + '124 parties'.length);
      area.dispatchEvent(new Event('select'));
    });
    await page.click('text=How many states did the Rome Statute bind?');
    await page.getByText('Held then, not today').first().waitFor();
    await page.click('text=Make it a claim');
    await page.locator('.beside ol li').first().waitFor();
    expect(await page.inputValue('textarea')).toContain('[124 parties](claim:the-124-parties)');
    await page.reload();
    await page.waitForFunction(() =>
      document.querySelector('textarea')?.value.includes('claim:the-124-parties'),
    );
    expect(wrongs).toEqual([]);
  }, 60_000);

  test('without JavaScript the form checks the article', async () => {
    const { page } = await openPage(await site.browser.newContext({ javaScriptEnabled: false }), site.url);
    await page.goto(`${site.url}/desk`);
    await page.fill(
      'textarea',
      `---\ntitle: A\npublished: 2016-11-16\nclaims:\n  a:\n    ask: parties('rome-statute')\n    is: 123\n---\n[123](claim:a)\n`,
    );
    await page.click('text=Check it');
    expect(await page.textContent('.beside')).toContain('124, not 123');
    expect(await page.inputValue('textarea')).toContain('parties(');
  }, 60_000);
});
