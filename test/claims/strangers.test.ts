import { expect, test } from 'vitest';
import { parseArticle } from '../../src/claims/article.ts';
import { OnrecordError } from '../../src/error.ts';

const head = '---\ntitle: T\npublished: 2016-11-16\n';
const letters = [...'bcdefghij'];

/** Each line stands for nine times the one before. */
const aliases = letters.map((letter, index) => {
  const before = `*${'abcdefghij'[index]}`;
  return `${letter}: &${letter} [${Array(9).fill(before).join(', ')}]`;
});

/** Small files that would be huge, deep or confusing if they were read without care. */
const bombs: readonly (readonly [string, string, RegExp])[] = [
  [
    'aliases of aliases',
    `${head}a: &a [x]\n${aliases.join('\n')}\nclaims:\n  x:\n    ask: *j\n    is: 1\n---\n`,
    /"\*a" stands for/,
  ],
  ['a map that holds itself', `${head}claims: &c\n  x: *c\n---\n`, /"\*c" stands for/],
  [
    'lists in lists in the front matter',
    `${head}claims: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`,
    /not readable YAML|not a list of named claims/,
  ],
  ['quotations in quotations', `${head}claims:\n---\n${'> '.repeat(5000)}x\n`, /nested too deeply/],
  [
    'a million characters',
    `${head}claims:\n---\n${'x'.repeat(1_000_000)}\n`,
    /longer than 1,000,000 characters/,
  ],
];

test.each(bombs)('%s are refused in a sentence', (_, text, expected) => {
  let thrown: unknown;
  try {
    parseArticle(text, 'a.md');
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(OnrecordError);
  const { message, at } = thrown as OnrecordError;
  expect(`${at?.file}:${at?.line}:${at?.column}: ${message}`).toMatch(expected);
});

test('names that JavaScript gives a meaning are names of claims like any other', () => {
  const claim = (name: string) => `  ${name}:\n    ask: 1\n    is: 1\n`;
  const text = `${head}claims:\n${claim('__proto__')}${claim('constructor')}---\n[1](claim:__proto__) [1](claim:constructor) [1](claim:toString)\n`;
  const { claims } = parseArticle(text, 'a.md');
  expect(claims.map(({ ask, fault }) => ask?.text ?? fault?.message)).toEqual([
    '1',
    '1',
    'The front matter has no claim "toString".',
  ]);
});

test('a number of a hundred thousand words is read in a moment', () => {
  const text = `${head}claims:\n  x:\n    ask: 1\n    is: 1\n---\n[${'one hundred and '.repeat(20_000)}](claim:x)\n`;
  const started = performance.now();
  parseArticle(text, 'a.md');
  expect(performance.now() - started).toBeLessThan(5_000);
});
