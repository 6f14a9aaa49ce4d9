import type { PartialDay } from '../days/partial-day.ts';

/** First and last day on which something may have happened, both inclusive, as texts to compare days with. */
export interface Window {
  readonly first: string;
  /** May be a day that the month does not have, such as 1947-11-31: it compares rightly with every day there is. */
  readonly last: string;
}

/** The same as `possibleDays`, without a calendar: it is asked thousands of times before anything can be shown. */
export function windowOf(when: PartialDay): Window {
  if (when.length === 10) return { first: when, last: when };
  return when.length === 7
    ? { first: `${when}-01`, last: `${when}-31` }
    : { first: `${when}-01-01`, last: `${when}-12-31` };
}
