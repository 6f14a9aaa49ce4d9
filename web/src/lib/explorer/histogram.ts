import { both, columnsOf, countBits, type IssueCode, periodsOf, select } from 'onrecord/browser';
import { issueNames } from '../votes/issues.ts';
import { type Engine, yearsOf } from './engine.ts';
import { remembered } from './remembered.ts';

/** A year of the histogram: roll calls by issue. One on two issues counts a half for each, so that the parts sum to the whole. */
export interface YearOfVotes {
  readonly year: number;
  readonly total: number;
  /** In the order of `histogramKeys`. */
  readonly parts: readonly number[];
}

export const histogramKeys = [...issueNames.map(([code]) => code as IssueCode), 'other'] as const;

/** What the Assembly voted about, year by year. */
export function histogramOf(engine: Engine): readonly YearOfVotes[] {
  return remembered(engine.ballots, 'histogram', () => counted(engine));
}

function counted(engine: Engine): YearOfVotes[] {
  const { ballots } = engine;
  const { first, last } = yearsOf(engine);
  const { bits: once } = select(ballots, {});
  const byYear = new Map(
    periodsOf(ballots, 'year').map(({ name, bits }) => [Number(name), both(bits, once)]),
  );
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const bits = byYear.get(first + index);
    const parts = new Array<number>(histogramKeys.length).fill(0);
    for (const column of bits ? columnsOf(bits) : []) {
      const issues = ballots.rollCalls[column]?.issues ?? [];
      if (issues.length === 0) add(parts, 'other', 1);
      for (const issue of issues) add(parts, issue, 1 / issues.length);
    }
    return { year: first + index, total: bits ? countBits(bits) : 0, parts };
  });
}

function add(parts: number[], key: (typeof histogramKeys)[number], share: number): void {
  const place = histogramKeys.indexOf(key);
  parts[place] = (parts[place] ?? 0) + share;
}
