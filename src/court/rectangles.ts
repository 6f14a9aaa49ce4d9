import type { Day } from '../days/day.ts';
import type { AsOf, Step } from './docket.ts';

/** A value that holds on days of one span for those who know what was public in another. Half-open; `null` is open. */
export interface Rectangle<Value> {
  readonly from: Day;
  readonly until: Day | null;
  readonly known_from: Day;
  readonly known_until: Day | null;
  readonly value: Value;
}

/**
 * Tabulates a rule over both its days, so that a table can answer what the rule would. `steps` are all that the rule
 * looks at: its value can only change on the days they happened or became known.
 */
export function rectangles<Value>(
  steps: readonly Step[],
  valueAt: (asOf: AsOf) => Value | undefined,
): Rectangle<Value>[] {
  const days = distinct(steps.map(({ happened }) => happened));
  const closed: Rectangle<Value>[] = [];
  let open = new Map<string, Rectangle<Value>>();
  for (const known of distinct(steps.map(({ learned }) => learned))) {
    const now = new Map<string, Rectangle<Value>>();
    for (const stretch of stretches(days, known, valueAt)) {
      const key = JSON.stringify([stretch.from, stretch.until, stretch.value]);
      now.set(key, open.get(key) ?? stretch);
    }
    for (const [key, rectangle] of open) if (!now.has(key)) closed.push({ ...rectangle, known_until: known });
    open = now;
  }
  return [...closed, ...open.values()];
}

function stretches<Value>(
  days: readonly Day[],
  known: Day,
  valueAt: (asOf: AsOf) => Value | undefined,
): Rectangle<Value>[] {
  const found: Rectangle<Value>[] = [];
  for (const [index, on] of days.entries()) {
    const value = valueAt({ on, known });
    const until = days[index + 1] ?? null;
    const last = found.at(-1);
    if (value === undefined) continue;
    if (last && last.until === on && JSON.stringify(last.value) === JSON.stringify(value))
      found[found.length - 1] = { ...last, until };
    else found.push({ from: on, until, known_from: known, known_until: null, value });
  }
  return found;
}

function distinct(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort();
}
