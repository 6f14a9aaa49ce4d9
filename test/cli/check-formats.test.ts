import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
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

/** The schema of SARIF 2.1.0 as OASIS published it, of which Microsoft's package has a copy. */
const load = createRequire(import.meta.url);
const isSarif = new Ajv({ schemaId: 'auto', allErrors: true })
  .addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json'))
  .compile(load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

test('SARIF is what its schema demands, and each result names its rule by id and by place', async () => {
  const log = JSON.parse(await printed('sarif')) as Sarif;
  isSarif(log);
  expect(isSarif.errors).toBeNull();
  const [run] = log.runs;
  const ids = run!.tool.driver.rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { ruleId, ruleIndex } of run!.results) expect(ids[ruleIndex]).toBe(ruleId);
  expect(run!.results.map(({ ruleId }) => ruleId)).toContain('unreadable');
});

test('a member that SARIF does not have would be told', () => {
  expect(isSarif({ version: '2.1.0', runs: [], findings: [] })).toBe(false);
});

/**
 * What developers.google.com/search/docs/appearance/structured-data/factcheck asks: claimReviewed, reviewRating with alternateName, and url
 * are required; author, itemReviewed with its author, appearance and day, and the numbers of the rating are recommended.
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
    author: named('Organization'),
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
