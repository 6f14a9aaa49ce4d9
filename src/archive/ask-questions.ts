import type { DuckDBConnection } from '@duckdb/node-api';
import type { CodeOf } from '../claims/compare.ts';
import type { Expectation } from '../claims/expectation.ts';
import type { Basis } from '../database/dependencies.ts';
import { groundsAmong, type Looked, lookUpGrounds } from '../database/grounds.ts';
import type { JsonValue } from '../database/json-value.ts';
import { bounded } from '../database/query.ts';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import { groupBy } from '../group-by.ts';
import { anywhere, clock, type Footprint, footprintsOf } from './footprint.ts';
import type { Asked, Case, OpenCase, Run } from './format.ts';
import { type Readied, readQuestions, type Wanted } from './read-questions.ts';
import { verdictsOf } from './verdicts.ts';

/** What asking takes beside the questions; `looked` keeps what questions about the same rows share, `expectations` what was read of `is`. */
export interface Asking {
  readonly connection: DuckDBConnection;
  readonly today: Day;
  readonly codeOf: CodeOf;
  readonly sources: ReadonlyMap<string, Basis>;
  readonly looked: Looked;
  readonly expectations: Map<string, Expectation>;
}

/** A question with all the claims that ask it. */
export interface Group extends Wanted {
  readonly cases: readonly OpenCase[];
}

export interface AskedGroup {
  readonly asked: Asked;
  readonly footprints: readonly Footprint[];
}

/** Cases of one question that are asked about the same day, and the days on which they are answered. */
interface Plan {
  readonly readied: Readied;
  readonly on: Day | null;
  readonly cases: readonly OpenCase[];
  readonly basis: readonly Basis[];
  readonly settledBy: Day | undefined;
  /** In order; today among them, after it only days of publication. */
  readonly days: readonly Day[];
  answers: readonly JsonValue[] | undefined;
}

/**
 * Asks each question once for all the claims that ask it: of every day on which its answer may have changed, or of every day of publication
 * if those are fewer; questions of one shape in one query. The verdicts are those that checking the articles would give.
 */
export async function askQuestions(asking: Asking, groups: readonly Group[]): Promise<AskedGroup[]> {
  const read = await readQuestions(asking.connection, groups);
  const readied = read.flatMap((each) => (each instanceof OnrecordError ? [] : [each]));
  await lookUpGrounds(
    asking.connection,
    readied.map(({ question }) => question.dependencies),
    asking.today,
    asking.looked,
  );
  const plans = read.map((each, at) =>
    each instanceof OnrecordError ? [] : plansOf(asking, each, (groups[at] as Group).cases),
  );
  await askTogether(asking, plans.flat());
  const results: AskedGroup[] = [];
  for (const [at, group] of groups.entries()) {
    const each = read[at] as Readied | OnrecordError;
    results.push(
      each instanceof OnrecordError
        ? broken(group, each)
        : await settled(asking, group, each, plans[at] ?? []),
    );
  }
  return results;
}

const ofVotes = ['ballots', 'rollcalls', 'seats', 'symbols'];

/** From this day on the answer stays: all votes within the span that is asked about have been taken. */
function lastDayThatMatters(footprints: readonly Footprint[]): Day | undefined {
  const [only, ...others] = footprints;
  const votes = only?.tables.every((table) => ofVotes.includes(table));
  return votes && others.length === 0 ? only?.within?.[1] : undefined;
}

