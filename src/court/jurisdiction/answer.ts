import { type Day, sayDay } from '../../days/day.ts';
import { dayAfter, dayBefore } from '../../days/neighbours.ts';
import type { Span } from '../../days/span.ts';
import { groupBy } from '../../group-by.ts';
import type { Conduct } from './conduct.ts';
import { judge } from './judge.ts';
import type { Law } from './law.ts';
import { inquire, matterOn } from './matter.ts';
import type { Answer, Reason, Step } from './reasons.ts';
import { sayAnswer } from './say.ts';
import { turningDays } from './turning-days.ts';
import { merged, type Stretch, type Window, windowsOf } from './windows.ts';

/** The answer to a question of jurisdiction, with its reasons. */
export interface Jurisdiction {
  /** That of every day, or `split` where it changes. */
  readonly answer: Answer | 'split';
  /** One sentence. */
  readonly says: string;
  readonly bases: readonly Reason[];
  readonly obstacles: readonly Reason[];
  readonly windows: readonly Window[];
  readonly steps: readonly Step[];
}

/**
 * Whether the Court could try the conduct, by the facts known on `known`. A conduct over a span is judged on its first day and
 * anew on each day on which something changes. Nothing is said about admissibility or gravity (article 17).
 */
export function jurisdictionOver(law: Law, conduct: Conduct, known: Day): Jurisdiction {
  const stretches = merged(stretchesOf(law, conduct, known));
  const windows = windowsOf(stretches);
  const [first, ...others] = windows;
  return {
    answer: others.length > 0 ? 'split' : (first as Window).answer,
    says: sayAnswer(law, conduct, windows, stretches),
    bases: told(stretches, ({ bases }) => bases),
    obstacles: told(stretches, ({ obstacles }) => obstacles),
    windows,
    steps: told(stretches, ({ steps }) => steps),
  };
}

function stretchesOf(law: Law, conduct: Conduct, known: Day): Stretch[] {
  const starts = [conduct.from, ...turningDays(law, conduct, known)];
  const end = dayAfter(conduct.to);
  const inquiry = inquire(law, conduct, known);
  return starts.map((from, index) => ({
    ...judge(matterOn(inquiry, from)),
    from,
    until: starts[index + 1] ?? end,
  }));
}

/** Reasons that hold throughout stand as they are; the others say for which days they hold. */
function told<One extends Reason>(
  stretches: readonly Stretch[],
  of: (stretch: Stretch) => readonly One[],
): One[] {
  if (stretches.length === 1) return [...of(stretches[0] as Stretch)];
  const found = new Map<One, (Span & { until: Day })[]>();
  for (const stretch of stretches) {
    const { from, until } = stretch;
    for (const one of of(stretch)) {
      const spans = found.get(one) ?? [];
      found.set(one, spans);
      const last = spans.at(-1);
      if (last?.until === from) spans[spans.length - 1] = { from: last.from, until };
      else spans.push({ from, until });
    }
  }
  const [start, end] = [stretches[0]?.from, stretches.at(-1)?.until];
  return inOrder(
    [...found].map(([one, spans]) =>
      spans.length === 1 && spans[0]?.from === start && spans[0]?.until === end ? one : dated(one, spans),
    ),
  );
}

function dated<One extends Reason>(one: One, spans: readonly (Span & { until: Day })[]): One {
  const days = spans.map(({ from, until }) => sayDays(from, dayBefore(until))).join('; ');
  return { ...one, because: `${days}: ${one.because}` };
}

/** `On 1 July 2002`, `From 1 July 2002 to 3 July 2002`. */
export function sayDays(from: Day, to: Day): string {
  return from === to ? `On ${sayDay(from)}` : `From ${sayDay(from)} to ${sayDay(to)}`;
}

/** Those that answer the same question stand together, in the order of its first appearance. */
function inOrder<One extends Reason>(all: readonly One[]): One[] {
  const questionOf = (one: One) => `${one.article} ${'question' in one ? one.question : ''}`;
  return [...groupBy(all, questionOf).values()].flat();
}
