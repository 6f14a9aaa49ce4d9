import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { hasBrowser, openPage, site } from './site.ts';

interface View {
  readonly path: string;
  /** What the reader does, and what the address then says. */
  readonly uses: readonly (readonly [says: string, use: (page: Page) => Promise<unknown>, search: RegExp])[];
}

const pick = (label: string, value: string) => (page: Page) =>
  page.getByLabel(label, { exact: true }).selectOption(value);
const write = (label: string, text: string) => async (page: Page) => {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press('Enter');
};
const follow = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('link', { name }).first().click();
const slide = (name: string, key: string, times: number) => async (page: Page) => {
  await page.getByRole('slider', { name }).focus();
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
};

/** Every view of the explorer, and every control on it. */
const views: readonly View[] = [
  {
    path: '/votes/explore?with=CHN,RUS',
    uses: [
      ['adds a state under a name it had', write('Another state', 'Burma'), /with=CHN,RUS,MMR/],
      ['takes a state away', follow('Take Myanmar away'), /with=CHN,RUS$/],
      ['picks an issue', pick('Issue', 'hr'), /issue=hr/],
      ['moves the first year', slide('First year', 'ArrowRight', 4), /from=1950/],
      ['writes words', write('Words', 'Syria'), /text=Syria/],
      ['compares with another state', follow('Cuba'), /with=CHN,CUB/],
    ],
  },
  {
    path: '/votes/explore?with=BRA',
    uses: [['turns a page', follow('Older votes'), /page=2/]],
  },
  {
    path: '/votes/similarity?to=RUS&year=1985',
    uses: [
      ['compares with another state', write('Compared with', 'India'), /to=IND/],
      ['picks an issue', pick('Issue', 'nu'), /issue=nu/],
      ['steps a year on', follow('The year after, 1986'), /year=1986/],
      ['slides through the years', slide('Year', 'ArrowLeft', 3), /year=1983/],
      [
        'plays and stops',
        async (page) => {
          await page.getByRole('button', { name: 'Play' }).click();
          await page.getByText('1986', { exact: true }).waitFor();
          await page.getByRole('button', { name: 'Pause' }).click();
        },
        /year=198[5-9]/,
      ],
    ],
  },
  {
    path: '/votes/matrix?group=p5',
    uses: [
      ['picks a group', pick('Group', 'brics'), /group=brics/],
      ['picks an issue', pick('Issue', 'me'), /issue=me/],
      ['writes a year', write('From year', '2010'), /from=2010/],
      ['writes states', write('Or states, with commas between', 'Brazil, India, Burma'), /with=BRA,IND,MMR/],
    ],
  },
  {
    path: '/votes/alone',
    uses: [
      ['picks an issue', pick('Issue', 'hr'), /issue=hr/],
      ['writes a year', write('From year', '2000'), /from=2000/],
      ['turns a page', follow('Older votes'), /page=2/],
      ['asks about one state', follow('Israel'), /with=ISR/],
    ],
  },
  {
    path: '/votes/compare',
    uses: [
      ['swaps the two', follow('Swap them'), /a=A-RES-77-229&b=A-RES-68-262/],
      ['writes a symbol in any spelling', write('Second roll call', '76/179'), /b=A-RES-76-179/],
    ],
  },
  {
    path: '/votes/positions?with=USA,RUS',
    uses: [
      ['adds a state', write('Another state', 'Burma'), /with=USA,RUS,MMR/],
      ['picks an issue', pick('Issue', 'hr'), /issue=hr/],
      ['steps a year back', follow('The year before, 2024'), /year=2024/],
      ['takes a state away', follow('Take Russia away'), /with=USA,MMR/],
    ],
  },
  {
    path: '/votes/issues',
    uses: [['draws numbers instead of shares', follow('Number of votes'), /as=count/]],
  },
  {
    path: '/votes',
    uses: [
      ['writes words of a title', write('Words', 'Crimea'), /text=Crimea/],
      ['asks how a state voted', write('How this state voted', 'Byelorussian SSR'), /state=BLR/],
      ['picks an issue', pick('Issue', 'hr'), /issue=hr/],
    ],
  },
  { path: '/votes', uses: [['turns a page', follow('Older votes'), /page=2/]] },
];

