import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseWord, issueModelFile, issueModelHeader } from '../src/record/read-issue-model.ts';
import { openRecord } from '../src/record/record.ts';
import {
  type CodedTitle,
  codedTitles,
  type MeasuredIssues,
  measureIssues,
  trainIssues,
} from '../src/votes/issue-training.ts';
import type { IssueModel, IssueWeights } from '../src/votes/issues.ts';
import { issueCode } from '../src/votes/schema.ts';

const root = join(import.meta.dirname, '../record');

type Titles = readonly (CodedTitle & { readonly session: string })[];

/** Trains the classifier anew and writes its weights; with `--measure`, prints the tables of docs/issues.md and writes nothing. */
export function issues(args: readonly string[]): void {
  const titles = codedTitles(openRecord(root).votes.rollCalls);
  if (args.includes('--measure')) measure(titles);
  else write(titles);
}

function write(titles: Titles): void {
  const model = trainIssues(titles);
  writeFileSync(join(root, issueModelFile), issueModelText(model));
  console.log(
    `${titles.length} coded titles, ${model.words.size} words written to record/${issueModelFile}.`,
  );
}

/** The file of the weights: a word a row, in order. */
export function issueModelText({ base, words }: IssueModel): string {
  const row = (word: string, weights: IssueWeights) =>
    [word, ...issueCode.options.map((code) => weights[code])].join(',');
  const rows = [...words].map(([word, weights]) => row(word, weights)).sort();
  return `${[issueModelHeader, row(baseWord, base), ...rows].join('\n')}\n`;
}

function measure(titles: Titles): void {
  const decades = Array.from({ length: 8 }, (_, place) => ({ from: place * 10 + 1, until: place * 10 + 11 }));
  const years = Array.from({ length: 10 }, (_, place) => ({ from: 64 + place, until: 65 + place }));
  print(
    'Each ten sessions held out in turn, learnt from all the others:',
    decades.map((span) => measureIssues(titles.filter(outside(span)), titles.filter(within(span)))),
  );
  print(
    'Each of sessions 64 to 73 held out, learnt from those before it only:',
    years.map((span) =>
      measureIssues(
        titles.filter(({ session }) => Number(session) < span.from),
        titles.filter(within(span)),
      ),
    ),
  );
}

interface Sessions {
  readonly from: number;
  readonly until: number;
}

function within({ from, until }: Sessions) {
  return ({ session }: { readonly session: string }) => Number(session) >= from && Number(session) < until;
}

function outside(span: Sessions) {
  const inside = within(span);
  return (title: { readonly session: string }) => !inside(title);
}

function print(title: string, folds: readonly MeasuredIssues[]): void {
  const total = folds.reduce((sum, fold) => sum + fold.titles, 0);
  const same = folds.reduce((sum, fold) => sum + fold.same, 0);
  console.log(`\n${title}\n${total} titles, all six issues the same in ${percent(same, total)}.`);
  console.log('issue  coded  precision  recall');
  for (const code of issueCode.options) {
    const [both, classifier, source] = (['both', 'classifier', 'source'] as const).map((key) =>
      folds.reduce((sum, fold) => sum + fold.byIssue[code][key], 0),
    ) as [number, number, number];
    console.log(
      `${code.padEnd(5)}  ${String(both + source).padStart(5)}  ${percent(both, both + classifier).padStart(9)}  ${percent(both, both + source).padStart(6)}`,
    );
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`;
}
