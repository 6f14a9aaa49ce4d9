import { describe, expect, test } from 'vitest';
import { hasBrowser, openPage, site } from './site.ts';

describe.skipIf(!hasBrowser)('a reader who asks whether the Court could try it', () => {
  test('fills in a form without knowing an article, and without JavaScript; the address is the question', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const { page } = await openPage(context, site.url);
    await page.goto(`${site.url}/jurisdiction`);
    await page.getByLabel('Where did it happen?').fill('Myanmar, Bangladesh');
    await page.getByLabel('First day').fill('2017-08-25');
    await page.getByLabel('Whose nationals did it?').fill('Burma');
    await page.getByLabel('What was done?').selectOption('Deportation or forcible transfer');
    await page.getByRole('button', { name: 'Could the Court try this?' }).click();
    expect(await page.getByTestId('standing').innerText()).toMatch(
      /^Yes: the International Criminal Court has jurisdiction/,
    );
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('place'), asked.get('crime')]).toEqual([
      'Myanmar, Bangladesh',
      'crimes-against-humanity:7(1)(d)',
    ]);
    expect(await page.getByRole('main').innerText()).toMatch(/research aid, not legal advice/);
    await context.close();
  });

  test('is told what is wrong beside the form, which keeps what was typed', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const { page } = await openPage(context, site.url);
    await page.goto(`${site.url}/jurisdiction?place=Ukrane&from=2022-03-01&crime=war-crimes`);
    expect(await page.getByRole('alert').innerText()).toMatch(
      /No state is known as “?"?Ukrane"?”?\. Did you mean Ukraine/,
    );
    expect(await page.getByLabel('Where did it happen?').inputValue()).toBe('Ukrane');
    await context.close();
  });

  test('reads a sentence once, with every article it answers', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const { page } = await openPage(context, site.url);
    await page.goto(`${site.url}/jurisdiction?place=SYR&nationality=SYR&from=2015-06-01&crime=war-crimes`);
    const against = await page.locator('#answer li').allInnerTexts();
    expect(against[0]).toBe(
      'Syria had signed the Statute and was not a party. Articles 12(2)(a) and 12(2)(b)',
    );
    expect(against).toHaveLength(2);
    await context.close();
  });

  test('is told in the words of the form, not of its address, what is missing or wrong', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const { page } = await openPage(context, site.url);
    await page.goto(`${site.url}/jurisdiction?place=UKR&crime=war-crimes`);
    expect(await page.getByRole('alert').innerText()).toBe('“First day” is still to be filled in.');
    await page.goto(`${site.url}/jurisdiction?place=UKR&from=2016-02-30&crime=war-crimes`);
    expect(await page.getByRole('alert').innerText()).toMatch(/^First day: "2016-02-30" is not a day/);
    await context.close();
  });

  test('reads each question once, with its answers from day to day', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const { page } = await openPage(context, site.url);
    await page.goto(
      `${site.url}/jurisdiction?place=BDI&from=2017-10-01&to=2017-11-30&nationality=BDI&crime=war-crimes`,
    );
    const questions = await page.locator('section:has(#steps-heading) h3').allInnerTexts();
    expect(new Set(questions).size).toBe(questions.length);
    const burundi = page.locator('section:has(#steps-heading) > ol > li', {
      hasText: 'Does Burundi bring the Court in?',
    });
    expect(await burundi.innerText()).toMatch(/yes\s+From 1 October 2017.*no\s+From 27 October 2017/is);
    await context.close();
  });
});
