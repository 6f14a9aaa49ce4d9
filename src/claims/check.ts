import type { DuckDBConnection } from '@duckdb/node-api';
import { createTable } from '../database/create-table.ts';
import type { Database } from '../database/open.ts';
import { tooMuch } from '../database/too-much.ts';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { Article, Claim } from './article.ts';
import { askClaim, withCauses } from './ask.ts';
import { type OwnData, readAllData } from './data.ts';
import { drift } from './drift.ts';
import { lookUpAhead, readClaimQuestion } from './evaluate.ts';
import { type Expectation, readExpectation } from './expectation.ts';
import { type Explained, explain } from './explain.ts';
import { type Counts, type ExplainedFinding, type Report, verdicts } from './finding.ts';
import { inLanes } from './lanes.ts';
import { sayLife } from './life.ts';
import { codeAmong, type Names, namesIn, readNames } from './names.ts';
import { disagreement } from './passage.ts';
import { memory, type Remember } from './remember.ts';
import { withNames } from './say.ts';
import type { Written } from './written.ts';
import { wrong } from './wrong.ts';

/** How claims are asked; places of claims count from 0. */
export interface CheckOptions {
  /** So many at a time. */
  readonly lanes?: number;
  /** Claims that are not asked, and why: their question is said to do that. */
  readonly refused?: ReadonlyMap<number, string>;
  /** If given, no other claims are asked. */
  readonly only?: ReadonlySet<number>;
  began?(claim: number): void;
  ended?(claim: number): void;
}

interface Options extends CheckOptions {
  readonly today: Day;
  /** Where the files stand that the article names as data. */
  readonly folder?: string | undefined;
}

/** Asks every claim of an article as of the day it was published and as of today. Never throws for what a claim says. */
export async function checkArticle(database: Database, article: Article, options: Options): Promise<Report> {
  const { file, title, byline, published } = article;
  const { today, lanes = 4, began, ended, folder } = options;
  const remember = memory();
  const data = readAllData(article.data, folder);
  const tried = await inLanes(
    () => connectWith(database, data),
    lanes,
    article.claims,
    async (connection, claim, place) => {
      const reason = refusal(place, options);
      if (reason && !claim.fault) return beyondBounds(claim, reason);
      began?.(place);
      const outcome = await tryClaim(connection, article, claim, { today, data, remember });
      ended?.(place);
      return outcome;
    },
  );
  const connection = await database.connect();
  try {
    const asked = await withCauses(
      connection,
      tried.flatMap((one) => (one instanceof OnrecordError ? [] : [one])),
    );
    const names = await stateNames(connection);
    const left = asked.values();
    const claims = article.claims.map((claim, index) => {
      const fault = tried[index];
      return fault instanceof OnrecordError
        ? broken(claim, fault)
        : found(claim, left.next().value as Explained, names);
    });
    return { article: file, title, byline, published, today, claims, counts: countsOf(claims) };
  } finally {
    connection.disconnectSync();
  }
}

/** A connection that also has the article's own tables. */
async function connectWith(database: Database, data: OwnData): Promise<DuckDBConnection> {
  const connection = await database.connect();
  for (const table of data.values())
    if (!(table instanceof OnrecordError)) await createTable(connection, table, { temporary: true });
  return connection;
}

async function stateNames(connection: DuckDBConnection): Promise<Map<string, string>> {
  const reader = await connection.runAndReadAll('SELECT state, name FROM states');
  return new Map(reader.getRows().map(([state, name]) => [String(state), String(name)]));
}

/** A claim that was asked, or what is wrong with it. */
async function tryClaim(
  connection: DuckDBConnection,
  article: Article,
  claim: Claim,
  { today, data, remember }: { today: Day; data: OwnData; remember: Remember },
): Promise<Explained | OnrecordError> {
  try {
    const published = claim.since ?? article.published;
    const names = await remember('names', () => readNames(connection));
    const expectation = readIs(claim, claim.on ?? published, names);
    const lookUp = await remember('named', () => lookUpAhead(connection, article.claims));
    const question = await readClaimQuestion(connection, claim, lookUp, data);
    const codeOf = codeAmong(names);
    return await askClaim(connection, { claim, question, expectation, codeOf, published, today }, remember);
  } catch (error) {
    if (error instanceof OnrecordError) return error;
    throw error;
  }
}

