import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Change } from './finding.ts';

/** Up to so many days are all asked; of more, only the day on which the claim ceased to hold, or began to, is looked for. */
const mostDaysAsked = 60;

/** An answer's first and last state, and the days between on which it may have changed, in order. */
interface Life {
  readonly days: readonly Day[];
  readonly first: JsonValue;
  readonly last: JsonValue;
  ask(day: Day): Promise<JsonValue>;
  holds(answer: JsonValue): boolean;
  /** What happened on a day, as it stands within a sentence; empty if nothing is told of it. */
  because(day: Day): Promise<string>;
}

/** The days on which the answer became another, with what happened on them. */
export async function changesOf(life: Life): Promise<Change[]> {
  if (life.days.length <= mostDaysAsked) return everyChange(life);
  return life.holds(life.first) === life.holds(life.last) ? [] : turningPoint(life);
}

async function everyChange(life: Life): Promise<Change[]> {
  const changes: Change[] = [];
  let from = life.first;
  for (const day of life.days) {
    const to = await life.ask(day);
    if (!same(from, to)) changes.push({ day, from, to, because: await life.because(day) });
    from = to;
  }
  return changes;
}

/** Halves the days until the one is found on which the claim turned; of several turns it finds one. */
async function turningPoint({ days, first, ask, holds, because }: Life): Promise<Change[]> {
  let [low, high] = [-1, days.length - 1];
  const at = (index: number) => (index < 0 ? first : ask(days[index] as Day));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(await at(middle)) === holds(first)) low = middle;
    else high = middle;
  }
  const day = days[high] as Day;
  return [{ day, from: await at(low), to: await at(high), because: await because(day) }];
}

export function same(a: JsonValue, b: JsonValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
