import { type Day, laterOf } from './day.ts';

/** Days from `from` up to but not including `until`; `until: null` is open. */
export interface Span {
  readonly from: Day;
  readonly until: Day | null;
}

/** Whether `day` lies in `span`: from its first day up to the day before `until`. */
export function contains(span: Span, day: Day): boolean {
  return span.from <= day && (span.until === null || day < span.until);
}

/** Whether no day lies in the span. */
export function isEmpty(span: Span): boolean {
  return span.until !== null && span.until <= span.from;
}

/** Whether the spans have a day in common. */
export function overlaps(a: Span, b: Span): boolean {
  return intersection(a, b) !== undefined;
}

/** The days both have; `undefined` when there are none. */
export function intersection(a: Span, b: Span): Span | undefined {
  const from = laterOf(a.from, b.from);
  const until = earlierEnd(a.until, b.until);
  return until === null || from < until ? { from, until } : undefined;
}

function earlierEnd(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? a : b;
}
