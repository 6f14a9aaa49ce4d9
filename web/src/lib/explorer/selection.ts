import { type Ballots, type Bits, type IssueCode, select } from 'onrecord/browser';
import type { Engine } from './engine.ts';
import { remembered } from './remembered.ts';

/** Which roll calls a view counts: whole years. */
export interface Span {
  readonly issue?: IssueCode | undefined;
  readonly text?: string | undefined;
  readonly from: number;
  readonly until: number;
}

/**
 * The roll calls that a view counts. The years are cut out of what the issue and the words select, which is kept: so a hand on the years
 * costs a few hundred words a frame. No partial day reaches from one year into the next.
 */
export function selectedBits({ ballots }: Engine, { issue, text, from, until }: Span): Bits {
  const { first, columns } = remembered(ballots, 'years', () => startsOf(ballots));
  const columnAt = (year: number) => columns[Math.max(0, year - first)] ?? ballots.rollCalls.length;
  return between(alwaysBits(ballots, issue, text), columnAt(from), columnAt(until));
}

/** The roll calls on an issue with these words in their titles, in all years. */
export function alwaysBits(ballots: Ballots, issue?: IssueCode, text?: string): Bits {
  return remembered(ballots, `bits ${issue} ${text}`, () => select(ballots, { issue, text }).bits);
}

function between(bits: Bits, start: number, end: number): Bits {
  const cut = new Uint32Array(bits.length);
  const [low, high] = [start >>> 5, end >>> 5];
  cut.set(bits.subarray(low, high + 1), low);
  if (low < cut.length) cut[low] = (cut[low] as number) & (-1 << (start & 31));
  if (high < cut.length) cut[high] = (cut[high] as number) & ~(-1 << (end & 31));
  return cut;
}

interface Starts {
  readonly first: number;
  /** The column at which each year begins. */
  readonly columns: readonly number[];
}

function startsOf({ rollCalls }: Ballots): Starts {
  const first = Number(rollCalls[0]?.day.slice(0, 4) ?? 1946);
  const columns: number[] = [];
  for (const [column, { day }] of rollCalls.entries()) {
    const year = Number(day.slice(0, 4));
    while (columns.length <= year - first) columns.push(column);
  }
  return { first, columns };
}
