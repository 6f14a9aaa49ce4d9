import type { DuckDBConnection } from '@duckdb/node-api';
import { allDefinitions } from '../database/all.ts';
import { type Basis, concerns, happenedOn, sourcesById } from '../database/dependencies.ts';
import { groundsOf } from '../database/grounds.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Table } from '../database/table.ts';
import type { Day } from '../days/day.ts';
import { isPartialDay } from '../days/partial-day.ts';
import { lookAround } from './around.ts';
import type { Claim } from './article.ts';
import { type CodeOf, compare } from './compare.ts';
import type { Question } from './evaluate.ts';
import type { Expectation } from './expectation.ts';
import type { Explained, Unsupported } from './explain.ts';
import type { Change } from './finding.ts';
import { type BareChange, changesAmong, mostDaysAsked, same, turningPoint } from './history.ts';
import { currencyOf } from './passage.ts';
import type { Unit } from './quantity.ts';
import type { Remember } from './remember.ts';
import { wrong } from './wrong.ts';

export interface Asking {
  readonly claim: Claim;
  readonly question: Question;
  readonly expectation: Expectation;
  readonly codeOf: CodeOf;
  /** The day the passage was published. */
  readonly published: Day;
  readonly today: Day;
}

/**
 * The claim's two answers, whether they are what was expected, and everything between them.
 * @throws OnrecordError when the question cannot be answered, or its answer is of another kind than `is`
 */
export async function askClaim(
  connection: DuckDBConnection,
  asking: Asking,
  remember: Remember,
): Promise<Explained> {
  const { claim, question, expectation, codeOf, published, today } = asking;
  const { dependencies, written } = question;
  const about = JSON.stringify(dependencies);
  const grounds = await remember(`grounds ${about}`, () =>
    groundsOf(connection, dependencies, firstDay, today),
  );
  const days = grounds.days.filter((day) => day > published);
  const held = (answer: JsonValue) => holds(asking, answer);
  const key = `${published} ${claim.on} ${claim.is?.text} ${written.text}`;
  const life = await remember(`life ${key}`, () => lifeOf(asking, days, held));
  const { then, now } = life;
  const [thenHeld, nowHolds] = [held(then), held(now)];
  const changes =
    life.changes ?? (await turningPoint({ ...life, days, first: then, last: now, holds: held }));
  const around = await remember(`around ${key}`, async () => {
    if (claim.on) return { began: undefined, coming: [] };
    const { days: ahead } = await remember(`ahead ${about}`, () =>
      groundsOf(connection, dependencies, today, lastDay),
    );
    const before = grounds.days.filter((day) => day <= published);
    return lookAround({ ...asking, then, now, before, ahead, held });
  });
  const sources = await remember('sources', () => sourcesById(connection));
  const basis = [...question.own.map(ownBasis), ...grounds.sources.flatMap((id) => sources.get(id) ?? [])];
  const comparison = compare(expectation, then, codeOf);
  return {
    ...asking,
    then,
    now,
    thenHeld,
    nowHolds,
    basis,
    dependencies,
    changed: changes.map(unexplained),
    began: around.began && unexplained(around.began),
    coming: around.coming.map(unexplained),
    held,
    because: 'because' in comparison ? comparison.because : undefined,
    unsupported: whyUnsupported(asking, then, basis),
  };
}

const firstDay = '1900-01-01' as Day;
const lastDay = '2200-01-01' as Day;

function unexplained(change: BareChange): Change {
  return { ...change, because: '' };
}

function ownBasis({ name, comment }: Table): Basis {
  return { id: name, publisher: 'The article’s own data', title: comment, address: '', knownThrough: null };
}

interface LifeOfAnswer {
  readonly then: JsonValue;
  readonly now: JsonValue;
  /** `undefined` when there were too many days to ask. */
  readonly changes: readonly BareChange[] | undefined;
  ask(day: Day): Promise<JsonValue>;
}

/**
 * The answer on the first day, on the last and, if they are not too many, on all between: in one query where that can be.
 * Where each day takes a query, days between two like answers are not asked, nor those of a claim that never held.
 */
