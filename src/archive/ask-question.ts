import type { DuckDBConnection } from '@duckdb/node-api';
import type { Claim } from '../claims/article.ts';
import { whyUnsupported } from '../claims/ask.ts';
import { type CodeOf, compare } from '../claims/compare.ts';
import { type LookUp, type Question, readClaimQuestion } from '../claims/evaluate.ts';
import { readExpectation } from '../claims/expectation.ts';
import type { Verdict } from '../claims/finding.ts';
import { type Basis, type Grounds, groundsOf } from '../database/dependencies.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import { anywhere, clock, type Footprint, footprintsOf } from './footprint.ts';
import type { Asked, Case } from './store.ts';

/** What asking takes beside the question; `remember` keeps what questions about the same things share. */
export interface Asking {
  readonly connection: DuckDBConnection;
  readonly today: Day;
  readonly lookUp: LookUp;
  readonly codeOf: CodeOf;
  readonly sources: ReadonlyMap<string, Basis>;
  readonly remember: Map<string, Promise<Grounds>>;
}

type Open = Omit<Case, 'verdict' | 'before' | 'after'>;

/**
 * Asks a question once for all the claims that ask it: of every day on which its answer may have changed, or of every day of publication
 * if those are fewer. The verdicts are those that checking the articles would give.
 */
export async function askQuestion(
  asking: Asking,
  { kind, text }: Pick<Asked, 'kind' | 'text'>,
  cases: readonly Open[],
): Promise<{ asked: Asked; footprints: Footprint[] }> {
  const claim = claimOf(kind, text);
  try {
    const question = await readClaimQuestion(asking.connection, claim, asking.lookUp);
    const touched = footprintsOf(question.read);
    const footprints = tellsTime(text) ? [...touched, clock] : touched;
    const settled: Case[] = [];
    const settledBy = lastDayThatMatters(touched);
    for (const [on, alike] of byDay(cases))
      settled.push(...(await settle(asking, question, claim, on, alike, settledBy)));
    return { asked: { kind, text, fault: null, cases: settled }, footprints };
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    const broken = cases.map((open): Case => ({ ...open, verdict: 'broken', before: null, after: null }));
    return { asked: { kind, text, fault: error.message, cases: broken }, footprints: [anywhere] };
  }
}

const ofVotes = ['ballots', 'rollcalls', 'seats'];

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

function byDay(cases: readonly Open[]): Map<Day | null, Open[]> {
  const groups = new Map<Day | null, Open[]>();
  for (const each of cases) groups.set(each.on, [...(groups.get(each.on) ?? []), each]);
  return groups;
}

async function settle(
  asking: Asking,
  question: Question,
  claim: Claim,
  on: Day | null,
  cases: readonly Open[],
  settledBy: Day | undefined,
): Promise<Case[]> {
  const { connection, today, remember } = asking;
  const dayOf = (day: Day) => (settledBy && on === null && day > settledBy ? settledBy : day);
  const published = [...new Set(cases.map((each) => dayOf(each.published)))].sort();
  const first = published[0] ?? today;
  const key = `${first} ${JSON.stringify(question.dependencies)}`;
  const looked = remember.get(key) ?? groundsOf(connection, question.dependencies, first, today);
  remember.set(key, looked);
  const grounds = await looked;
  const turning = [first, ...grounds.days];
  const few = turning.length < published.length && !tellsTime(question.written.text);
  const days = [...new Set([...(few ? turning : published), today])].sort();
  const answers = await answersOn(question, on, days);
  const basis = grounds.sources.flatMap((id) => asking.sources.get(id) ?? []);
  const after = answers[days.indexOf(today)] ?? null;
  return cases.map((open) => {
    const before = answers[lastUpTo(days, dayOf(open.published))] ?? null;
    return {
      ...open,
      before,
      after,
      verdict: verdictOf(asking, question, { ...claim, on: on ?? undefined }, basis, open, before, after),
    };
  });
}

async function answersOn(
  question: Question,
  on: Day | null,
  days: readonly Day[],
): Promise<readonly JsonValue[]> {
  const all = await question.askAll(days.map((day) => ({ on: on ?? day, known: day })));
  if (all) return all;
  const answers: JsonValue[] = [];
  for (const day of days) answers.push(await question.ask(on ?? day, day));
  return answers;
}

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

function verdictOf(
  { codeOf, today }: Asking,
  question: Question,
  claim: Claim,
  basis: readonly Basis[],
  { is, said, published }: Open,
  before: JsonValue,
  after: JsonValue,
): Verdict {
  const expectation = readExpectation(is, claim.on ?? published);
  const [then, now] = [compare(expectation, before, codeOf), compare(expectation, after, codeOf)];
  if (!('held' in then) || !('held' in now)) return 'broken';
  const spoken = { ...claim, text: said };
  if (whyUnsupported({ claim: spoken, question, expectation, codeOf, published, today }, before, basis))
    return 'unsupported';
  if (!then.held) return 'contradicted';
  return now.held ? 'holds' : 'outdated';
}

function claimOf(kind: 'ask' | 'sql', text: string): Claim {
  const at = { line: 1, column: 1 };
  const written = { text, at, place: () => at };
  return {
    id: '',
    at,
    text: '',
    ask: kind === 'ask' ? written : undefined,
    sql: kind === 'sql' ? written : undefined,
    is: undefined,
    on: undefined,
    since: undefined,
    note: '',
    fault: undefined,
  };
}
