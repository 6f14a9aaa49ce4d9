import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OnrecordError } from '../error.ts';
import type { IssueModel, IssueWeights } from '../votes/issues.ts';
import { issueCode } from '../votes/schema.ts';

/** Derived, not a fact: `npm run issues` writes it from the titles that Voeten coded. */
export const issueModelFile = 'votes/issue-words.csv';
export const issueModelHeader = ['word', ...issueCode.options].join(',');
/** The word of the first row, which holds what every title starts from. */
export const baseWord = '(any title)';

/**
 * How the words of titles speak for issues. A record without the file derives no issues.
 * @throws OnrecordError `record/broken` with the line
 */
export function readIssueModel(root: string): IssueModel {
  const path = join(root, issueModelFile);
  if (!existsSync(path)) return { base: never, words: new Map() };
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  if (header !== issueModelHeader)
    throw broken(1, `The header is "${header}"; expected "${issueModelHeader}".`);
  const words = new Map(lines.map((line, index) => weightsIn(line, index + 2)));
  const base = words.get(baseWord);
  if (!base) throw broken(2, `The row of "${baseWord}" is missing.`);
  words.delete(baseWord);
  return { base, words };
}

const never = Object.fromEntries(issueCode.options.map((code) => [code, -1])) as IssueWeights;

function weightsIn(line: string, number: number): [string, IssueWeights] {
  const [word = '', ...cells] = line.split(',');
  const weights = cells.map(Number);
  if (weights.length !== issueCode.options.length || !weights.every(Number.isFinite))
    throw broken(number, `"${line}" is not a word and six numbers.`);
  return [
    word,
    Object.fromEntries(issueCode.options.map((code, place) => [code, weights[place]])) as IssueWeights,
  ];
}

function broken(line: number, message: string): OnrecordError {
  return new OnrecordError('record/broken', message, {
    at: { file: issueModelFile, line },
    hint: 'Write the file anew with "npm run issues".',
  });
}