async function lifeOf(
  { claim, question, published, today }: Asking,
  days: readonly Day[],
  held: (answer: JsonValue) => boolean,
): Promise<LifeOfAnswer> {
  const on = (day: Day) => ({ on: claim.on ?? day, known: day });
  const ask = (day: Day) => question.ask(claim.on ?? day, day);
  const few = days.length <= mostDaysAsked;
  const all = await question.askAll([published, ...(few ? days : []), today].map(on));
  const then = all ? (all[0] ?? null) : await ask(published);
  const now = all ? (all.at(-1) ?? null) : await ask(today);
  if (!few) return { then, now, changes: undefined, ask };
  const quiet = same(then, now) || !(held(then) || held(now));
  if (!all && quiet) return { then, now, changes: [], ask };
  const between = all ? all.slice(1, -1) : await inTurn(days, ask);
  return { then, now, changes: changesAmong(then, days, between), ask };
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

function holds({ claim, expectation, codeOf }: Asking, answer: JsonValue): boolean {
  const comparison = compare(expectation, answer, codeOf);
  if ('held' in comparison) return comparison.held;
  throw wrong(`${comparison.misfit}.`, claim.is?.at ?? claim.at, comparison.hint ?? 'Change one of them.');
}

/** The causes of all changes that were found; one look-up for all claims. */
export async function withCauses(
  connection: DuckDBConnection,
  claims: readonly Explained[],
): Promise<Explained[]> {
  const days = claims.flatMap(({ changed, began, coming }) =>
    [...changed, ...(began ? [began] : []), ...coming].map(({ day }) => day),
  );
  const happenings = await happenedOn(connection, days);
  return claims.map((claim) => {
    const explained = (change: Change): Change => {
      const causes = happenings.filter((it) => it.day === change.day && concerns(claim.dependencies, it));
      return { ...change, because: because(causes.map(({ what }) => what)) };
    };
    return {
      ...claim,
      changed: claim.changed.map(explained),
      began: claim.began && explained(claim.began),
      coming: claim.coming.map(explained),
    };
  });
}

function because(causes: readonly string[]): string {
  if (causes.length <= 3) return causes.join(' and ');
  return `${causes.slice(0, 2).join(', ')} and ${causes.length - 2} more things happened`;
}

export function whyUnsupported(
  { claim, question, expectation, published }: Asking,
  then: JsonValue,
  basis: readonly Basis[],
): Unsupported | undefined {
  const counted = currencyAsked(question);
  const said = counted && currencyOf(expectation, claim.text);
  if (counted && said && counted !== said) return { kind: 'currency', counted, said };
  const reach = reachOf(basis);
  const beyond = reach !== null && (claim.on ?? published) > reach;
  if (beyond && !isPast(question, expectation, then)) return { kind: 'coverage', reach };
  if (then === null && expectation.kind !== 'none' && reach === null) return { kind: 'silence' };
  return undefined;
}

/** A day or year that has passed and a vote that was taken stay as they are, however far the record reaches. */
function isPast({ dependencies }: Question, expectation: Expectation, then: JsonValue): boolean {
  if (then === null) return false;
  return (
    tellsWhen(expectation, then) || dependencies.subjects.some((subject) => subject.startsWith('symbol:'))
  );
}

/** `Signed in 2000`, whether the question answers with the year or with the day; `three months later`, between two days. */
function tellsWhen(expectation: Expectation, then: JsonValue): boolean {
  if (expectation.kind === 'number') return expectation.year !== undefined || isDayOrMonth(then);
  return expectation.kind === 'day' || (expectation.kind === 'lapse' && typeof then !== 'number');
}

function isDayOrMonth(answer: JsonValue): boolean {
  return typeof answer === 'string' && isPartialDay(answer);
}

/** The last day any of the sources is known to reach; `null` if none of them says. */
export function reachOf(basis: readonly Basis[]): Day | null {
  const days = basis.flatMap(({ knownThrough }) => knownThrough ?? []);
  return days.sort().at(-1) ?? null;
}

/** A macro whose comment begins with a currency counts in it. */
function currencyAsked({ read }: Question): Unit | undefined {
  euroMacros ??= new Set(
    allDefinitions().flatMap(({ name, comment }) => (/^euros/i.test(comment) ? [name] : [])),
  );
  return read.syntax.calls.some(({ name }) => euroMacros?.has(name)) ? 'EUR' : undefined;
}

let euroMacros: ReadonlySet<string> | undefined;
