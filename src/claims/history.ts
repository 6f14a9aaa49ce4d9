import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Change } from './finding.ts';

/** Up to so many days are all asked; of more, only the day on which the claim ceased to hold, or began to, is looked for. */
const mostDaysAsked = 60;
/** So many when the answer is in the end what it was: a state that left and came back did little in between. */
const mostDaysAskedForNothing = 8;

/** An answer's first and last state, and the days between on which it may have changed, in order. */
interface Life {
  readonly days: readonly Day[];
  readonly first: JsonValue;
  readonly last: JsonValue;
  ask(day: Day): Promise<JsonValue>;
  holds(answer: JsonValue): boolean;
}

/** A change whose cause has not been looked up. */
export type BareChange = Omit<Change, 'because'>;

/** The days on which the answer became another. */
export async function changesOf(life: Life): Promise<BareChange[]> {
  const most = same(life.first, life.last) ? mostDaysAskedForNothing : mostDaysAsked;
  if (life.days.length <= most) return everyChange(life);
  return life.holds(life.first) === life.holds(life.last) ? [] : turningPoint(life);
}

async function everyChange(life: Life): Promise<BareChange[]> {
  const changes: BareChange[] = [];
  let from = life.first;
  for (const day of life.days) {
    const to = await life.ask(day);
    if (!same(from, to)) changes.push({ day, from, to });
    from = to;
  }
  return changes;
}

/** Halves the days until the one is found on which the claim turned; of several turns it finds one. */
async function turningPoint({ days, first, ask, holds }: Life): Promise<BareChange[]> {
  let [low, high] = [-1, days.length - 1];
  const at = (index: number) => (index < 0 ? first : ask(days[index] as Day));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(await at(middle)) === holds(first)) low = middle;
    else high = middle;
  }
  const day = days[high] as Day;
  return [{ day, from: await at(low), to: await at(high) }];
}

export function same(a: JsonValue, b: JsonValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
