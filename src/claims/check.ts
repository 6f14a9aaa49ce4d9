import type { DuckDBConnection } from '@duckdb/node-api';
import { allDefinitions } from '../database/all.ts';
import { type Basis, basisOf, causesOn, turningDays } from '../database/dependencies.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Database } from '../database/open.ts';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { Article, Claim } from './article.ts';
import { compare } from './compare.ts';
import { type Question, readClaimQuestion } from './evaluate.ts';
import { type Expectation, readExpectation } from './expectation.ts';
import { type Explained, explain, type Unsupported } from './explain.ts';
import { type Counts, type ExplainedFinding, type Report, verdicts } from './finding.ts';
import { wrong } from './front-matter.ts';
import { changesOf } from './history.ts';
import { currencyOf, disagreement } from './passage.ts';
import type { Unit } from './quantity.ts';
import { withNames } from './say.ts';
import type { Written } from './written.ts';

interface Options {
  readonly today: Day;
}

/** Asks every claim of an article as of the day it was published and as of today. Never throws for what a claim says. */
export async function checkArticle(
  database: Database,
  article: Article,
  { today }: Options,
): Promise<Report> {
  const connection = await database.connect();
  try {
    const names = await stateNames(connection);
    const claims: ExplainedFinding[] = [];
    for (const claim of article.claims) {
      const finding = await checkClaim(connection, article, claim, today);
      claims.push(
        finding.verdict === 'broken' ? finding : { ...finding, says: withNames(finding.says, names) },
      );
    }
    const { file, title, published } = article;
    return { article: file, title, published, today, claims, counts: countsOf(claims) };
  } finally {
    connection.disconnectSync();
  }
}

async function stateNames(connection: DuckDBConnection): Promise<Map<string, string>> {
  const reader = await connection.runAndReadAll('SELECT state, name FROM states');
  return new Map(reader.getRows().map(([state, name]) => [String(state), String(name)]));
}

async function checkClaim(
  connection: DuckDBConnection,
  { published }: Article,
  claim: Claim,
  today: Day,
): Promise<ExplainedFinding> {
  try {
    const expectation = readIs(claim);
    const question = await readClaimQuestion(connection, claim);
    const asked = await askClaim(connection, {
      claim,
      question,
      expectation,
      published: claim.since ?? published,
      today,
    });
    return found(claim, asked);
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    return broken(claim, error);
  }
}

/** @throws OnrecordError for a claim that is wrong before anything is asked */
function readIs(claim: Claim): Expectation {
  if (claim.fault) throw claim.fault;
  const is = claim.is as Written;
  const expectation = readClaimExpectation(is);
  const difference = disagreement(expectation, is.text, claim.text);
  if (difference) throw wrong(`${difference}.`, claim.at, 'Make the two say the same.');
  return expectation;
}

function readClaimExpectation({ text, at }: Written): Expectation {
  try {
    return readExpectation(text);
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    throw new OnrecordError(error.code, error.message, { at, ...(error.hint ? { hint: error.hint } : {}) });
  }
}

interface Asking {
  readonly claim: Claim;
  readonly question: Question;
  readonly expectation: Expectation;
  /** The day the passage was published. */
  readonly published: Day;
  readonly today: Day;
}

/** The claim's two answers, whether they are what was expected, and everything between them. */
async function askClaim(connection: DuckDBConnection, asking: Asking): Promise<Explained> {
  const { claim, question, expectation, published, today } = asking;
  const asOf = (day: Day) => question.ask(claim.on ?? day, day);
  const [then, now] = [await asOf(published), await asOf(today)];
  const basis = await basisOf(connection, question.dependencies, today);
  const changed = await changesOf({
    days: await turningDays(connection, question.dependencies, published, today),
    first: then,
    last: now,
    ask: asOf,
    holds: (answer) => holds(claim, expectation, answer),
    because: async (day) => because(await causesOn(connection, question.dependencies, day)),
  });
  const comparison = compare(expectation, then);
  return {
    claim,
    published,
    today,
    expectation,
    then,
    now,
    thenHeld: holds(claim, expectation, then),
    nowHolds: holds(claim, expectation, now),
    changed,
    basis,
    because: 'because' in comparison ? comparison.because : undefined,
    unsupported: whyUnsupported(asking, then, basis),
  };
}

function because(causes: readonly string[]): string {
  if (causes.length <= 3) return causes.join(' and ');
  return `${causes.slice(0, 2).join(', ')} and ${causes.length - 2} more things happened`;
}

/** @throws OnrecordError when the question's answer is of another kind than `is` */
function holds(claim: Claim, expectation: Expectation, answer: JsonValue): boolean {
  const comparison = compare(expectation, answer);
  if ('held' in comparison) return comparison.held;
  throw wrong(`${comparison.misfit}.`, claim.is?.at ?? claim.at, 'Change one of them.');
}

function whyUnsupported(asking: Asking, then: JsonValue, basis: readonly Basis[]): Unsupported | undefined {
  const { claim, question, expectation, published } = asking;
  const counted = currencyAsked(question);
  const said = currencyOf(expectation, claim.text);
  if (counted && said && counted !== said) return { kind: 'currency', counted, said };
  const reach = reachOf(basis);
  const day = claim.on ?? published;
  if (reach !== null && day > reach && !isPast(question, expectation, then))
    return { kind: 'coverage', reach };
  if (then === null && expectation.kind !== 'none' && (basis.length === 0 || reach === null))
    return { kind: 'silence' };
  return undefined;
}

/** A day that has passed and a vote that was taken stay as they are, however far the record reaches. */
function isPast({ dependencies }: Question, { kind }: Expectation, then: JsonValue): boolean {
  if (then === null) return false;
  return kind === 'day' || dependencies.subjects.some((subject) => subject.startsWith('symbol:'));
}

/** The last day any of the sources is known to reach; `null` if none of them says. */
function reachOf(basis: readonly Basis[]): Day | null {
  const days = basis.flatMap(({ knownThrough }) => knownThrough ?? []);
  return days.sort().at(-1) ?? null;
}

/** A macro whose comment begins with a currency counts in it. */
function currencyAsked({ calls }: Question): Unit | undefined {
  const comments = allDefinitions().filter(({ name }) => calls.includes(name));
  return comments.some(({ comment }) => /^euros/i.test(comment)) ? 'EUR' : undefined;
}

function found(claim: Claim, asked: Explained): ExplainedFinding {
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
    says,
    todaysAnswer: asked.now,
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
