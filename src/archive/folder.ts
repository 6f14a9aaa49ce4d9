import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { makesClaims, noArticleIn, passedOver } from '../desk/find-articles.ts';
import { OnrecordError } from '../error.ts';
import type { ArchiveArticle } from './read-claims.ts';

/** The articles below a folder, as `findArticles` has them, read one at a time, with a name that changes when one of their files does, or a file of data beside them. */
export function folderArchive(folder: string): {
  articles: Iterable<ArchiveArticle>;
  archive: string;
  count: number;
} {
  const files = filesIn(folder);
  const paths = files.filter((path) => path.endsWith('.md'));
  if (paths.length === 0) throw noArticleIn(folder);
  const hash = createHash('sha256');
  for (const path of files) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return { articles: read(folder, paths), archive: hash.digest('hex').slice(0, 16), count: paths.length };
}

function* read(folder: string, paths: readonly string[]): Generator<ArchiveArticle> {
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    if (makesClaims(text)) yield { name: nameIn(folder, path), text, folder: dirname(resolve(path)) };
  }
}

function nameIn(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|csv)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (path) =>
          !nameIn(folder, path)
            .split('/')
            .some((name) => passedOver.test(name)),
      )
      .sort();
  } catch (cause) {
    throw new OnrecordError('outside/file', `"${folder}" cannot be read as a folder.`, {
      hint: 'Give the folder that the articles are in.',
      cause,
    });
  }
}
