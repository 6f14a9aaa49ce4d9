import type { Cause } from '../database/dependencies.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Change } from './finding.ts';

/** Up to so many days are all asked; of more, only the day on which the claim ceased to hold, or began to, is looked for. */
const mostDaysAsked = 24;

interface Life {
  readonly causes: readonly Cause[];
  readonly first: JsonValue;
  readonly last: JsonValue;
  ask(day: Day): Promise<JsonValue>;
  holds(answer: JsonValue): boolean;
}

/** The days on which the answer became another, with what happened on them. */
export async function changesOf(life: Life): Promise<Change[]> {
  const days = [...new Set(life.causes.map(({ day }) => day))];
  if (days.length <= mostDaysAsked) return everyChange(life, days);
  if (life.holds(life.first) === life.holds(life.last)) return [];
  return turningPoint(life, days);
}

async function everyChange(life: Life, days: readonly Day[]): Promise<Change[]> {
  const changes: Change[] = [];
  let from = life.first;
  for (const day of days) {
    const to = await life.ask(day);
    if (!same(from, to)) changes.push({ day, from, to, because: because(life.causes, day) });
    from = to;
  }
  return changes;
}

/** Halves the days until the one is found on which the claim turned; of several turns it finds one. */
async function turningPoint(life: Life, days: readonly Day[]): Promise<Change[]> {
  const held = life.holds(life.first);
  let [low, high] = [-1, days.length - 1];
  const answers = new Map<number, JsonValue>([[-1, life.first]]);
  const at = async (index: number) => {
    const known = answers.get(index) ?? (await life.ask(days[index] as Day));
    answers.set(index, known);
    return known;
  };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (life.holds(await at(middle)) === held) low = middle;
    else high = middle;
  }
  const [from, to, day] = [await at(low), await at(high), days[high] as Day];
  return [{ day, from, to, because: because(life.causes, day) }];
}

function because(causes: readonly Cause[], day: Day): string {
  const what = [...new Set(causes.filter((cause) => cause.day === day).map((cause) => cause.what))];
  if (what.length > 3) return `${what.slice(0, 2).join('; ')}; and ${what.length - 2} more`;
  return what.join('; ');
}

export function same(a: JsonValue, b: JsonValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
