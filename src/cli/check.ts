import { dirname } from 'node:path';
import { problemOf } from '../api/problem.ts';
import {
  type ArticleFile,
  checkText,
  claimReviewsOf,
  type Day,
  type Desk,
  errorLine,
  findArticles,
  jsonOf,
  junitOf,
  OnrecordError,
  parseDay,
  type Report,
  reportExitCode,
  reportJson,
  reportsText,
  sarifOf,
  turnedSince,
  turnedText,
  type Unread,
} from '../index.ts';
import { watchArticles } from './check-watch.ts';
import { oneOf } from './choices.ts';
import type { Command, ExitCode } from './command.ts';
import { jsonFlag } from './shared-flags.ts';

const formats = ['text', 'json', 'sarif', 'claimreview', 'junit'] as const;
type Format = (typeof formats)[number];
/** What `--since` lists is no findings. */
const sinceFormats = ['text', 'json'] as const;

export const check: Command = {
  name: 'check',
  summary:
    'Hold every claim of an article against the record, as of the day it was published and as of today.',
  places: [
    {
      name: 'article',
      description: 'An article in Markdown, or a folder: then all in it that make claims.',
      required: true,
      many: true,
    },
  ],
  flags: [
    {
      name: 'format',
      value: formats.join('|'),
      description: 'How to print the findings; text if not given.',
    },
    { ...jsonFlag, description: 'The same as --format json; an array if there are several articles.' },
    {
      name: 'since',
      value: 'DAY',
      description: 'Only list the claims whose answer changed on that day (YYYY-MM-DD) or after it.',
    },
    {
      name: 'watch',
      description: 'Check again whenever an article is saved, and print what became another; Ctrl-C ends it.',
    },
    {
      name: 'address',
      value: 'URL',
      description: 'For claimreview: where the article stands on the web.',
    },
  ],
  async run(call) {
    const { values, switches, rest, io, desk } = call;
    const since = values.since === undefined ? undefined : parseDay(values.since);
    const possible = since ? sinceFormats : formats;
    const format = switches.has('json') ? 'json' : oneOf('format', values.format ?? 'text', possible);
    if (switches.has('watch')) return watchArticles(call, rest);
    const files = findArticles(rest);
    const checked = await inTurn(files, ({ path, text }) =>
      tryArticle(files.length, () => checkText(desk(), { file: path, text, folder: dirname(path) }), path),
    );
    const reports = checked.filter((each): each is Report => !('error' in each));
    const unread = checked.filter((each): each is Unread => 'error' in each);
    io.out(
      since
        ? sinceText(since, reports, format, desk())
        : printed(format, checked, reports, unread, values.address),
    );
    for (const { error } of unread) io.err(`onrecord: ${errorLine(error)}\n`);
    return exitCodeOf(since ? [] : reports, unread);
  },
};

/** An article that cannot be read ends a check of that one; among several it is told beside them. */
async function tryArticle(
  of: number,
  work: () => Promise<Report>,
  article: string,
): Promise<Report | Unread> {
  try {
    return await work();
  } catch (error) {
    if (of > 1 && error instanceof OnrecordError && error.code.startsWith('asked/'))
      return { article, error };
    throw error;
  }
}

/** Two at a time: as many as are asked apart at once. */
async function inTurn<R>(
  files: readonly ArticleFile[],
  work: (file: ArticleFile) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = files.entries();
  const lane = async () => {
    for (const [place, file] of left) results[place] = await work(file);
  };
  await Promise.all([lane(), lane()]);
  return results;
}

function printed(
  format: Format,
  checked: readonly (Report | Unread)[],
  reports: readonly Report[],
  unread: readonly Unread[],
  address: string | undefined,
): string {
  switch (format) {
    case 'json':
      return jsonText(checked);
    case 'sarif':
      return jsonOf(sarifOf(reports, unread));
    case 'claimreview':
      return jsonOf(claimReviewsOf(reports, { address }));
    case 'junit':
      return junitOf(reports, unread);
    case 'text':
      return reportsText(reports);
  }
}

function jsonText(checked: readonly (Report | Unread)[]): string {
  const [only, ...others] = checked.map((each) =>
    'error' in each ? { article: each.article, ...problemOf(each.error) } : reportJson(each),
  );
  return jsonOf(others.length === 0 ? only : [only, ...others]);
}

function sinceText(since: Day, reports: readonly Report[], format: Format, { record }: Desk): string {
  const turned = turnedSince(reports, since);
  if (format === 'json') return jsonOf(turned);
  const names = new Map([...record.states.byCode.values()].map(({ state, name }) => [state, name]));
  return turnedText(turned, since, names);
}

function exitCodeOf(reports: readonly Report[], unread: readonly Unread[]): ExitCode {
  return Math.max(unread.length > 0 ? 2 : 0, ...reports.map(reportExitCode)) as ExitCode;
}
