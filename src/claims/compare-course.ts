import { Temporal } from 'temporal-polyfill';
import type { JsonValue } from '../database/json-value.ts';
import { type Day, daysBetween, isDay } from '../days/day.ts';
import { type Comparison, misfit } from './comparison.ts';
import type { Direction, Expectation } from './expectation.ts';
import type { LapseUnit } from './lapse.ts';
import { admits } from './phrase.ts';
import { sayAnswer } from './say.ts';

/**
 * Kendall's tau of a series against time: the share of pairs that rise less the share that fall. Rising from a third on,
 * falling from minus a third, flat between; and a rise must end above where it began.
 */
export function compareDirection(direction: Direction, answer: JsonValue): Comparison {
  const series = seriesOf(answer);
  if (!series || series.length < 2) return misfit(answer, 'a series of at least two numbers');
  const tau = kendall(series);
  const net = (series.at(-1) ?? 0) - (series[0] ?? 0);
  const found = tau >= 1 / 3 && net > 0 ? 'rising' : tau <= -1 / 3 && net < 0 ? 'falling' : 'flat';
  const [from, to] = [sayAnswer(series[0] ?? null), sayAnswer(series.at(-1) ?? null)];
  return {
    held: found === direction,
    because: `it is ${found}, from ${from} to ${to} (Kendall’s tau ${tau.toFixed(2)})`,
  };
}

function kendall(series: readonly number[]): number {
  let sum = 0;
  for (let later = 1; later < series.length; later++) {
    for (let earlier = 0; earlier < later; earlier++)
      sum += Math.sign((series[later] ?? 0) - (series[earlier] ?? 0));
  }
  return (2 * sum) / (series.length * (series.length - 1));
}

/**
 * A change is the answer itself, with its sign, or from the first to the last of a series. Per cent are of the first; percentage points
 * and plain numbers are the difference.
 */
export function compareChange(
  { direction, range, relative }: Expectation & { kind: 'change' },
  answer: JsonValue,
): Comparison {
  const sign = direction === 'up' ? 1 : -1;
  if (typeof answer === 'number') return { held: admits(range, sign * answer) };
  const series = seriesOf(answer);
  const [first, last] = [series?.[0], series?.at(-1)];
  if (!series || series.length < 2 || first === undefined || last === undefined)
    return misfit(answer, 'a change, or the numbers before and after it');
  const change = relative ? last / first - 1 : last - first;
  return { held: admits(range, sign * change), because: sayChange(first, last) };
}

/** Both readings, since one is often taken for the other. */
function sayChange(first: number, last: number): string {
  const from = `from ${sayAnswer(first)} to ${sayAnswer(last)}`;
  if (first === last) return `it stays at ${sayAnswer(first)}`;
  const verb = last > first ? 'rises' : 'falls';
  const percent = first === 0 ? '' : `, by ${sayAnswer(Math.abs(last / first - 1), 'percent')}`;
  const shares = [first, last].every((value) => value >= 0 && value <= 1);
  const points = shares ? `, or ${sayAnswer(Math.abs(last - first), 'points')}` : '';
  return `it ${verb} ${from}${percent}${points}`;
}

/** Between two days, the second of which is that of publication for `ago`, or a number of the unit (of days for weeks). Days are exact; what is longer is read to the nearest half. */
export function compareLapse(
  { range, unit, back, ago }: Expectation & { kind: 'lapse' },
  answer: JsonValue,
): Comparison {
  if (ago && isDayText(answer)) return compareLapse({ kind: 'lapse', range, unit, back }, [ago, answer]);
  const sign = back ? -1 : 1;
  if (typeof answer === 'number') return { held: admits(range, (sign * answer) / (unit === 'week' ? 7 : 1)) };
  const [from, to, ...more] = Array.isArray(answer) ? answer : [];
  const days = [from, to].filter((day) => day !== null);
  if (days.length < 2 && days.every(isDayText) && more.length === 0)
    return { held: false, because: 'the record does not have both days' };
  if (!isDayText(from) || !isDayText(to) || more.length > 0)
    return misfit(answer, `a number of ${unit}s, or the two days between which they lie`);
  const lapse = sign * lapseBetween(from, to, unit);
  const exact = range.low === range.high && isLong(unit);
  const held = lapse >= 0 && (exact ? Math.abs(lapse - range.low) < 0.5 : admits(range, lapse));
  return {
    held,
    because: sayLapse(from, to, unit),
  };
}

/** In days; of months and years, in those too. */
function sayLapse(from: Day, to: Day, unit: LapseUnit): string {
  const days = daysBetween(from, to);
  const units = Number(Math.abs(lapseBetween(from, to, unit)).toPrecision(3));
  const also = isLong(unit) ? ` (${units} ${unit}s)` : '';
  if (days < 0) return `${sayAnswer(to)} is ${sayAnswer(-days)} days${also} before ${sayAnswer(from)}`;
  return `from ${sayAnswer(from)} to ${sayAnswer(to)} are ${sayAnswer(days)} days${also}`;
}

function isLong(unit: LapseUnit): boolean {
  return unit === 'month' || unit === 'year';
}

function lapseBetween(from: Day, to: Day, unit: LapseUnit): number {
  const days = daysBetween(from, to);
  if (unit === 'day') return days;
  if (unit === 'week') return days / 7;
  const start = Temporal.PlainDate.from(from);
  return start.until(to).total({ unit, relativeTo: start });
}

function isDayText(value: JsonValue | undefined): value is Day {
  return typeof value === 'string' && isDay(value);
}

/** A list of numbers, or the last column of rows. */
function seriesOf(answer: JsonValue): number[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const values = answer.map((item) => (Array.isArray(item) ? item.at(-1) : item));
  return values.every((value) => typeof value === 'number') ? (values as number[]) : undefined;
}
