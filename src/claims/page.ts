import type { Day } from '../days/day.ts';
import type { Article } from './article.ts';
import type { Block } from './blocks.ts';
import type { Counts, ExplainedFinding, Report } from './finding.ts';

/**
 * An article ready to be drawn: plain data (it survives JSON), no HTML in it. Text is to be escaped as always; links are
 * only ever http(s), mailto or relative to the site.
 */
export interface ArticlePage {
  readonly title: string;
  /** The sentence under the headline; empty if there is none. */
  readonly standfirst: string;
  readonly byline: string;
  readonly published: Day;
  readonly today: Day;
  readonly blocks: readonly Block[];
  /** In order of appearance. A `claim` inline points into this list with its `finding`. */
  readonly findings: readonly ExplainedFinding[];
  readonly counts: Counts;
}

/** Puts an article and its report together. */
export function articlePage(article: Article, report: Report): ArticlePage {
  return {
    title: article.title,
    standfirst: article.standfirst,
    byline: article.byline,
    published: article.published,
    today: report.today,
    blocks: article.blocks,
    findings: report.claims,
    counts: report.counts,
  };
}
