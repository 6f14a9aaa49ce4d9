import { addDays, type Day, daysBetween } from '../days/day.ts';
import { framesOf, type Knowledge } from './map-frames.ts';
import { type Status, statuses } from './participation.ts';
import type { Treaty } from './treaties.ts';

/** Where every state stood on every day of a span: one byte an answer. */
export interface EveryDay {
  readonly from: Day;
  readonly days: number;
  readonly states: readonly string[];
  /** `statuses` index by state, then day: `cells[state * days + day]`. */
  readonly cells: Uint8Array;
}

/**
 * The participation of all `states` on all days from `from` up to and without `until`, two million answers for two hundred states over
 * thirty years: each stretch of days is filled at once, so it takes milliseconds.
 */
export function everyDay(
  treaty: Treaty,
  states: readonly string[],
  from: Day,
  until: Day,
  known: Knowledge,
): EveryDay {
  const days = daysBetween(from, until);
  const cells = new Uint8Array(states.length * days);
  const frames = framesOf(treaty, known);
  for (const [index, state] of states.entries()) {
    const own = frames.get(state) ?? [];
    for (const [place, frame] of own.entries()) {
      const next = own[place + 1]?.from ?? until;
      const start = index * days + placeOf(frame.from, from, days);
      cells.fill(statuses.indexOf(frame.status), start, index * days + placeOf(next, from, days));
    }
  }
  return { from, days, states, cells };
}

/** Where a state stood on a day of the span. */
export function statusOnDay({ from, days, states, cells }: EveryDay, state: string, on: Day): Status {
  const place = daysBetween(from, on);
  const index = states.indexOf(state);
  if (index < 0 || place < 0 || place >= days) return 'none';
  return statuses[cells[index * days + place] ?? 0] ?? 'none';
}

/** How many states had the status on each day of the span. */
export function countsByDay({ days, states, cells }: EveryDay, ...wanted: readonly Status[]): Uint16Array {
  const counts = new Uint16Array(days);
  const codes = new Set(wanted.map((status) => statuses.indexOf(status)));
  for (let index = 0; index < states.length; index++)
    for (let day = 0; day < days; day++)
      if (codes.has(cells[index * days + day] ?? 0)) counts[day] = (counts[day] ?? 0) + 1;
  return counts;
}

/** The day at a place of the span. */
export function dayAt({ from }: Pick<EveryDay, 'from'>, place: number): Day {
  return addDays(from, place);
}

function placeOf(day: Day, from: Day, days: number): number {
  return Math.min(days, Math.max(0, daysBetween(from, day)));
}