/** A question that looks at the day itself may change its answer on any day; others only when a row begins to count. */
function tellsTime(text: string): boolean {
  return /getvariable|current_|now\(/i.test(text);
}

function touchedBy({ question }: Readied): Footprint[] {
  const touched = footprintsOf(question.read);
  return tellsTime(question.written.text) ? [...touched, clock] : touched;
}

function plansOf(asking: Asking, readied: Readied, cases: readonly OpenCase[]): Plan[] {
  const { today, looked, sources } = asking;
  const { dependencies, written } = readied.question;
  const last = lastDayThatMatters(footprintsOf(readied.question.read));
  return [...groupBy(cases, (each) => each.on)].map(([on, alike]): Plan => {
    const settledBy = on === null ? last : undefined;
    const published = [...new Set(alike.flatMap(({ days }) => days))];
    const asked = [...new Set(published.map((day) => dayThatMatters(day, settledBy)))].sort();
    const first = asked[0] ?? today;
    const grounds = groundsAmong(looked, dependencies, first, today);
    const turning = [first, ...grounds.days];
    const few = turning.length < asked.length && !tellsTime(written.text);
    const coming = asked.filter((day) => day > today);
    const days = [...new Set([...(few ? [...turning, ...coming] : asked), today])].sort();
    const basis = grounds.sources.flatMap((id) => sources.get(id) ?? []);
    return { readied, on, cases: alike, basis, settledBy, days, answers: undefined };
  });
}

function dayThatMatters(day: Day, settledBy: Day | undefined): Day {
  return settledBy && day > settledBy ? settledBy : day;
}

/** So many answers are asked for in one query; of whole ballots, which are long, fewer. */
const together = 500;
const ballotsTogether = 100;
const limits = { rows: 10_000, milliseconds: 5_000 };

/** Answers what can be asked together; what cannot keeps no answers. */
async function askTogether({ connection }: Asking, plans: readonly Plan[]): Promise<void> {
  const shaped = groupBy(plans, ({ readied }) => readied.shape);
  for (const [shape, sharing] of shaped) {
    if (!shape) continue;
    for (const alike of groupBy(sharing, ({ readied }) => shape.keyOf(readied.texts)).values())
      for (const chunk of chunksOf(alike)) await askChunk(connection, chunk);
  }
}

function* chunksOf(plans: readonly Plan[]): Generator<Plan[]> {
  const whole = plans[0]?.readied.question.dependencies.tables.includes('ballots');
  const most = whole ? ballotsTogether : together;
  let chunk: Plan[] = [];
  let rows = 0;
  for (const plan of plans) {
    if (rows > 0 && rows + plan.days.length > most) {
      yield chunk;
      [chunk, rows] = [[], 0];
    }
    chunk.push(plan);
    rows += plan.days.length;
  }
  if (rows > 0) yield chunk;
}

async function askChunk(connection: DuckDBConnection, chunk: readonly Plan[]): Promise<void> {
  const wordings = chunk.flatMap(({ readied: { texts }, on, days }) =>
    days.map((day) => ({ texts, on: on ?? day, known: day })),
  );
  const sql = chunk[0]?.readied.shape?.askedOfMany(wordings) ?? '';
  try {
    const { columns, rows } = await bounded(connection, sql, limits);
    if (rows.length !== wordings.length || columns.length !== 1) return;
    let at = 0;
    for (const plan of chunk) {
      plan.answers = rows.slice(at, at + plan.days.length).map((row) => row[0] ?? null);
      at += plan.days.length;
    }
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
  }
}

async function settled(
  asking: Asking,
  group: Group,
  readied: Readied,
  plans: readonly Plan[],
): Promise<AskedGroup> {
  const { kind, text, data } = group;
  try {
    const cases: Case[] = [];
    for (const plan of plans) {
      const answers = plan.answers ?? (await askAlone(plan));
      const { settledBy, basis, days } = plan;
      const asOf = (day: Day) => answers[lastUpTo(days, day)] ?? null;
      const before = (published: Day) => asOf(dayThatMatters(published, settledBy));
      const after = asOf(asking.today);
      cases.push(...verdictsOf({ ...asking, ...readied, basis, before, after }, plan.cases));
    }
    return { asked: { kind, text, data, fault: null, cases }, footprints: touchedBy(readied) };
  } catch (error) {
    if (error instanceof OnrecordError) return broken(group, error);
    throw error;
  }
}

async function askAlone({ readied: { question }, on, days }: Plan): Promise<readonly JsonValue[]> {
  const all = await question.askAll(days.map((day) => ({ on: on ?? day, known: day })));
  if (all) return all;
  const answers: JsonValue[] = [];
  for (const day of days) answers.push(await question.ask(on ?? day, day));
  return answers;
}

function broken({ kind, text, data, cases }: Group, { message }: OnrecordError): AskedGroup {
  const all = cases.map((open): Case => ({ ...open, after: null, runs: [allBroken] }));
  return { asked: { kind, text, data, fault: message, cases: all }, footprints: [anywhere] };
}

const allBroken: Run = { from: 0, verdict: 'broken', before: null };

/** The place of the last day not after `day`; days are in order. */
function lastUpTo(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((days[middle] as Day) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
