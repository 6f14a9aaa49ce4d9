import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Position } from '../error.ts';

/**
 * What checking a claim gave.
 * `holds`: the record agreed when the article was published and agrees today.
 * `contradicted`: the record said something else when the article was published.
 * `outdated`: it held then and does not hold today.
 * `unsupported`: the record cannot say: its sources do not reach that day, or it has no such data.
 * `broken`: the claim itself is wrong: an unknown name in the question, or a passage that says another number than `is`.
 */
export type Verdict = 'holds' | 'contradicted' | 'outdated' | 'unsupported' | 'broken';

/** Worst first: the order in which an editor wants to read them. */
export const verdicts = [
  'contradicted',
  'broken',
  'outdated',
  'unsupported',
  'holds',
] as const satisfies Verdict[];

/** A day on which the record's answer became another, and the acts that made it so. */
export interface Change {
  readonly day: Day;
  readonly from: JsonValue;
  readonly to: JsonValue;
  /** A whole sentence without a full stop; empty when the record names no single cause. */
  readonly because: string;
}

/** A source that an answer rests on. */
export interface FindingSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly address: string;
}

/** A checked claim, as `onrecord check --format json` prints it. Lines and columns count from 1. */
export interface Finding {
  readonly id: string;
  readonly line: number;
  readonly column: number;
  /** The passage, as a reader sees it. */
  readonly text: string;
  /** The question: an expression, or a whole query. */
  readonly ask: string;
  /** `is`, as written. */
  readonly expected: string;
  /** What the record said on the day the claim was published; `null` when it has no answer. */
  readonly answer: JsonValue;
  readonly verdict: Verdict;
  /** `null` when it could not be asked, or the record cannot say. */
  readonly thenHeld: boolean | null;
  readonly nowHolds: boolean | null;
  readonly changed: readonly Change[];
  readonly sources: readonly FindingSource[];
}

/** A finding with what a person is told about it. */
export interface ExplainedFinding extends Finding {
  /** One or more whole sentences. */
  readonly says: string;
  /** What the record says today; the same as `answer` when nothing changed. */
  readonly todaysAnswer: JsonValue;
  /** Its life in one sentence: `True from 10 November 2016, false since …`; empty if it never turned, as far as was looked. */
  readonly life: string;
  /** Changes of the answer on days to come, as far as what is known today decides them. */
  readonly coming: readonly Change[];
  /** The author's own note on the claim; empty if there is none. */
  readonly note: string;
  /** Where to look: the passage, or the place in the front matter that is broken. */
  readonly at: Position;
}

/** How many claims came out each way. */
export type Counts = Readonly<Record<Verdict, number>>;

/** The whole result of checking one article. */
export interface Report {
  /** Its file, as given. */
  readonly article: string;
  readonly title: string;
  /** Who wrote it; empty if it does not say. */
  readonly byline: string;
  readonly published: Day;
  readonly today: Day;
  readonly claims: readonly ExplainedFinding[];
  readonly counts: Counts;
}
