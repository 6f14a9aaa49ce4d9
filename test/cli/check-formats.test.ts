import { join, resolve } from 'node:path';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { onrecord } from './in-process.ts';

const golden = resolve(import.meta.dirname, '../articles');
const articles = [
  'good/every-verdict-but-broken.md',
  'bad/passages-that-say-something-else.md',
  'bad/no-day.md',
];
const printed = async (format: string) =>
  (await onrecord(['check', '--format', format, ...articles.map((file) => join(golden, file))])).out;

/**
 * The objects of SARIF 2.1.0 (OASIS, 2020) that are written, with all that its schema demands of them; its objects are closed, so a member
 * it does not have is an error here as there. Numbers are those of the sections of the specification.
 */
const uriReference = z.string().refine((uri) => URL.canParse(uri, 'file:///') && !/[\s\\]/.test(uri));
const message = z.strictObject({ text: z.string().min(1) }); // 3.11
const level = z.enum(['none', 'note', 'warning', 'error']); // 3.27.10
const rule = z.strictObject({
  id: z.string().min(1), // 3.49.3
  shortDescription: message,
  defaultConfiguration: z.strictObject({ level }), // 3.50
});
const region = z
  .strictObject({
    startLine: z.int().min(1), // 3.30.5
    startColumn: z.int().min(1),
    endColumn: z.int().min(1),
  })
  .refine(({ startColumn, endColumn }) => endColumn > startColumn);
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: uriReference, uriBaseId: z.string().optional() }), // 3.4
    region,
  }),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0), // 3.27.6
  level,
  message,
  locations: z.array(location).min(1),
  partialFingerprints: z.record(z.string(), z.string()), // 3.27.17
});
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'), // 3.13.2
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({ driver: z.strictObject({ name: z.string().min(1), rules: z.array(rule) }) }), // 3.19
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']), // 3.14.17
      results: z.array(result),
    }),
  ),
});

test('SARIF has no member that the specification does not have, and of each what it demands', async () => {
  const log = sarif.parse(JSON.parse(await printed('sarif')));
  const [run] = log.runs;
  const ids = run!.tool.driver.rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // 3.27.5, 3.27.6: the id and the index name the same rule.
  for (const { ruleId, ruleIndex } of run!.results) expect(ids[ruleIndex]).toBe(ruleId);
  expect(run!.results.map(({ ruleId }) => ruleId)).toContain('unreadable');
});

/**
 * What developers.google.com/search/docs/appearance/structured-data/factcheck asks: claimReviewed, reviewRating with alternateName, and url
 * are required; author, itemReviewed with its appearance and day, and the numbers of the rating are recommended.
 */
const address = z.url();
const day = z.iso.date();
const named = (type: string) => z.looseObject({ '@type': z.literal(type), name: z.string().min(1) });
const claimReview = z.strictObject({
  '@type': z.literal('ClaimReview'),
  url: address,
  datePublished: day,
  claimReviewed: z.string().min(1),
  author: named('Organization'),
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    name: z.string().min(1),
    datePublished: day,
    appearance: z.strictObject({
      '@type': z.literal('NewsArticle'),
      headline: z.string().min(1),
      datePublished: day,
      url: address,
    }),
  }),
  reviewRating: z.strictObject({
    '@type': z.literal('Rating'),
    alternateName: z.string().min(1),
    ratingExplanation: z.string().min(1),
    ratingValue: z.number().min(1).max(5).optional(),
    bestRating: z.literal(5).optional(),
    worstRating: z.literal(1).optional(),
  }),
  citation: z.array(named('CreativeWork')),
});

test('ClaimReview has what search engines require and recommend, and every review its own address', async () => {
  const args = ['--format', 'claimreview', '--address', 'https://news.example/russia'];
  const { out } = await onrecord(['check', ...args, join(golden, articles[0]!)]);
  const reviews = z.array(claimReview).parse(JSON.parse(out)['@graph']);
  expect(new Set(reviews.map(({ url }) => url)).size).toBe(reviews.length);
  const rated = reviews.filter(({ reviewRating }) => reviewRating.ratingValue !== undefined);
  expect(rated.every(({ reviewRating }) => reviewRating.bestRating && reviewRating.worstRating)).toBe(true);
});

/** Elements and attributes that build servers know: the junit-10.xsd of Jenkins' xUnit plugin, and `file` and `line` of a case as GitLab and others read them. */
const junit: Readonly<Record<string, { required: string[]; optional: string[]; within: string[] }>> = {
  testsuites: { required: [], optional: ['name'], within: [] },
  testsuite: {
    required: ['name', 'tests'],
    optional: ['failures', 'errors', 'skipped'],
    within: ['testsuites'],
  },
  testcase: { required: ['name', 'classname'], optional: ['file', 'line'], within: ['testsuite'] },
  failure: { required: ['message', 'type'], optional: [], within: ['testcase'] },
  error: { required: ['message', 'type'], optional: [], within: ['testcase'] },
  skipped: { required: ['message'], optional: [], within: ['testcase'] },
};

test('JUnit has elements and attributes that build servers know, and counts what it holds', async () => {
  const document = new DOMParser().parseFromString(await printed('junit'), 'text/xml');
  const elements = [...document.querySelectorAll('*')] as Element[];
  expect(elements[0]?.localName).toBe('testsuites');
  for (const element of elements) {
    const known = junit[element.localName];
    const names = [...element.attributes].map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(known?.required ?? ['a known element']));
    expect([...(known?.required ?? []), ...(known?.optional ?? [])]).toEqual(expect.arrayContaining(names));
    expect(known?.within.length === 0 || known?.within.includes(element.parentElement?.localName ?? '')).toBe(
      true,
    );
  }
  for (const suite of document.querySelectorAll('testsuite') as Iterable<Element>) {
    for (const [counted, held] of [
      ['tests', 'testcase'],
      ['failures', 'failure'],
      ['errors', 'error'],
      ['skipped', 'skipped'],
    ])
      expect(suite.getAttribute(counted!)).toBe(String(suite.querySelectorAll(held!).length));
  }
});
