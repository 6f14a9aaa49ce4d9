import { dirname } from 'node:path';
import type { Article } from '../claims/article.ts';
import type { CheckOptions } from '../claims/check.ts';
import type { Report } from '../claims/finding.ts';
import { type ArticlePage, articlePage } from '../claims/page.ts';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import { readArticle } from './articles.ts';
import type { Desk } from './desk.ts';
import type { Apart } from './task.ts';

/** An article to check: its text, and the file or name it is reported under. */
export interface ArticleText {
  readonly text: string;
  readonly file: string;
  /** Where the files that it names as `data` stand; without it, it can name none. */
  readonly folder?: string | undefined;
  /** The day it is checked on; the desk's today if not given. */
  readonly today?: Day;
}

type Given = ArticleText & { readonly today: Day };

/**
 * Checks every claim of an article against the record. Markdown and SQL are loaded only now, in a process apart, and not at all when the
 * same text was checked before on the same day against the same record.
 * @throws OnrecordError `asked/bad-article` when the article as a whole cannot be read; a claim that is wrong is a finding
 */
export async function checkText(desk: Desk, article: ArticleText): Promise<Report> {
  const { record, reports } = desk;
  const given = { ...article, today: article.today ?? desk.today() };
  const positions = [...record.positions.values()].map(({ content }) => content).join(' ');
  const key = [record.version, positions, given.today, given.file, given.text];
  const lasting = !/^data:/m.test(given.text);
  const kept = lasting ? reports?.get(key) : undefined;
  if (kept) return kept;
  const report = desk.apart
    ? await checkApart<Report>(desk.apart, 'report', given)
    : await checkHere(desk, given);
  if (lasting) reports?.put(key, report);
  return report;
}

/**
 * An article of the desk's folder, checked and ready to be drawn.
 * @throws OnrecordError `asked/unknown-name` for no such article, `asked/bad-article`
 */
export async function openArticle(desk: Desk, name: string): Promise<ArticlePage> {
  const { text, path } = readArticle(desk.articles, name);
  const given = { text, file: path, folder: dirname(path), today: desk.today() };
  return desk.apart ? checkApart<ArticlePage>(desk.apart, 'page', given) : pageHere(desk, given);
}

/** The check itself, in this process. */
export async function checkHere(desk: Desk, article: Given, options?: CheckOptions): Promise<Report> {
  return (await checked(desk, article, options)).report;
}

/** The same with the article's text, ready to be drawn. */
export async function pageHere(desk: Desk, given: Given, options?: CheckOptions): Promise<ArticlePage> {
  const { article, report } = await checked(desk, given, options);
  return articlePage(article, report);
}

async function checked(
  desk: Desk,
  { text, file, folder, today }: Given,
  options?: CheckOptions,
): Promise<{ article: Article; report: Report }> {
  const [{ parseArticle }, { checkArticle }, database] = await Promise.all([
    import('../claims/article.ts'),
    import('../claims/check.ts'),
    desk.database(),
  ]);
  const article = parseArticle(text, file);
  return { article, report: await checkArticle(database, article, { ...options, today, folder }) };
}

/** So many claims may end the process; then only those of the article are asked that had been answered. */
const mostCuts = 3;

const reasons = {
  time: 'takes longer than 10 seconds',
  memory: 'needs more memory than a question may use',
} as const;

/** A claim that ends the process is broken; the article is asked again without it. */
async function checkApart<Result>(apart: Apart, kind: 'report' | 'page', given: Given): Promise<Result> {
  const refused = new Map<number, string>();
  const answered = new Set<number>();
  let lanes = 4;
  for (;;) {
    const only = refused.size < mostCuts ? undefined : [...answered];
    const outcome = await apart.run({ kind, ...given, refused: [...refused], only, lanes });
    if ('answer' in outcome) return outcome.answer as Result;
    const [culprit, ...others] = outcome.during;
    if (culprit === undefined) throw unreadable(given.file);
    if (others.length === 0) refused.set(culprit, reasons[outcome.cut]);
    for (const claim of outcome.ended) answered.add(claim);
    lanes = 1;
  }
}

function unreadable(file: string): OnrecordError {
  return new OnrecordError('asked/bad-article', 'The article takes too long to read.', {
    at: { file },
    hint: 'It is far larger or far more nested than an article; send one article of text.',
  });
}
