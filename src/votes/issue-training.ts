import { codesGiven, type IssueModel, type IssueWeights, issuesOfTitle, wordsOf } from './issues.ts';
import type { RollCall } from './roll-call.ts';
import { type IssueCode, issueCode } from './schema.ts';

/** The titles that a source codes for all six issues: what there is to learn from, and to be measured by. */
export function codedTitles(rollCalls: readonly RollCall[]): (CodedTitle & { readonly session: string })[] {
  return rollCalls.flatMap(({ title, session, issuesGiven }) =>
    title === '' || issuesGiven === null || codesGiven(session).length < issueCode.options.length
      ? []
      : [{ title, session, issues: issuesGiven }],
  );
}

/** How a classifier agrees with a source on one issue: `both` have it, only the `classifier`, only the `source`. */
export interface IssueAgreement {
  readonly both: number;
  readonly classifier: number;
  readonly source: number;
}

export interface MeasuredIssues {
  readonly titles: number;
  /** Titles for which all six agree. */
  readonly same: number;
  readonly byIssue: Readonly<Record<IssueCode, IssueAgreement>>;
}

/** Trains on `learnt`, then compares on `held`, which must not be among them. */
export function measureIssues(learnt: readonly CodedTitle[], held: readonly CodedTitle[]): MeasuredIssues {
  const model = trainIssues(learnt);
  const told = held.map(({ title, issues }) => ({ issues, found: issuesOfTitle(model, title) }));
  const count = (code: IssueCode, source: boolean, classifier: boolean) =>
    told.filter(
      ({ issues, found }) => issues.includes(code) === source && found.includes(code) === classifier,
    ).length;
  return {
    titles: held.length,
    same: told.filter(({ issues, found }) => issues.join() === found.join()).length,
    byIssue: Object.fromEntries(
      issueCode.options.map((code) => [
        code,
        {
          both: count(code, true, true),
          classifier: count(code, false, true),
          source: count(code, true, false),
        },
      ]),
    ) as Record<IssueCode, IssueAgreement>,
  };
}

/** A title of which a source says what it is about. */
export interface CodedTitle {
  readonly title: string;
  readonly issues: readonly IssueCode[];
}

/** A word that fewer titles have tells nothing. */
const rarest = 3;
/** How strongly weights are drawn to nought. */
const ridge = 1;
const rounds = 60;

/**
 * Logistic regression with an L2 penalty, one an issue, by coordinate descent under the quadratic bound of the likelihood: no
 * chance, no step size, the same weights at every run. Weights are rounded to hundredths.
 */
export function trainIssues(titles: readonly CodedTitle[]): IssueModel {
  const rows = titles.map(({ title }) => wordsOf(title));
  const words = common(rows);
  const holders = holdersOf(rows, words);
  const regressions = issueCode.options.map((code) => {
    const labels = titles.map(({ issues }) => (issues.includes(code) ? 1 : 0));
    return [code, regress(holders, labels)] as const;
  });
  const weights = (place: number) =>
    Object.fromEntries(
      regressions.map(([code, { each }]) => [code, rounded(each[place] ?? 0)]),
    ) as IssueWeights;
  return {
    base: Object.fromEntries(regressions.map(([code, { base }]) => [code, rounded(base)])) as IssueWeights,
    words: new Map(
      words.map((word, place) => [word, weights(place)] as const).filter(([, all]) => tells(all)),
    ),
  };
}

function common(rows: readonly ReadonlySet<string>[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const word of row) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) => (count >= rarest ? [word] : [])).sort();
}

/** For each word, the titles that have it. */
function holdersOf(rows: readonly ReadonlySet<string>[], words: readonly string[]): number[][] {
  const places = new Map(words.map((word, place) => [word, place]));
  const holders: number[][] = words.map(() => []);
  for (const [title, row] of rows.entries())
    for (const word of row) {
      const place = places.get(word);
      if (place !== undefined) holders[place]?.push(title);
    }
  return holders;
}

function regress(holders: readonly (readonly number[])[], labels: readonly number[]) {
  const scores = new Float64Array(labels.length);
  const each = new Float64Array(holders.length);
  const everyone = labels.map((_, title) => title);
  let base = 0;
  for (let round = 0; round < rounds; round++) {
    base += step(everyone, labels, scores, 0, 0);
    for (const [word, held] of holders.entries())
      each[word] = (each[word] ?? 0) + step(held, labels, scores, each[word] ?? 0, ridge);
  }
  return { base, each };
}

/** Moves one weight to the least of the bound, and the scores of the titles that have its word with it. */
function step(
  held: readonly number[],
  labels: readonly number[],
  scores: Float64Array,
  weight: number,
  penalty: number,
): number {
  let slope = -penalty * weight;
  for (const title of held) slope += (labels[title] ?? 0) - 1 / (1 + Math.exp(-(scores[title] ?? 0)));
  const change = slope / (held.length / 4 + penalty);
  for (const title of held) scores[title] = (scores[title] ?? 0) + change;
  return change;
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100 + 0;
}

function tells(weights: IssueWeights): boolean {
  return Object.values(weights).some((weight) => Math.abs(weight) >= 0.05);
}
