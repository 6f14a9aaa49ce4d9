import { type ArticlePage, articleNames, type Desk, openArticle, readArticle } from 'onrecord';
import { parse } from 'yaml';

/** An article in a list. */
export interface ListedArticle {
  readonly name: string;
  readonly title: string;
  readonly standfirst: string;
  readonly published: string;
}

/** The articles of the desk's folder, newest first. What cannot be read goes by its file's name. */
export function articleList(desk: Desk): ListedArticle[] {
  return articleNames(desk.articles)
    .map((name) => listed(name, readArticle(desk.articles, name).text))
    .sort((a, b) => b.published.localeCompare(a.published));
}

function listed(name: string, text: string): ListedArticle {
  const front = frontMatter(text);
  const say = (key: string) => (front[key] === undefined ? '' : String(front[key]));
  return {
    name,
    title: say('title') || name,
    standfirst: say('standfirst'),
    published: say('published') || name.slice(0, 10),
  };
}

function frontMatter(text: string): Record<string, unknown> {
  const yaml = /^---\n([\s\S]*?)\n---/.exec(text)?.[1];
  try {
    return yaml ? (parse(yaml, { schema: 'failsafe' }) as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const checks = new Map<string, Promise<ArticlePage>>();

/** An article checked once for each version of the record, each day and each wording. */
export function checkedArticle(desk: Desk, name: string): Promise<ArticlePage> {
  const key = [name, desk.record.version, desk.today(), readArticle(desk.articles, name).text].join('\n');
  let check = checks.get(key);
  if (!check) {
    check = openArticle(desk, name);
    check.catch(() => checks.delete(key));
    for (const old of checks.keys()) if (old.startsWith(`${name}\n`)) checks.delete(old);
    checks.set(key, check);
  }
  return check;
}
