import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { OnrecordError } from '../error.ts';
import type { ArchiveArticle } from './read-claims.ts';

/** The articles below a folder, read one at a time, with a name that changes when one of their files does, or a file of data beside them. */
export function folderArchive(folder: string): {
  articles: Iterable<ArchiveArticle>;
  archive: string;
  count: number;
} {
  const files = filesIn(folder);
  const paths = files.filter((path) => path.endsWith('.md'));
  const hash = createHash('sha256');
  for (const path of files) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return { articles: read(folder, paths), archive: hash.digest('hex').slice(0, 16), count: paths.length };
}

function* read(folder: string, paths: readonly string[]): Generator<ArchiveArticle> {
  for (const path of paths)
    yield {
      name: relative(folder, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
      folder: dirname(resolve(path)),
    };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|csv)$/.test(entry.name) && entry.name !== 'README.md')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (cause) {
    throw new OnrecordError('outside/file', `"${folder}" cannot be read as a folder.`, {
      hint: 'Give the folder that the articles are in.',
      cause,
    });
  }
}
