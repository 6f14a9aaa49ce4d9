import {
  type ArticlePage,
  articleNames,
  type Desk,
  type FactTable,
  factsBehind,
  openArticle,
  readArticle,
} from 'onrecord';
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

/** An article checked, with some of the rows behind each of its findings. */
export interface CheckedArticle {
  readonly page: ArticlePage;
  /** In the order of the findings. */
  readonly facts: readonly (readonly FactTable[])[];
}

const checks = new Map<string, Promise<CheckedArticle>>();

/** An article checked once for each version of the record, each day and each wording. */
export function checkedArticle(desk: Desk, name: string): Promise<CheckedArticle> {
  const key = [name, desk.record.version, desk.today(), readArticle(desk.articles, name).text].join('\n');
  let check = checks.get(key);
  if (!check) {
    check = checked(desk, name);
    check.catch(() => checks.delete(key));
    for (const old of checks.keys()) if (old.startsWith(`${name}\n`)) checks.delete(old);
    checks.set(key, check);
  }
  return check;
}

async function checked(desk: Desk, name: string): Promise<CheckedArticle> {
  const page = await openArticle(desk, name);
  const facts = await factsBehind(
    desk,
    page.findings.map(({ ask }) => ({ ask, on: page.today })),
  );
  return { page, facts };
}
