import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/article.ts';
import { readIs } from '../../src/claims/check.ts';
import { compare } from '../../src/claims/compare.ts';
import { codeAmong, type Named } from '../../src/claims/names.ts';
import type { JsonValue } from '../../src/database/json-value.ts';
import type { Day } from '../../src/days/day.ts';
import { OnrecordError } from '../../src/error.ts';
import { fold } from '../../src/nearest-names.ts';

/** Another row in editors.txt is another test. */
const sections = readFileSync(resolve(import.meta.dirname, 'editors.txt'), 'utf8')
  .split(/^# /m)
  .slice(1);
const published = '2016-11-16' as Day;

const states = [
  ['BDI', 'Burundi'],
  ['GIN', 'Guinea'],
  ['GMB', 'Gambia', 'The Gambia'],
  ['GNB', 'Guinea-Bissau'],
  ['JPN', 'Japan'],
  ['KEN', 'Kenya'],
  ['NER', 'Niger'],
  ['NIC', 'Nicaragua'],
  ['SDN', 'Sudan'],
  ['SYR', 'Syria'],
  ['TCD', 'Chad'],
  ['UKR', 'Ukraine'],
  ['ZAF', 'South Africa'],
];
const names = new Map(
  states.flatMap(([code = '', name = '', ...others]) => {
    const state: Named = { kind: 'state', code, name };
    return [code, name, ...others].map((known) => [fold(known), state] as const);
  }),
);

function claimOf(text: string, is: string): Claim {
  const at = { file: 'article.md', line: 1, column: 1 };
  const written = (words: string) => ({ text: words, at, place: () => at });
  const rest = { ask: written('answer()'), sql: undefined, on: undefined, since: undefined };
  return { id: 'claim', at, text, is: written(is), ...rest, note: '', fault: undefined };
}

/** What comes of a passage and its `is` when the record answers so. */
function verdictOn(passage: string, is: string, answer: JsonValue): string {
  try {
    const compared = compare(readIs(claimOf(passage, is), published, names), answer, codeAmong(names));
    if ('misfit' in compared) return compared.misfit;
    return compared.held ? 'holds' : 'contradicted';
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    return error.message.startsWith('"is"') ? 'drift' : error.message;
  }
}

for (const section of sections) {
  const [heading = '', ...lines] = section.trim().split('\n');
  const rows = lines.map((line) => line.split(' | ')) as [string, string, string, string][];
  describe(heading, () => {
    test.each(rows)('“%s”, is: %s, answered by %s: %s', (passage, is, answer, verdict) => {
      const seen = passage.replace(/\\u(\w{4})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      expect(verdictOn(seen, is, JSON.parse(answer))).toBe(verdict);
    });
  });
}
