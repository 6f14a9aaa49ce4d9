import type { Claim } from '../claims/article.ts';
import { reachOf, whyUnsupported } from '../claims/ask.ts';
import { type CodeOf, compare } from '../claims/compare.ts';
import type { Question } from '../claims/evaluate.ts';
import { type Expectation, readExpectation } from '../claims/expectation.ts';
import type { Verdict } from '../claims/finding.ts';
import { same } from '../claims/history.ts';
import type { Basis } from '../database/dependencies.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Case, OpenCase, Run } from './format.ts';

interface Answered {
  readonly claim: Claim;
  readonly question: Question;
  readonly codeOf: CodeOf;
  readonly today: Day;
  readonly basis: readonly Basis[];
  /** What was read before. */
  readonly expectations: Map<string, Expectation>;
  /** The answer as of a day of publication. */
  before(published: Day): JsonValue;
  readonly after: JsonValue;
}

/** How the claims of a question came out. It is judged once for all days on which nothing is otherwise than on the day before. */
export function verdictsOf(answered: Answered, cases: readonly OpenCase[]): Case[] {
  const reach = reachOf(answered.basis);
  return cases.map((open) => ({ ...open, after: answered.after, runs: runsOf(answered, open, reach) }));
}

function runsOf(answered: Answered, open: OpenCase, reach: Day | null): Run[] {
  const runs: Run[] = [];
  let judged: { expectation: Expectation; before: JsonValue; beyond: boolean } | undefined;
  open.days.forEach((day, from) => {
    const expectation = expectationOf(open, day, answered.expectations);
    const before = answered.before(day);
    const beyond = reach !== null && day > reach;
    if (judged?.expectation === expectation && judged.beyond === beyond && same(judged.before, before))
      return;
    judged = { expectation, before, beyond };
    const verdict = verdictOf(answered, open, day, expectation, before);
    const run = { from, verdict, before: verdict === 'broken' ? null : before };
    const last = runs.at(-1);
    if (last?.verdict !== verdict || !same(last.before, run.before)) runs.push(run);
  });
  return runs;
}

/** What was expected on a day of publication. Only days are meant otherwise on another: `in October`. */
function expectationOf(
  { is, subject, on }: OpenCase,
  published: Day,
  known: Map<string, Expectation>,
): Expectation {
  const always = `${is}\n${subject ?? ''}`;
  const that = `${always}\n${on ?? published}`;
  const found = known.get(always) ?? known.get(that);
  if (found) return found;
  const read = readExpectation(is, on ?? published);
  const expectation = read.kind === 'rank' && subject ? { ...read, subject } : read;
  known.set(read.kind === 'day' ? that : always, expectation);
  return expectation;
}

function verdictOf(
  { question, claim, codeOf, today, basis, after }: Answered,
  { said, on }: OpenCase,
  published: Day,
  expectation: Expectation,
  before: JsonValue,
): Verdict {
  const [then, now] = [before, after].map((answer) => outcome(expectation, answer, codeOf));
  if (then === undefined || now === undefined) return 'broken';
  const spoken = { ...claim, on: on ?? undefined, text: said };
  if (whyUnsupported({ claim: spoken, question, expectation, codeOf, published, today }, before, basis))
    return 'unsupported';
  if (!then) return 'contradicted';
  return now ? 'holds' : 'outdated';
}

/** `undefined` when the answer is of another kind than was expected. */
function outcome(expectation: Expectation, answer: JsonValue, codeOf: CodeOf): boolean | undefined {
  const comparison = compare(expectation, answer, codeOf);
  return 'held' in comparison ? comparison.held : undefined;
}
