import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { run } from '../../src/cli/run.ts';
import { onrecord } from './in-process.ts';

const golden = resolve(import.meta.dirname, '../articles');
const verdicts = join(golden, 'good/every-verdict-but-broken.md');
const passages = join(golden, 'bad/passages-that-say-something-else.md');

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'onrecord-check-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

function article(is: number, passage: number = is): string {
  return `---
title: Who signed
published: 2016-11-16
claims:
  signed:
    ask: year(signed('RUS', 'rome-statute'))
    is: ${is}
---
Russia [signed in ${passage}](claim:signed).
`;
}

/** Whatever schema.org, OASIS or a build server asks for is looked up by its path. */
function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

test('a folder is checked with all below it that make claims: the worst article first, what is fine in a line', async () => {
  const made = folder();
  mkdirSync(join(made, 'deeper/.hidden'), { recursive: true });
  writeFileSync(join(made, 'a-good.md'), article(2000));
  writeFileSync(join(made, 'deeper/bad.md'), article(2001));
  writeFileSync(join(made, 'deeper/.hidden/unseen.md'), article(2002));
  writeFileSync(join(made, 'README.md'), 'No article.');
  const { code, out } = await onrecord(['check', made]);
  expect(code).toBe(1);
  expect(out.indexOf('deeper/bad.md')).toBeLessThan(out.indexOf('a-good.md'));
  expect(out).toContain('a-good.md: 1 claim holds');
  expect(out).not.toMatch(/unseen|README/);
});

test('a folder without an article is asked wrongly', async () => {
  const made = folder();
  expect(await onrecord(['check', made])).toMatchObject({
    code: 2,
    err: `onrecord: There is no article in "${made}". An article is a file that ends with .md and has claims in its front matter.\n`,
  });
});

test('an article that cannot be read does not keep the others from being checked', async () => {
  const made = folder();
  writeFileSync(join(made, 'broken.md'), article(2000).replace('title:', 'titel:'));
  writeFileSync(join(made, 'good.md'), article(2000));
  const { code, out, err } = await onrecord(['check', '--json', made]);
  expect(code).toBe(2);
  expect(err).toContain('broken.md:2:1: The article has no title.');
  expect(JSON.parse(out)).toMatchObject([{ error: { code: 'asked/bad-article' } }, { counts: { holds: 1 } }]);
});

test('SARIF 2.1.0 has the members that its schema requires, rules for all results, and places in the file', async () => {
  const { code, out } = await onrecord(['check', '--format', 'sarif', verdicts, passages]);
  expect(code).toBe(1);
  const log = JSON.parse(out);
  expect(log).toMatchObject({ $schema: expect.stringContaining('sarif-2.1.0'), version: '2.1.0' });
  expect(Object.keys(log).sort()).toEqual(['$schema', 'runs', 'version']);
  const driver = at(log, 'runs', 0, 'tool', 'driver') as { name: string; rules: { id: string }[] };
  expect(driver.name).toBe('Onrecord');
  const results = at(log, 'runs', 0, 'results') as Record<string, unknown>[];
  expect(results).toHaveLength(19);
  for (const result of results) {
    expect(driver.rules[result.ruleIndex as number]?.id).toBe(result.ruleId);
    expect(['error', 'warning', 'note']).toContain(result.level);
    expect(at(result, 'message', 'text')).toMatch(/\.$/);
    const place = at(result, 'locations', 0, 'physicalLocation');
    const { startLine, startColumn, endColumn } = at(place, 'region') as Record<string, number>;
    expect(Number.isInteger(startLine) && startLine! >= 1).toBe(true);
    expect(endColumn!).toBeGreaterThan(startColumn!);
    expect(() => new URL(at(place, 'artifactLocation', 'uri') as string, 'file:///src/')).not.toThrow();
  }
  const fingerprints = results.map((result) => at(result, 'partialFingerprints', 'claim/v1'));
  expect(new Set(fingerprints).size).toBe(results.length);
});

test('ClaimReview has what schema.org and search engines require of each claim that was checked', async () => {
  const address = 'https://news.example/russia';
  const args = ['check', '--format', 'claimreview', '--address', address, verdicts, passages];
  const { out } = await onrecord(args);
  const document = JSON.parse(out);
  expect(document['@context']).toBe('https://schema.org');
  expect(document['@graph']).toHaveLength(10);
  for (const review of document['@graph']) {
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      url: expect.stringMatching(/^https:\/\/news\.example\/russia#claim-./),
      datePublished: '2026-07-01',
      claimReviewed: expect.stringMatching(/./),
      author: { '@type': 'Organization', name: 'Onrecord' },
      itemReviewed: {
        '@type': 'Claim',
        datePublished: '2016-11-16',
        appearance: { '@type': 'NewsArticle', headline: 'Three want to leave', url: address },
      },
      reviewRating: {
        '@type': 'Rating',
        alternateName: expect.stringMatching(/./),
        ratingExplanation: expect.stringMatching(/\.$/),
      },
    });
    const { ratingValue, bestRating, worstRating } = review.reviewRating;
    if (ratingValue !== undefined)
      expect([worstRating <= ratingValue, ratingValue <= bestRating]).toEqual([true, true]);
  }
});

