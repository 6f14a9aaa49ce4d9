import type { Day } from 'onrecord/browser';

/** The day a page is about, the day until which acts count as known, and today. */
export interface AskedDays {
  readonly on: Day;
  readonly known: Day;
  readonly today: Day;
}

/** `?on=…&known=…`, leaving out what is today anyway, so that a state of a view has one address. */
export function dayQuery({ on, known, today }: AskedDays, more: Record<string, string> = {}): string {
  const search = new URLSearchParams(more);
  if (on !== today) search.set('on', on);
  if (known !== today) search.set('known', known);
  const text = search.toString();
  return text ? `?${text}` : '';
}
