import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/claims/compare.ts';
import { readExpectation } from '../../src/claims/expectation.ts';
import { disagreement } from '../../src/claims/passage.ts';
import type { Day } from '../../src/days/day.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/claims.md'), 'utf8');
const rows = page
  .split('| `is` | passage | holds | does not |')[1]!
  .split('\n\n')[0]!
  .split('\n')
  .slice(2)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
  .map(([is = '', passage = '', holds = '', not = '']) => ({
    is: code(is),
    passage,
    holds: code(holds),
    not: code(not),
  }));

/** As if the passage stood in the article of 2016. */
const published = '2016-11-16' as Day;
const codes: Readonly<Record<string, string>> = {
  Burundi: 'BDI',
  'South Africa': 'ZAF',
  'The Gambia': 'GMB',
};
const codeOf = (text: string) => codes[text] ?? text;

function code(cell: string): string {
  return cell.replaceAll('`', '');
}

describe('docs/claims.md is right that', () => {
  test('there are many ways to say what is expected', () => expect(rows.length).toBeGreaterThan(25));

  test.each(rows)('"$passage" is $is: $holds holds, $not does not', ({ is, passage, holds, not }) => {
    const expectation = readExpectation(is, published);
    expect(disagreement(expectation, is, passage, published)).toBeUndefined();
    expect(compare(expectation, JSON.parse(holds), codeOf)).toMatchObject({ held: true });
    expect(compare(expectation, JSON.parse(not), codeOf)).toMatchObject({ held: false });
  });
});

test('the first article in README.md is the one whose report is kept', () => {
  const read = (path: string) => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
  const article = read('test/articles/good/a-first-article.md').replace(/^(?=.)/gm, '    ');
  expect(read('README.md')).toContain(article);
});