describe.skipIf(!hasBrowser)('the votes, once they are in the browser,', () => {
  let context: BrowserContext | undefined;
  afterEach(() => context?.close());

  /** A page that holds the votes. */
  async function visit(path: string, options: BrowserContextOptions = {}) {
    context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const opened = await openPage(context, site.url);
    await opened.page.goto(site.url + path);
    await opened.page.waitForSelector('[data-ready=true]');
    return opened;
  }

  /** The same page as the server draws it. */
  async function drawnAt(path: string): Promise<Page> {
    context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url + path, { waitUntil: 'domcontentloaded' });
    return page;
  }

  const standing = (page: Page) => page.getByTestId('standing').innerText();

  test.each(views)(
    'answer on $path without a request, and the server draws the same',
    async ({ path, uses }) => {
      const { page, wrongs } = await visit(path);
      await page.waitForSelector('[data-ready=true]');
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!isMark(request.url())) asked.push(request.url());
      });
      for (const [says, use, search] of uses) {
        await use(page);
        await page
          .waitForFunction((pattern) => new RegExp(pattern).test(location.search), search.source, {
            timeout: 5000,
          })
          .catch(() => undefined);
        expect(new URL(page.url()).search, says).toMatch(search);
      }
      expect(asked).toEqual([]);
      expect(wrongs).toEqual([]);
      const here = flat(await page.getByRole('main').textContent());
      const { pathname, search } = new URL(page.url());
      await context?.close();
      const drawn = await drawnAt(pathname + search);
      for (const text of await drawn.locator('[data-testid=standing], caption').allTextContents())
        expect(here).toContain(flat(text));
    },
  );

  test('find titles while the reader types', async () => {
    const { page } = await visit('/votes');
    await page.getByLabel('Words', { exact: true }).pressSequentially('crime');
    await expect
      .poll(() => standing(page))
      .toMatch(/^\d+ recorded votes .* with “crime” in the title or common name\.$/);
    await page.getByLabel('Words', { exact: true }).pressSequentially('a');
    await expect.poll(() => standing(page)).toMatch(/with “crimea” in the title or common name\.$/);
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?text=crimea');
  });

  test('go back, and forward, to what was asked before', async () => {
    const { page } = await visit('/votes/explore?with=CHN,RUS');
    const before = await standing(page);
    await pick('Issue', 'hr')(page);
    await page.waitForFunction(() => location.search.includes('issue=hr'));
    const after = await standing(page);
    expect(after).not.toBe(before);
    await page.goBack();
    await expect.poll(() => standing(page)).toBe(before);
    await page.goForward();
    await expect.poll(() => standing(page)).toBe(after);
  });

  test('are there again when the reader comes back from a vote', async () => {
    const { page } = await visit('/votes/explore?with=CHN,RUS');
    await pick('Issue', 'hr')(page);
    await page.waitForFunction(() => location.search.includes('issue=hr'));
    const before = await standing(page);
    await page.locator('#votes-heading ~ div table a').first().click();
    await page.waitForURL(/\/votes\/A-RES/);
    await page.goBack();
    await expect.poll(() => standing(page)).toBe(before);
  });

  test('say the nearest name when no state goes by what was typed, and keep the view', async () => {
    const { page } = await visit('/votes/similarity?to=RUS&year=1985');
    await write('Compared with', 'Brasil')(page);
    await expect
      .poll(() => page.getByRole('status').allInnerTexts())
      .toContainEqual(expect.stringMatching(/Did you mean Brazil/));
    expect(new URL(page.url()).search).toBe('?to=RUS&year=1985');
  });

  test('are not played to a reader who asked for less motion: a year at a time', async () => {
    const { page } = await visit('/votes/similarity?to=RUS&year=1985', { reducedMotion: 'reduce' });
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'The year after, 1986' }).count()).toBe(1);
  });
});

/** The mark of the site, which Chromium asks for anew whenever an address changes, whoever changes it. */
function isMark(url: string): boolean {
  return url.endsWith('/mark.svg');
}

/** Text whatever its breaks. */
function flat(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
