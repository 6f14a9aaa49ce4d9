import { type Day, type IssueCode, OnrecordError } from 'onrecord/browser';
import { issueNames } from '../votes/issues.ts';
import { codesOf, type Engine, yearsOf } from './engine.ts';

/** What a view of the explorer is about; its address says no more and no less. */
export interface Asked {
  /** Codes; the first is the one that the others are compared with. */
  readonly states: readonly string[];
  readonly issue?: IssueCode | undefined;
  readonly text?: string | undefined;
  /** The first year that counts, and the first that no longer does. */
  readonly from: number;
  readonly until: number;
  readonly page: number;
}

/** At most so many states at once: more lines than that nobody can tell apart. */
export const mostStates = 6;

/** A view from its address: `?with=RUS,CHN&issue=hr&from=1991&until=2017`. `with` may stand there more than once. */
export function parseAsked(engine: Engine, search: URLSearchParams): Asked {
  const { first, last } = yearsOf(engine);
  const names = search
    .getAll('with')
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter(Boolean);
  const from = yearIn(search, 'from', first, [first, last]);
  const until = yearIn(search, 'until', last + 1, [first + 1, last + 1]);
  return {
    states: codesOf(engine, names).slice(0, mostStates),
    issue: issueIn(search),
    text: search.get('text')?.trim() || undefined,
    from: Math.min(from, until - 1),
    until,
    page: Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1),
  };
}

/** A year within bounds; beyond them the nearest. */
export function yearIn(
  search: URLSearchParams,
  name: string,
  otherwise: number,
  [least, most]: readonly [number, number],
): number {
  const text = search.get(name)?.trim();
  if (!text) return otherwise;
  if (!/^\d{4}$/.test(text))
    throw new OnrecordError('asked/bad-value', `"${name}" is "${text}"; expected a year of four digits.`, {
      hint: `For example ?${name}=1991.`,
    });
  return Math.min(most, Math.max(least, Number(text)));
}

export function issueIn(search: URLSearchParams): IssueCode | undefined {
  const text = search.get('issue')?.trim();
  if (!text) return undefined;
  const known = issueNames.find(([code]) => code === text);
  if (known) return known[0] as IssueCode;
  throw new OnrecordError('asked/bad-value', `No issue is known as "${text}".`, {
    hint: `Give one of ${issueNames.map(([code]) => code).join(', ')}.`,
  });
}

/** The address of a view, without what goes without saying. */
export function queryOf(engine: Pick<Bounds, 'first' | 'last'>, asked: Asked): string {
  const parts: string[] = [];
  if (asked.states.length > 0) parts.push(`with=${asked.states.join(',')}`);
  if (asked.issue) parts.push(`issue=${asked.issue}`);
  if (asked.text) parts.push(`text=${encodeURIComponent(asked.text)}`);
  if (asked.from > engine.first) parts.push(`from=${asked.from}`);
  if (asked.until <= engine.last) parts.push(`until=${asked.until}`);
  if (asked.page > 1) parts.push(`page=${asked.page}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

interface Bounds {
  readonly first: number;
  readonly last: number;
}

export function dayOf(year: number): Day {
  return `${year}-01-01` as Day;
}

/** "in 1991", "from 1991 to 2016", "since 2010". */
export function saySpan({ from, until }: Pick<Asked, 'from' | 'until'>, last: number): string {
  if (until === from + 1) return `in ${from}`;
  return until > last ? `since ${from}` : `from ${from} to ${until - 1}`;
}
