import {
  columnsOf,
  type Day,
  findState,
  type IssueCode,
  isDay,
  OnrecordError,
  select,
  voteAt,
} from 'onrecord/browser';
import { issueIn } from './asked.ts';
import { type Engine, sayState } from './engine.ts';
import { type Listed, listedAt } from './headings.ts';

/** Which roll calls are listed. What is not given does not limit. */
export interface AskedList {
  readonly text?: string | undefined;
  /** A code; how it voted is shown, in roll calls in which it was a member. */
  readonly state?: string | undefined;
  readonly issue?: IssueCode | undefined;
  readonly from?: Day | undefined;
  /** The first day that no longer counts. */
  readonly until?: Day | undefined;
  readonly page: number;
}

/** Rows on one page. */
export const listSize = 50;

export function parseList(engine: Engine, search: URLSearchParams): AskedList {
  const state = search.get('state')?.trim();
  return {
    text: search.get('text')?.trim() || undefined,
    state: state ? findState(engine.states, state).state : undefined,
    issue: issueIn(search),
    from: dayIn(search, 'from'),
    until: dayIn(search, 'until'),
    page: Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1),
  };
}

function dayIn(search: URLSearchParams, name: string): Day | undefined {
  const text = search.get(name)?.trim();
  if (!text) return undefined;
  if (isDay(text)) return text;
  throw new OnrecordError('asked/bad-value', `"${name}" is "${text}"; expected a day such as 2014-03-27.`, {
    hint: 'Write a day as YYYY-MM-DD.',
  });
}

/** The address of a list, without what goes without saying. */
export function listQuery({ text, state, issue, from, until, page }: AskedList): string {
  const given = { text, state, issue, from, until, page: page > 1 ? String(page) : undefined };
  const parts = Object.entries(given).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

export type ListView = ReturnType<typeof listView>;

/** A roll call of a list, with the vote of the state asked about. */
export interface ListedWithVote extends Listed {
  readonly vote?: string | undefined;
}

/** A page of the roll calls that are asked for, newest first. */
export function listView(engine: Engine, asked: AskedList) {
  const { columns, uncertain } = columnsIn(engine, asked);
  const start = (asked.page - 1) * listSize;
  return {
    total: columns.length,
    pages: Math.max(1, Math.ceil(columns.length / listSize)),
    uncertain,
    state: asked.state && sayState(engine, asked.state, engine.today),
    votes: columns.slice(start, start + listSize).map((column) => withVote(engine, asked, column)),
  };
}

/** Every roll call of the list as rows for a file. */
export function listRows(engine: Engine, asked: AskedList) {
  return columnsIn(engine, asked).columns.map((column) => {
    const { tallies, vote, ...one } = withVote(engine, asked, column);
    return { ...one, vote: vote ?? '', ...tallies };
  });
}

function columnsIn(engine: Engine, { state, text, issue, from, until }: AskedList) {
  const { ballots } = engine;
  const { bits, uncertain } = select(ballots, { text, issue, from, until, repeats: true });
  const line = state === undefined ? undefined : ballots.line(state);
  const columns = [...columnsOf(bits)]
    .filter((column) => line === undefined || voteAt(line, column) !== undefined)
    .reverse();
  return { columns, uncertain };
}

function withVote(engine: Engine, { state }: AskedList, column: number): ListedWithVote {
  const vote = state === undefined ? undefined : voteAt(engine.ballots.line(state), column);
  return { ...listedAt(engine, column), vote };
}
