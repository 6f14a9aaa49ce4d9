import { fold } from '../nearest-names.ts';
import type { RollCall } from './roll-call.ts';
import { type IssueCode, issueCode } from './schema.ts';
import { isPlain, singular } from './words.ts';

/** How much a word in a title speaks for (above 0) or against (below) each issue, as log-odds. */
export type IssueWeights = Readonly<Record<IssueCode, number>>;

/**
 * One logistic regression an issue, over the words and the pairs of neighbouring words of a title; each counts once.
 * docs/issues.md tells how it is trained and how well it agrees with Voeten.
 */
export interface IssueModel {
  /** What every title starts from. */
  readonly base: IssueWeights;
  readonly words: ReadonlyMap<string, IssueWeights>;
}

/** The issues a title speaks of, in the order of the codes; none for an empty title. */
export function issuesOfTitle(model: IssueModel, title: string): readonly IssueCode[] {
  if (title === '') return [];
  const sums = { ...model.base };
  for (const word of wordsOf(title)) {
    const weights = model.words.get(word);
    if (weights) for (const code of issueCode.options) sums[code] += weights[code];
  }
  return issueCode.options.filter((code) => sums[code] > 0);
}

/** The words of a title, without endings of the plural and words that only join, and each pair of neighbours, as `a b`. */
export function wordsOf(title: string): ReadonlySet<string> {
  const words = (isPlain.test(title) ? title.toLowerCase().split(/[^a-z0-9]+/) : fold(title).split(' '))
    .filter((word) => word.length > 1 && !joining.has(word))
    .map(singular);
  return new Set(
    words.flatMap((word, index) => (index === 0 ? [word] : [word, `${words[index - 1]} ${word}`])),
  );
}

const joining = new Set('of the and in for to on by at an or as with from its their all'.split(' '));

/**
 * The codes that Voeten's file gives for a session. In sessions 74 and 75 its columns `co` and `ec` are copies of `di`, in all 187
 * roll calls: they say nothing.
 */
export function codesGiven(session: string): readonly IssueCode[] {
  return session === '74' || session === '75' ? firstFour : issueCode.options;
}

const firstFour: readonly IssueCode[] = ['me', 'nu', 'di', 'hr'];

/**
 * Roll calls with the issues no source gives: those of the vote on the whole under the same symbol, or else those that the
 * title speaks of.
 */
export function withDerivedIssues(rollCalls: readonly RollCall[], model: IssueModel): RollCall[] {
  const wholes = new Map<string, RollCall>();
  for (const rollCall of rollCalls) if (isCodedWhole(rollCall)) wholes.set(rollCall.symbol, rollCall);
  const byTitle = new Map<string, readonly IssueCode[]>();
  return rollCalls.map((rollCall) => {
    const { title, symbol, session, issuesGiven } = rollCall;
    const given = issuesGiven === null ? [] : codesGiven(session);
    if (given.length === issueCode.options.length) return rollCall;
    const whole = issuesGiven === null ? wholes.get(symbol)?.issuesGiven : null;
    const told = whole ?? byTitle.get(title) ?? issuesOfTitle(model, title);
    if (!whole) byTitle.set(title, told);
    const derived = told.filter((code) => !given.includes(code));
    if (derived.length === 0) return rollCall;
    return {
      ...rollCall,
      issues: issueCode.options.filter((code) => issuesGiven?.includes(code) || derived.includes(code)),
    };
  });
}

function isCodedWhole({ symbol, kind, session, issuesGiven }: RollCall): boolean {
  const partial = kind === 'paragraph' || kind === 'amendment' || kind === 'repeat' || kind === 'unknown';
  return (
    symbol !== '' &&
    !partial &&
    issuesGiven !== null &&
    codesGiven(session).length === issueCode.options.length
  );
}

/** Those issues of a roll call that no source gives. */
export function derivedIssues({ issues, issuesGiven }: RollCall): IssueCode[] {
  return issues.filter((code) => !issuesGiven?.includes(code));
}
