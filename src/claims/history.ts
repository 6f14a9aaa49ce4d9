import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Change } from './finding.ts';

/** Up to so many days are all asked; of more, only the day on which the claim ceased to hold, or began to, is looked for. */
export const mostDaysAsked = 60;

/** A change whose cause has not been looked up. */
export type BareChange = Omit<Change, 'because'>;

/** The days on which the answer became another than the day before. `answers` are those of `days`, in order. */
export function changesAmong(
  first: JsonValue,
  days: readonly Day[],
  answers: readonly JsonValue[],
): BareChange[] {
  return days.flatMap((day, index) => {
    const [from, to] = [index === 0 ? first : (answers[index - 1] ?? null), answers[index] ?? null];
    return same(from, to) ? [] : [{ day, from, to }];
  });
}

interface Life {
  /** On which the answer may have changed, in order. */
  readonly days: readonly Day[];
  readonly first: JsonValue;
  readonly last: JsonValue;
  ask(day: Day): Promise<JsonValue>;
  holds(answer: JsonValue): boolean;
}

/** Halves the days until the one is found on which the claim turned; of several turns it finds one. */
export async function turningPoint({ days, first, last, ask, holds }: Life): Promise<BareChange[]> {
  if (holds(first) === holds(last)) return [];
  let [low, high] = [-1, days.length - 1];
  const at = (index: number) => (index < 0 ? first : ask(days[index] as Day));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(await at(middle)) === holds(first)) low = middle;
    else high = middle;
  }
  return [{ day: days[high] as Day, from: await at(low), to: await at(high) }];
}

export function same(a: JsonValue, b: JsonValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
