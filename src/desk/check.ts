import type { Article } from '../claims/article.ts';
import type { Report } from '../claims/finding.ts';
import { type ArticlePage, articlePage } from '../claims/page.ts';
import type { Day } from '../days/day.ts';
import { readArticle } from './articles.ts';
import type { Desk } from './desk.ts';

/** An article to check: its text, and the file or name it is reported under. */
export interface ArticleText {
  readonly text: string;
  readonly file: string;
  /** The day it is checked on; the desk's today if not given. */
  readonly today?: Day;
}

/**
 * Checks every claim of an article against the record. Markdown and SQL are loaded only now, and not at all when the same text was
 * checked before on the same day against the same record.
 * @throws OnrecordError `asked/bad-article` when the article as a whole cannot be read; a claim that is wrong is a finding
 */
export async function checkText(
  desk: Desk,
  { text, file, today = desk.today() }: ArticleText,
): Promise<Report> {
  const { record, reports } = desk;
  const positions = [...record.positions.values()].map(({ content }) => content).join(' ');
  const key = [record.version, positions, today, file, text];
  const kept = reports?.get(key);
  if (kept) return kept;
  const { report } = await checked(desk, { text, file, today });
  reports?.put(key, report);
  return report;
}

/**
 * An article of the desk's folder, checked and ready to be drawn.
 * @throws OnrecordError `asked/unknown-name` for no such article, `asked/bad-article`
 */
export async function openArticle(desk: Desk, name: string): Promise<ArticlePage> {
  const { text, path } = readArticle(desk.articles, name);
  const { article, report } = await checked(desk, { text, file: path, today: desk.today() });
  return articlePage(article, report);
}

async function checked(
  desk: Desk,
  { text, file, today }: Required<ArticleText>,
): Promise<{ article: Article; report: Report }> {
  const [{ parseArticle }, { checkArticle }, database] = await Promise.all([
    import('../claims/article.ts'),
    import('../claims/check.ts'),
    desk.database(),
  ]);
  const article = parseArticle(text, file);
  return { article, report: await checkArticle(database, article, { today }) };
}
