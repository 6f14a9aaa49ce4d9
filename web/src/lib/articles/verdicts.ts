import type { ExplainedFinding } from 'onrecord/browser';

type Verdict = ExplainedFinding['verdict'];

/** How a verdict is marked in the text: never by colour alone. */
interface Mark {
  readonly sign: string;
  /** What stands over the note. */
  readonly word: string;
}

const marks: Readonly<Record<Verdict, Mark>> = {
  holds: { sign: '✓', word: 'Holds' },
  outdated: { sign: '↻', word: 'Held then, not today' },
  contradicted: { sign: '✕', word: 'The record says otherwise' },
  unsupported: { sign: '?', word: 'The record cannot say' },
  broken: { sign: '!', word: 'The question is broken' },
};

export function markOf(verdict: Verdict): Mark {
  return marks[verdict];
}

/** The verdicts that were given, with how often. */
export function verdictsIn(counts: Readonly<Record<Verdict, number>>) {
  return (Object.keys(marks) as Verdict[])
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => ({ verdict, count: counts[verdict], ...marks[verdict] }));
}
