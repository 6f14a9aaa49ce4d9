import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OnrecordError } from '../error.ts';
import { nearestNames } from '../nearest-names.ts';

/** An article as it stands in a file. `name` is the file's without `.md`; it is also its address. */
export interface ArticleFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Names of the articles in `folder`, in alphabetical order; a folder that does not exist has none. */
export function articleNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
}

/**
 * The article of that name in `folder`; no name leads outside it.
 * @throws OnrecordError `asked/unknown-name` with the nearest names
 */
export function readArticle(folder: string, name: string): ArticleFile {
  const names = articleNames(folder);
  if (names.includes(name)) return readArticleFile(join(folder, `${name}.md`));
  const nearest = nearestNames(name, names);
  throw new OnrecordError('asked/unknown-name', `There is no article "${name}".`, {
    hint:
      nearest.length > 0 ? `Did you mean ${nearest.join(' or ')}?` : 'See /api/articles for those there are.',
  });
}

/**
 * The article in a file anywhere.
 * @throws OnrecordError `outside/file` if it cannot be read
 */
export function readArticleFile(path: string): ArticleFile {
  const name = path.replace(/^.*[\\/]/, '').replace(/\.md$/, '');
  try {
    return { name, path, text: readFileSync(path, 'utf8') };
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'it does not exist' : String(cause);
    throw new OnrecordError('outside/file', `"${path}" cannot be read: ${reason}.`, {
      hint: 'Give the path of an article in Markdown.',
      cause,
    });
  }
}
