import type { JsonValue } from '../database/json-value.ts';
import { addDays, type Day } from '../days/day.ts';
import type { Question } from './evaluate.ts';
import { type BareChange, changesAmong } from './history.ts';

/** So many days on which something happened are looked at before publication, and so many known ones to come. */
export const mostDaysBefore = 24;
export const mostDaysAhead = 12;

/** What came before a claim's publication, and what is known to come. */
export interface Around {
  /** The change with which the claim came to be as it was when published; `undefined` when that is farther back than was looked. */
  readonly began: BareChange | undefined;
  /** Changes of the answer on coming days, as far as what is known today decides them. */
  readonly coming: readonly BareChange[];
}

interface Asked {
  readonly question: Question;
  readonly today: Day;
  readonly then: JsonValue;
  readonly now: JsonValue;
  readonly before: readonly Day[];
  readonly ahead: readonly Day[];
  held(answer: JsonValue): boolean;
}

/** Nothing for a question that cannot be asked of many days in one query. */
export async function lookAround(asked: Asked): Promise<Around> {
  const { question, today, then, now, held } = asked;
  const before = daysBefore(asked.before);
  const ahead = asked.ahead.slice(0, mostDaysAhead);
  const days = [
    ...before.map((day) => ({ on: day, known: day })),
    ...ahead.map((day) => ({ on: day, known: today })),
  ];
  const answers = days.length > 0 ? await question.askAll(days) : undefined;
  if (!answers) return { began: undefined, coming: [] };
  const changes = changesAmong(answers[0] ?? null, before, answers.slice(0, before.length));
  const began = changes.findLast(({ from, to }) => held(from) !== held(to));
  return {
    began: began && held(began.to) === held(then) ? began : undefined,
    coming: changesAmong(now, ahead, answers.slice(before.length)),
  };
}

/** With the day before the first, if that is not too far back. */
function daysBefore(all: readonly Day[]): Day[] {
  const [first] = all;
  return first && all.length <= mostDaysBefore ? [addDays(first, -1), ...all] : all.slice(-mostDaysBefore);
}