function refusal(place: number, { refused, only }: CheckOptions): string | undefined {
  const left =
    only && !only.has(place) ? 'is not asked: others took all the time an article is given' : undefined;
  return refused?.get(place) ?? left;
}

function beyondBounds({ ask, sql, at }: Claim, reason: string): OnrecordError {
  const { code, message, hint = '' } = tooMuch(reason);
  return new OnrecordError(code, message, { hint, at: (ask ?? sql)?.at ?? at });
}

/**
 * @param names of states, treaties and people; without them nothing is said of those that the passage names
 * @throws OnrecordError for a claim that is wrong before anything is asked
 */
export function readIs(claim: Claim, published: Day, names: Names = new Map()): Expectation {
  if (claim.fault) throw claim.fault;
  const is = claim.is as Written;
  const expectation = readClaimExpectation(is, published);
  const difference =
    disagreement(expectation, is.text, claim.text, published) ?? drift(expectation, claim, names);
  if (difference) throw wrong(`${difference}.`, claim.at, 'Make the two say the same.');
  return expectation.kind === 'rank' && expectation.subject === undefined
    ? { ...expectation, ...subjectOf(claim, names) }
    : expectation;
}

/** Whose place `the first` is: whom the passage names first, else the one whom its sentence names. */
function subjectOf({ text, sentence = '' }: Claim, names: Names): { subject?: string; inferred?: boolean } {
  const whom = (words: string) => namesIn(words, names).filter(({ kind }) => kind !== 'treaty');
  const [own] = whom(text);
  const [only, ...others] = whom(sentence);
  const subject = own ?? (others.length === 0 ? only : undefined);
  return subject ? { subject: subject.code, inferred: true } : {};
}

function readClaimExpectation({ text, at }: Written, published: Day): Expectation {
  try {
    return readExpectation(text, published);
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    throw new OnrecordError(error.code, error.message, { at, ...(error.hint ? { hint: error.hint } : {}) });
  }
}

function found(claim: Claim, asked: Explained, names: ReadonlyMap<string, string>): ExplainedFinding {
  const { verdict, says } = explain(asked);
  const unanswerable = verdict === 'unsupported';
  return {
    ...placeOf(claim),
    answer: asked.then,
    verdict,
    thenHeld: unanswerable ? null : asked.thenHeld,
    nowHolds: unanswerable ? null : asked.nowHolds,
    changed: asked.changed,
    sources: asked.basis.map(({ id, publisher, title, address }) => ({ id, publisher, title, address })),
    says: withNames(says, names),
    todaysAnswer: asked.now,
    life: unanswerable ? '' : withNames(sayLife(asked), names),
    coming: asked.coming,
    note: claim.note,
    at: claim.at,
  };
}

function broken(claim: Claim, error: OnrecordError): ExplainedFinding {
  return {
    ...placeOf(claim),
    answer: null,
    verdict: 'broken',
    thenHeld: null,
    nowHolds: null,
    changed: [],
    sources: [],
    says: error.hint ? `${error.message} ${error.hint}` : error.message,
    todaysAnswer: null,
    life: '',
    coming: [],
    note: claim.note,
    at: error.at ?? claim.at,
  };
}

function placeOf({ id, at, text, ask, sql, is }: Claim) {
  return {
    id,
    line: at.line ?? 1,
    column: at.column ?? 1,
    text,
    ask: (ask ?? sql)?.text ?? '',
    expected: is?.text ?? '',
  };
}

function countsOf(claims: readonly ExplainedFinding[]): Counts {
  const count = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).length;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Counts;
}
