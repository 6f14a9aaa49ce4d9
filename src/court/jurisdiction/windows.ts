import type { Day } from '../../days/day.ts';
import type { Judgment } from './judge.ts';
import type { Answer, Reason } from './reasons.ts';

/** Days of the conduct on which the answer is the same. Half-open. */
export interface Window {
  readonly from: Day;
  readonly until: Day;
  readonly answer: Answer;
}

/** Days of the conduct that are judged alike. */
export interface Stretch extends Judgment {
  readonly from: Day;
  readonly until: Day;
}

/** Neighbours that say the same, as one. Within a question reasons that say the same are one object (`Inquiry.said`). */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const last = kept.at(-1);
    if (last && saysTheSame(last, stretch)) kept[kept.length - 1] = { ...last, until: stretch.until };
    else kept.push(stretch);
  }
  return kept;
}

function saysTheSame(a: Stretch, b: Stretch): boolean {
  return (
    a.answer === b.answer &&
    sameAll(a.bases, b.bases) &&
    sameAll(a.obstacles, b.obstacles) &&
    sameAll(a.steps, b.steps)
  );
}

function sameAll(a: readonly Reason[], b: readonly Reason[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** Neighbours with the same answer, as one. */
export function windowsOf(stretches: readonly Stretch[]): Window[] {
  const windows: Window[] = [];
  for (const { from, until, answer } of stretches) {
    const last = windows.at(-1);
    if (last && last.answer === answer) windows[windows.length - 1] = { ...last, until };
    else windows.push({ from, until, answer });
  }
  return windows;
}
