import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/claims/compare.ts';
import { readExpectation } from '../../src/claims/expectation.ts';
import { disagreement } from '../../src/claims/passage.ts';

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

function code(cell: string): string {
  return cell.replaceAll('`', '');
}

describe('docs/claims.md is right that', () => {
  test('there are many ways to say what is expected', () => expect(rows.length).toBeGreaterThan(25));

  test.each(rows)('"$passage" is $is: $holds holds, $not does not', ({ is, passage, holds, not }) => {
    const expectation = readExpectation(is);
    expect(disagreement(expectation, is, passage)).toBeUndefined();
    expect(compare(expectation, JSON.parse(holds))).toMatchObject({ held: true });
    expect(compare(expectation, JSON.parse(not))).toMatchObject({ held: false });
  });
});