test('JUnit counts contradicted claims as failures, broken ones as errors and the unsure as skipped', async () => {
  const { out } = await onrecord(['check', '--format', 'junit', verdicts, passages]);
  expect(out).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="onrecord">/);
  expect(out).toContain('tests="10" failures="3" errors="0" skipped="4"');
  expect(out).toContain('tests="12" failures="0" errors="12" skipped="0"');
  expect(out.match(/<testcase /g)).toHaveLength(22);
  expect(out.match(/<(failure|error|skipped) /g)).toHaveLength(19);
  const opened = [...out.matchAll(/<(\/?)([a-z]+)(?:\s+[a-z]+="[^"<>]*")*\s*(\/?)>/g)];
  const depth = opened.reduce((sum, [, close, , alone]) => sum + (close ? -1 : alone ? 0 : 1), 0);
  expect(depth).toBe(0);
});

test('what changed in an archive since a day is listed by day, with why', async () => {
  const { code, out } = await onrecord(['check', '--since', '2024-01-01', `${golden}/good`]);
  expect(code).toBe(0);
  expect(out).toMatch(/^1 January 2025: the Rome Statute entered into force for Ukraine$/m);
  expect(out).toMatch(
    /“124” \(.*every-verdict-but-broken\.md:41\) was 124 and became 125; the claim is outdated today\./,
  );
  expect(out).not.toMatch(/2017/);
  expect((await onrecord(['check', '--since', '2026-06-30', verdicts])).out).toBe(
    'No claim’s answer has changed since 30 June 2026.\n',
  );
});

test('what changed since a day names states, and is printed as text or JSON', async () => {
  const { out } = await onrecord(['check', '--since', '2026-06-01', `${golden}/good`]);
  expect(out).toMatch(/ was none and became Niger; /);
  const { code, err } = await onrecord(['check', '--since', '2026-06-01', '--format', 'sarif', verdicts]);
  expect([code, err]).toEqual([2, expect.stringContaining('It is one of text, json.')]);
});

test('a day that is none is told before anything is checked, an article that cannot be read beside what changed', async () => {
  const bad = await onrecord(['check', '--since', '2024-13-01', `${golden}/good`]);
  expect(bad.code).toBe(2);
  expect(bad.err).toContain('2024-13-01');
  const mixed = folder();
  writeFileSync(join(mixed, 'one.md'), article(2000));
  writeFileSync(join(mixed, 'two.md'), '---\nclaims:\n---\n');
  const { code, err, out } = await onrecord(['check', '--since', '2024-01-01', mixed]);
  expect([code, out]).toEqual([2, 'No claim’s answer has changed since 1 January 2024.\n']);
  expect(err).toMatch(/^onrecord: .*two\.md/);
});

/** `onrecord check --watch` of a path, until it is stopped. */
function watching(path: string) {
  let out = '';
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const hear = (text: string) => {
    out += text;
  };
  const io: Io = {
    out: hear,
    err: hear,
    terminal: false,
    colour: false,
    width: 100,
    today: () => '2026-07-01',
    interrupted: () => stopped,
  };
  const ended = run(['check', '--watch', path], io);
  return {
    said: (text: string) => expect.poll(() => out, { timeout: 20_000 }).toContain(text),
    async stop() {
      stop();
      expect(await ended).toBe(0);
    },
  };
}

test('while an article is written each saving tells in a line how it stands, and which findings became others', async () => {
  const path = join(folder(), 'draft.md');
  writeFileSync(path, article(2001));
  const { said, stop } = watching(path);
  await said(`${path}: 0 of 1 claims hold; 1 is contradicted.`);
  await said('the record said 2000, not 2001');
  writeFileSync(path, article(2000));
  await said(`${path}: 1 of 1 claims hold.`);
  writeFileSync(path, article(2000).replace('title:', 'titel:'));
  await said(`${path}:2:1: The article has no title.`);
  await stop();
});

test('an article that comes into a watched folder or leaves it is told', async () => {
  const place = folder();
  const [kept, passing] = [join(place, 'kept.md'), join(place, 'passing.md')];
  writeFileSync(kept, article(2000));
  const { said, stop } = watching(place);
  await said(`${kept}: 1 of 1 claims hold.`);
  writeFileSync(passing, article(2001));
  await said(`${passing}: 0 of 1 claims hold`);
  rmSync(passing);
  await said(`${passing}: no longer there, or without claims.`);
  await stop();
});
