import type { JsonValue } from '../database/json-value.ts';
import { isDay } from '../days/day.ts';
import { isPartialDay, orderOf, type PartialDay } from '../days/partial-day.ts';
import type { Direction, Expectation, Rank } from './expectation.ts';
import { admits } from './phrase.ts';
import { sayAnswer } from './say.ts';

/**
 * Whether an answer is what was expected; `because` adds what the answer itself does not show. A `misfit` is no answer to
 * that expectation at all: a list where a truth was expected.
 */
export type Comparison = { readonly held: boolean; readonly because?: string } | { readonly misfit: string };

export function compare(expectation: Expectation, answer: JsonValue): Comparison {
  if (expectation.kind === 'none') return { held: isNothing(answer) };
  if (answer === null) return { held: false };
  switch (expectation.kind) {
    case 'number':
      return compareNumber(expectation, answer);
    case 'numbers':
      return compareNumbers(expectation.values, answer);
    case 'day':
      return compareDay(expectation, answer);
    case 'truth':
      return compareTruth(expectation.value, answer);
    case 'list':
      return compareList(expectation.items, expectation.ordered, answer);
    case 'direction':
      return compareDirection(expectation.direction, answer);
    case 'rank':
      return compareRank(expectation.rank, expectation.subject, answer);
    case 'text':
      return compareText(expectation.text, answer);
  }
}

function isNothing(answer: JsonValue): boolean {
  return (
    answer === null || answer === 0 || answer === false || (Array.isArray(answer) && answer.length === 0)
  );
}

/** `no` and `yes` are votes as well. */
function compareTruth(value: boolean, answer: JsonValue): Comparison {
  if (answer === 'yes' || answer === 'no') return { held: (answer === 'yes') === value };
  if (isVote(answer)) return { held: false };
  return typeof answer === 'boolean' ? { held: answer === value } : misfit(answer, 'true or false');
}

function isVote(answer: JsonValue): boolean {
  return answer === 'abstain' || answer === 'absent';
}

/** A list counts by its length, so that `withdrawing('rome-statute')` can be said to be 3. */
function compareNumber({ range, year }: Expectation & { kind: 'number' }, answer: JsonValue): Comparison {
  if (typeof answer === 'number') return { held: admits(range, answer) };
  if (Array.isArray(answer) && !answer.some(Array.isArray)) return { held: admits(range, answer.length) };
  if (year && typeof answer === 'string' && isPartialDay(answer)) return sameDay(year, answer);
  return misfit(answer, 'a number');
}

function compareNumbers(values: readonly number[], answer: JsonValue): Comparison {
  const numbers = numbersOf(answer);
  if (!numbers) return misfit(answer, 'several numbers');
  return {
    held: numbers.length >= values.length && values.every((value, index) => value === numbers[index]),
  };
}

function compareDay({ bound, day }: Expectation & { kind: 'day' }, answer: JsonValue): Comparison {
  if (typeof answer !== 'string' || !isPartialDay(answer)) return misfit(answer, 'a day');
  if (bound === 'on') return sameDay(day, answer);
  if (!isDay(answer)) return { held: false, because: `the record gives the day only as ${answer}` };
  const order = orderOf(day, answer);
  return { held: bound === 'before' ? order === 'after' : order === 'before' };
}

/** As precisely as was claimed; what the record knows less precisely cannot be claimed more so. */
function sameDay(claimed: PartialDay, answer: PartialDay): Comparison {
  if (answer.length < claimed.length && claimed.startsWith(answer)) {
    return { held: false, because: `the record gives the day only as ${answer}` };
  }
  return { held: answer.startsWith(claimed) };
}

function compareList(items: readonly string[], ordered: boolean, answer: JsonValue): Comparison {
  const listed = textsOf(answer);
  if (!listed) return misfit(answer, 'a list');
  const [wanted, given] = ordered ? [items, listed] : [[...items].sort(), [...listed].sort()];
  const missing = items.filter((item) => !listed.includes(item));
  const more = listed.filter((item) => !items.includes(item));
  const differences = [
    missing.length > 0 ? `it does not have ${sayAnswer(missing)}` : '',
    more.length > 0 ? `it also has ${sayAnswer(more)}` : '',
  ].filter(Boolean);
  const held = wanted.length === given.length && wanted.every((item, index) => item === given[index]);
  return differences.length > 0 ? { held, because: differences.join('; ') } : { held };
}

