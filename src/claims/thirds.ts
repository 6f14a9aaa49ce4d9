import type { Day } from '../days/day.ts';
import type { PartialDay } from '../days/partial-day.ts';

/** A third of a month, a year or a decade: `early March`, `mid-2014`, `the late 1990s`. */
export type Third = 'early' | 'mid' | 'late';

/** The first and the last year of each third of a decade. */
export const thirdsOfDecade: Readonly<Record<string, readonly [first: number, last: number]>> = {
  early: [0, 3],
  mid: [4, 6],
  late: [7, 9],
};

/** `by the end of 2014` is no part of that year, but all of it. */
const words: readonly (readonly [third: Third, words: string])[] = [
  ['early', 'early(?: in)?|(?:beginning|start) of'],
  ['mid', 'mid|middle of'],
  ['late', 'late(?: in)?|end of'],
];
const open = '(?<!\\p{L})(?<!\\b(?:by|until|till|since|from|to|before|after) (?:the )?)(?:the )?';

/** A regular expression's source for the words of any third. */
export const anyThird = words.map(([, source]) => source).join('|');

const ending = words.map(([third, source]) => ({
  third,
  pattern: new RegExp(`${open}(?:${source})[\\s-]+$`, 'iu'),
}));

/** The third that the words tell with which a text ends: `It was in early ` before `March 2014`. */
export function thirdBefore(text: string): Third | undefined {
  return ending.find(({ pattern }) => pattern.test(text))?.third;
}

/** Whether a day lies in that third of the month or year, which it lies in: of a month ten days, of a year four months. */
export function isInThird(third: Third, whole: PartialDay, day: Day): boolean {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  const place = whole.length === 4 ? Math.ceil(month / 4) : Math.ceil(date / 10);
  return third === (['early', 'mid'][place - 1] ?? 'late');
}
