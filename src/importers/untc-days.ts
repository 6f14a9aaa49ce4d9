import { type Day, isDay } from '../days/day.ts';

/** Beginnings of the months' names, long enough to tell one from another, in English and French without accents. */
const months: readonly RegExp[] = [
  /^jan/, /^fe[bv]/, /^mar/, /^a[pv]r/, /^ma[yi]/, /^ju?i?n/, /^ju?i?l/, /^ao?u[gt]?/, /^sep/, /^oct/, /^nov/, /^dec/,
]; // biome-ignore format: a calendar reads best in rows

/** A day as the Collection writes it, in either language: `22 Apr 2016`, `28December 1949`, `1er janv. 2000`. */
export const dayPattern = String.raw`\d{1,2}(?:er|st|nd|rd|th)?\s*\p{L}{3,9}\.?,?\s*\d{4}`;
const parts = /^(\d{1,2})(?:er|st|nd|rd|th)?\s*(\p{L}{3,9})\.?,?\s*(\d{4})$/u;

/** `text` as a day; `undefined` if it is none. */
export function dayOf(text: string): Day | undefined {
  const [, date = '', name = '', year = ''] = parts.exec(text.trim()) ?? [];
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const month = months.findIndex((beginning) => beginning.test(folded)) + 1;
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return month > 0 && isDay(day) ? day : undefined;
}

/** Every day in a text, in its order, with where it stands. */
export function daysIn(text: string): { readonly day: Day; readonly at: number }[] {
  return [...text.matchAll(new RegExp(dayPattern, 'gu'))].flatMap((match) => {
    const day = dayOf(match[0]);
    return day ? [{ day, at: match.index }] : [];
  });
}