function compareText(text: string, answer: JsonValue): Comparison {
  const listed = Array.isArray(answer) ? textsOf(answer) : undefined;
  if (listed) return { held: listed.length === 1 && listed[0] === text };
  if (typeof answer !== 'string') return misfit(answer, `a word such as ${text}`);
  return { held: answer.toLowerCase() === text.toLowerCase() };
}

/**
 * Kendall's tau of a series against time: the share of pairs that rise less the share that fall. Rising from a third on,
 * falling from minus a third, flat between; and a rise must end above where it began.
 */
function compareDirection(direction: Direction, answer: JsonValue): Comparison {
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

function compareRank(rank: Rank, subject: string | undefined, answer: JsonValue): Comparison {
  if (typeof answer === 'number' && subject === undefined) {
    return { held: answer === (rank === 'only' || rank === 'least' || rank === 'most' ? 1 : rank) };
  }
  if (rank === 'only') return compareOnly(subject, answer);
  const rows = pairsOf(answer);
  if (!rows || subject === undefined) {
    return misfit(answer, 'rows of a name and a value, and "NAME is the first" to say whose place is meant');
  }
  const sorted = [...rows].sort((a, b) => order(a[1], b[1]) * (rank === 'most' ? -1 : 1));
  const place = typeof rank === 'number' ? rank - 1 : 0;
  const at = sorted[place];
  const ties = sorted.filter((row) => at && row[1] === at[1]).map(([name]) => name);
  if (!at || ties.length === 0) return { held: false, because: 'the record has fewer of them' };
  if (ties.length > 1 && ties.includes(subject))
    return { held: false, because: `${ties.join(', ')} tie with ${sayAnswer(at[1])}` };
  const held = at[0] === subject;
  const own = rows.find(([name]) => name === subject);
  const because = `${at[0]} is, with ${sayAnswer(at[1])}${own ? `; ${subject} has ${sayAnswer(own[1])}` : ''}`;
  return held ? { held } : { held, because };
}

function compareOnly(subject: string | undefined, answer: JsonValue): Comparison {
  const names = pairsOf(answer)?.map(([name]) => name) ?? textsOf(answer);
  if (!names) return misfit(answer, 'a list');
  const others = names.filter((name) => name !== subject);
  if (subject === undefined) return { held: names.length === 1 };
  const held = names.includes(subject) && others.length === 0;
  return others.length > 0 ? { held, because: `it also has ${sayAnswer(others)}` } : { held };
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function numbersOf(answer: JsonValue): number[] | undefined {
  if (typeof answer === 'string' && /^\d+(-\d+)+$/.test(answer)) return answer.split('-').map(Number);
  const values = Array.isArray(answer)
    ? answer
    : typeof answer === 'object' && answer
      ? Object.values(answer)
      : undefined;
  return values?.every((value) => typeof value === 'number') ? (values as number[]) : undefined;
}

function textsOf(answer: JsonValue): string[] | undefined {
  if (typeof answer === 'string') return [answer];
  if (!Array.isArray(answer) || answer.some((item) => typeof item === 'object' && item !== null))
    return undefined;
  return answer.map((item) => (item === null ? 'unknown' : String(item)));
}

/** A list of numbers, or the last column of rows. */
function seriesOf(answer: JsonValue): number[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const values = answer.map((item) => (Array.isArray(item) ? item.at(-1) : item));
  return values.every((value) => typeof value === 'number') ? (values as number[]) : undefined;
}

/** Rows of a name and a value. */
function pairsOf(answer: JsonValue): [string, string | number][] | undefined {
  if (!Array.isArray(answer) || answer.length === 0) return undefined;
  const pairs = answer.filter(
    (row): row is [string, string | number] =>
      Array.isArray(row) && row.length === 2 && (typeof row[1] === 'number' || typeof row[1] === 'string'),
  );
  return pairs.length === answer.length ? pairs.map(([name, value]) => [String(name), value]) : undefined;
}

function misfit(answer: JsonValue, wanted: string): Comparison {
  return { misfit: `"is" expects ${wanted}, but the question answers with ${kindOf(answer)}` };
}

export function kindOf(answer: JsonValue): string {
  if (answer === null) return 'nothing';
  if (Array.isArray(answer)) return answer.some(Array.isArray) ? 'rows' : 'a list';
  if (typeof answer === 'string') return isDay(answer) ? `the day ${answer}` : `the text "${answer}"`;
  if (typeof answer === 'object') return 'several values';
  return typeof answer === 'boolean' ? String(answer) : `the number ${answer}`;
}
