import { addDays, addMonths, addYears, type Day, firstOfNextMonth } from '../days/day.ts';

/**
 * Rules of treaties as treaties.csv writes them, counted from a day:
 *
 *     immediate                         on that day
 *     30 days, 6 months, 1 years        after it
 *     first of month after 60 days      first day of the month that begins after those days (or months)
 *     first of 6th month                first day of the sixth month after the month of that day
 *     1 January after 6 months          first 1 January at least that long after
 */
const delay = String.raw`\d+ (?:days|months|years)`;
const rule = new RegExp(
  `^(?:|immediate|${delay}|first of month after ${delay}|first of \\d+(?:st|nd|rd|th) month|1 January after ${delay})$`,
);
const wait = new RegExp(`^(?:|${delay} from (?:entry|in force))$`);
const periods = new RegExp(`^(?:|(${delay}) then (${delay}), (${delay}) before)$`);

export function isRule(text: string): boolean {
  return rule.test(text);
}

export function isWait(text: string): boolean {
  return wait.test(text);
}

export function isPeriods(text: string): boolean {
  return periods.test(text);
}

/** The day to which `rule` leads from `day`; `null` for no rule. */
export function applyRule(rule: string, day: Day): Day | null {
  if (rule === '') return null;
  if (rule === 'immediate') return day;
  if (rule.startsWith('first of month')) return firstOfNextMonth(after(rule, day));
  if (rule.startsWith('first of')) return firstOfNextMonth(addMonths(day, amountIn(rule) - 1));
  if (rule.startsWith('1 January')) return newYearFrom(after(rule.slice('1 January'.length), day));
  return after(rule, day);
}

/** The end of the first period, counted from `start`, before which a notice of `day` still comes in time. */
export function endOfPeriod(text: string, start: Day, day: Day): Day {
  const [, first = '', further = '', notice = ''] = periods.exec(text) ?? [];
  let end = after(first, start);
  for (let turn = 1; after(notice, day) > end; turn++) end = times(further, turn, after(first, start));
  return end;
}

/** `from` and as much as the words in `text` say, such as `30 days`. */
function after(text: string, from: Day): Day {
  return times(text, 1, from);
}

function times(text: string, turns: number, from: Day): Day {
  const amount = amountIn(text) * turns;
  if (text.includes('years')) return addYears(from, amount);
  return text.includes('months') ? addMonths(from, amount) : addDays(from, amount);
}

function amountIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0]);
}

function newYearFrom(day: Day): Day {
  return day.endsWith('-01-01') ? day : (`${Number(day.slice(0, 4)) + 1}-01-01` as Day);
}
