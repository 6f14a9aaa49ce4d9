import type { Claim } from '../claims/article.ts';
import { whyUnsupported } from '../claims/ask.ts';
import { type CodeOf, compare } from '../claims/compare.ts';
import type { Question } from '../claims/evaluate.ts';
import { type Expectation, readExpectation } from '../claims/expectation.ts';
import type { Verdict } from '../claims/finding.ts';
import type { Basis } from '../database/dependencies.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Case, OpenCase } from './store.ts';

interface Answered {
  readonly claim: Claim;
  readonly question: Question;
  readonly codeOf: CodeOf;
  readonly today: Day;
  readonly basis: readonly Basis[];
  /** The answer as of a day of publication. */
  before(published: Day): JsonValue;
  readonly after: JsonValue;
}

/** How the claims of a question came out. Each distinct expectation is compared with each distinct answer once. */
export function verdictsOf(answered: Answered, cases: readonly OpenCase[]): Case[] {
  const { before, after } = answered;
  const expectations = new Map<string, Expectation>();
  const held = new Map<string, boolean | undefined>();
  const expected = (open: OpenCase) => {
    const key = `${open.is}\n${open.subject ?? ''}${/\p{L}/u.test(open.is) ? `\n${open.on ?? open.published}` : ''}`;
    const found = expectations.get(key) ?? expectationOf(open);
    expectations.set(key, found);
    const holds = (answer: JsonValue) => {
      const pair = `${key}\n${JSON.stringify(answer)}`;
      if (!held.has(pair)) held.set(pair, outcome(found, answer, answered.codeOf));
      return held.get(pair);
    };
    return { expectation: found, holds };
  };
  return cases.map((open) => {
    const then = before(open.published);
    const { expectation, holds } = expected(open);
    return { ...open, before: then, after, verdict: verdictOf(answered, open, expectation, then, holds) };
  });
}

/** `undefined` when the answer is of another kind than was expected. */
function outcome(expectation: Expectation, answer: JsonValue, codeOf: CodeOf): boolean | undefined {
  const comparison = compare(expectation, answer, codeOf);
  return 'held' in comparison ? comparison.held : undefined;
}

function expectationOf({ is, subject, on, published }: OpenCase): Expectation {
  const read = readExpectation(is, on ?? published);
  return read.kind === 'rank' && subject ? { ...read, subject } : read;
}

function verdictOf(
  { question, claim, codeOf, today, basis, after }: Answered,
  { said, on, published }: OpenCase,
  expectation: Expectation,
  before: JsonValue,
  holds: (answer: JsonValue) => boolean | undefined,
): Verdict {
  const [then, now] = [holds(before), holds(after)];
  if (then === undefined || now === undefined) return 'broken';
  const spoken = { ...claim, on: on ?? undefined, text: said };
  if (whyUnsupported({ claim: spoken, question, expectation, codeOf, published, today }, before, basis))
    return 'unsupported';
  if (!then) return 'contradicted';
  return now ? 'holds' : 'outdated';
}
