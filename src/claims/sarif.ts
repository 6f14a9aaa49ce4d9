import type { OnrecordError } from '../error.ts';
import type { ExplainedFinding, Report, Verdict } from './finding.ts';

/** An article that could not be read at all. */
export interface Unread {
  readonly article: string;
  readonly error: OnrecordError;
}

type Level = 'error' | 'warning' | 'note';

const rules: readonly { readonly id: string; readonly level: Level; readonly text: string }[] = [
  {
    id: 'contradicted',
    level: 'error',
    text: 'The record said something else when the claim was published.',
  },
  { id: 'broken', level: 'error', text: 'The claim cannot be checked as it is written.' },
  { id: 'outdated', level: 'warning', text: 'The claim held when it was published and does not today.' },
  { id: 'unsupported', level: 'note', text: 'The record cannot say.' },
  { id: 'unreadable', level: 'error', text: 'The article cannot be read.' },
];

interface Result {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly id: string;
}

/** Findings as SARIF 2.1.0 (OASIS), which code review shows beside the line. What holds is left out. */
export function sarifOf(reports: readonly Report[], unread: readonly Unread[] = []) {
  const results = [...reports.flatMap(resultsOf), ...unread.map(resultOfUnread)];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Onrecord',
            rules: rules.map(({ id, level, text }) => ({
              id,
              shortDescription: { text },
              defaultConfiguration: { level },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results.map(sarifResult),
      },
    ],
  };
}

function resultsOf({ article, claims }: Report): Result[] {
  return claims
    .filter(({ verdict }) => verdict !== 'holds')
    .map((claim) => ({
      rule: claim.verdict satisfies Verdict,
      file: claim.at.file ?? article,
      text: said(claim),
      line: claim.at.line ?? claim.line,
      column: claim.at.column ?? claim.column,
      length: claim.at.line === claim.line ? claim.text.length : 1,
      id: claim.id,
    }));
}

function said({ text, id, says, life }: ExplainedFinding): string {
  return [text ? `“${text}”` : `The claim ${id}.`, says, life].filter(Boolean).join(' ');
}

function resultOfUnread({ article, error }: Unread): Result {
  const { file = article, line = 1, column = 1 } = error.at ?? {};
  const text = error.hint ? `${error.message} ${error.hint}` : error.message;
  return { rule: 'unreadable', file, text, line, column, length: 1, id: 'article' };
}

function sarifResult({ rule, file, text, line, column, length, id }: Result) {
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex((each) => each.id === rule),
    level: rules.find((each) => each.id === rule)?.level ?? 'error',
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), ...(!file.startsWith('/') && { uriBaseId: '%SRCROOT%' }) },
          region: { startLine: line, startColumn: column, endColumn: column + Math.max(1, length) },
        },
      },
    ],
    partialFingerprints: { 'claim/v1': `${file}#${id}` },
  };
}

function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  return `${path.startsWith('/') ? 'file://' : ''}${path.split('/').map(encodeURIComponent).join('/')}`;
}
