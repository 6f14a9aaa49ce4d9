import type { Day } from '../days/day.ts';
import { dayOf, dayPattern } from './untc-days.ts';
import { plainOf } from './untc-text.ts';

/** One instrument in a cell of the table of participants. */
export interface Instrument {
  readonly day: Day;
  /** The letters behind the day; empty for none. */
  readonly mark: string;
  /** Between square brackets: terminated or withdrawn. */
  readonly ended: boolean;
}

export interface Cell {
  readonly instruments: readonly Instrument[];
  /** End notes it points to. */
  readonly notes: readonly string[];
  /** What is left when all instruments are taken out. */
  readonly rest: string;
}

const instrument = new RegExp(
  String.raw`(${dayPattern})(?:\s*\]?\s*(?:\(\s*)?([A-Za-z]{1,2})\b\.?(?:\s*\))?)?`,
  'gu',
);

/**
 * `[20 Jan 2021 A]` and cells with two instruments, `3 Sep 2016 A, 20 Jan 2021 A`; padding and notes may stand anywhere, and dashes and
 * dots say nothing. Bare numbers behind a day are notes too.
 */
export function cellOf(raw: string): Cell {
  const { text, notes } = plainOf(raw);
  const instruments: Instrument[] = [];
  let rest = text.replace(instrument, (whole, day: string, mark = '', ...more: unknown[]) => {
    const at = more.find((value) => typeof value === 'number') as number;
    const found = dayOf(day);
    if (!found) return whole;
    instruments.push({ day: found, mark, ended: bracketedAt(text, at) });
    return ' ';
  });
  if (instruments.length > 0) rest = rest.replace(/[[\]]/g, ' ');
  rest = rest
    .replace(/(?<![\p{L}\d])[,;*.…–—-]+(?![\p{L}\d])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = instruments.length > 0 && /^[\d, ]+$/.test(rest) ? rest.split(/[, ]+/) : [];
  return { instruments, notes: [...notes, ...bare], rest: bare.length > 0 ? '' : rest };
}

/** Whether the last bracket before the place is an opening one. */
function bracketedAt(text: string, at: number): boolean {
  return text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
}
