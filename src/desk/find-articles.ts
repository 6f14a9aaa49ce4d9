import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OnrecordError } from '../error.ts';
import { type ArticleFile, readArticleFile } from './articles.ts';

/**
 * The articles at `paths`: a file as it is, a folder with all below it that make claims. Folders whose name begins with a dot, `node_modules`
 * and links are passed over, and so is Markdown without `claims:`.
 * @throws OnrecordError `outside/file` for a path that cannot be read, `asked/unknown-name` for a folder without an article
 */
export function findArticles(paths: readonly string[]): ArticleFile[] {
  const found = paths.flatMap((path) => (isFolder(path) ? articlesBelow(path) : [readArticleFile(path)]));
  return [...new Map(found.map((article) => [article.path, article])).values()];
}

/** Other Markdown is no article of ours. */
export function makesClaims(text: string): boolean {
  return /^claims:/m.test(text);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function articlesBelow(folder: string): ArticleFile[] {
  const articles = markdownBelow(folder)
    .map(readArticleFile)
    .filter(({ text }) => makesClaims(text));
  if (articles.length > 0) return articles;
  throw noArticleIn(folder);
}

export function noArticleIn(folder: string): OnrecordError {
  return new OnrecordError('asked/unknown-name', `There is no article in "${folder}".`, {
    hint: 'An article is a file that ends with .md and has claims in its front matter.',
  });
}

/** Folders by their names. */
export const passedOver = /^\.|^node_modules$/;

function markdownBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return passedOver.test(entry.name) ? [] : markdownBelow(path);
    return entry.isFile() && entry.name.endsWith('.md') ? [path] : [];
  });
}
