import type { ExplainedFinding } from 'onrecord/browser';

type Verdict = ExplainedFinding['verdict'];

/** How a verdict is marked in the text: never by colour alone. */
interface Mark {
  readonly sign: string;
  /** What stands over the note. */
  readonly word: string;
  /** In a count: "14 hold". */
  readonly many: string;
}

const marks: Readonly<Record<Verdict, Mark>> = {
  holds: { sign: '✓', word: 'Holds', many: 'hold' },
  outdated: { sign: '↻', word: 'Held then, not today', many: 'held then, not today' },
  contradicted: { sign: '✕', word: 'The record says otherwise', many: 'contradicted by the record' },
  unsupported: { sign: '?', word: 'The record cannot say', many: 'beyond what the record can say' },
  broken: { sign: '!', word: 'The question is broken', many: 'broken' },
};

export function markOf(verdict: Verdict): Mark {
  return marks[verdict];
}

/** "14 hold, 2 contradicted by the record", in that order, leaving out what there is none of. */
export function sayCounts(counts: Readonly<Record<Verdict, number>>): string {
  return (Object.keys(marks) as Verdict[])
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${marks[verdict].many}`)
    .join(', ');
}

/** An answer as a reader sees it. Years and small counts stay bare, larger numbers are grouped. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined) return 'no answer';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return Math.abs(value) < 10_000 ? String(value) : value.toLocaleString('en-GB');
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(sayValue).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
