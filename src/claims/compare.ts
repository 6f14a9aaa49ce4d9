import type { JsonValue } from '../database/json-value.ts';
import { isDay } from '../days/day.ts';
import { isPartialDay, orderOf, type PartialDay } from '../days/partial-day.ts';
import { compareChange, compareDirection, compareLapse } from './compare-course.ts';
import { compareRank } from './compare-rank.ts';
import { type Comparison, misfit } from './comparison.ts';
import type { Expectation } from './expectation.ts';
import { admits } from './phrase.ts';
import { sayAnswer } from './say.ts';
import { isInThird } from './thirds.ts';
import { voteOf } from './vote-words.ts';

/** What a name stands for, so that `Burundi` and `BDI` are the same; a text that names nothing stands for itself. */
export type CodeOf = (text: string) => string;

/** Whether an answer is what was expected. */
export function compare(
  expectation: Expectation,
  answer: JsonValue,
  codeOf: CodeOf = (text) => text,
): Comparison {
  if (expectation.kind === 'none') return { held: isNothing(answer) };
  if (answer === null) return { held: false };
  switch (expectation.kind) {
    case 'number':
      return compareNumber(expectation, answer);
    case 'numbers':
      return compareNumbers(expectation.values, answer);
    case 'day':
      return compareDay(expectation, answer);
    case 'lapse':
      return compareLapse(expectation, answer);
    case 'change':
      return compareChange(expectation, answer);
    case 'truth':
      return compareTruth(expectation.value, answer);
    case 'list':
      return compareList(expectation.items, expectation.ordered, answer, codeOf);
    case 'direction':
      return compareDirection(expectation.direction, answer);
    case 'rank':
      return compareRank(expectation, answer, codeOf);
    case 'text':
      return compareText(expectation.text, answer, codeOf);
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
  if (answer === 'abstain' || answer === 'absent') return { held: false };
  return typeof answer === 'boolean' ? { held: answer === value } : misfit(answer, 'true or false');
}

/** A list counts by its length, so that `withdrawing('rome-statute')` can be said to be 3; a day by its year. */
function compareNumber(
  { range, year, form }: Expectation & { kind: 'number' },
  answer: JsonValue,
): Comparison {
  if (typeof answer === 'number') return { held: admits(range, answer) };
  if (form && numbersOf(answer))
    return { ...misfit(answer, 'one number'), hint: 'Divide one by the other, as in a / b.' };
  if (Array.isArray(answer) && !answer.some(Array.isArray)) return { held: admits(range, answer.length) };
  if (typeof answer === 'string' && isPartialDay(answer)) {
    if (year) return sameDay(year, answer);
    if (isYear(range.low) && isYear(range.high)) return { held: admits(range, Number(answer.slice(0, 4))) };
  }
  return misfit(answer, 'a number');
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1800 && value < 2200;
}

/** `100-11-58` is of a vote; `3-5` may also be of a number between. */
function compareNumbers(values: readonly number[], answer: JsonValue): Comparison {
  const [low, high, ...more] = values;
  if (typeof answer === 'number' && low !== undefined && high !== undefined && more.length === 0)
    return { held: answer >= low && answer <= high };
  const numbers = numbersOf(answer);
  if (!numbers) return misfit(answer, 'several numbers');
  return {
    held: numbers.length >= values.length && values.every((value, index) => value === numbers[index]),
  };
}

function compareDay({ bound, day, third }: Expectation & { kind: 'day' }, answer: JsonValue): Comparison {
  if (typeof answer !== 'string' || !isPartialDay(answer)) return misfit(answer, 'a day');
  if (bound === 'on' && !(third && answer.startsWith(day))) return sameDay(day, answer);
  if (third && isDay(answer)) return { held: isInThird(third, day, answer) };
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

function compareList(
  items: readonly string[],
  ordered: boolean,
  answer: JsonValue,
  codeOf: CodeOf,
): Comparison {
  const listed = textsOf(answer)?.map(codeOf);
  if (!listed) return misfit(answer, 'a list');
  const claimed = items.map(codeOf);
  const [wanted, given] = ordered ? [claimed, listed] : [[...claimed].sort(), [...listed].sort()];
  const missing = claimed.filter((item) => !listed.includes(item));
  const more = listed.filter((item) => !claimed.includes(item));
  const differences = [
    missing.length > 0 ? `it does not have ${sayAnswer(missing)}` : '',
    more.length > 0 ? `it also has ${sayAnswer(more)}` : '',
  ].filter(Boolean);
  const held = wanted.length === given.length && wanted.every((item, index) => item === given[index]);
  if (held) return { held };
  const otherOrder = `its order is ${listed.join(', ')}`;
  return { held, because: differences.length > 0 ? differences.join('; ') : otherOrder };
}

function compareText(text: string, answer: JsonValue, codeOf: CodeOf): Comparison {
  const wanted = voteOf(text) ?? text;
  const same = (a: string) => a.toLowerCase() === wanted.toLowerCase() || codeOf(a) === codeOf(text);
  const listed = Array.isArray(answer) ? textsOf(answer) : undefined;
  if (listed) return { held: listed.length === 1 && same(listed[0] ?? '') };
  if (typeof answer !== 'string') return misfit(answer, `a word such as ${text}`);
  if (isPartialDay(answer))
    return {
      ...misfit(answer, `the word ${text}`),
      hint: `Write a day, such as ${answer}, or its month or year.`,
    };
  return { held: same(answer) };
}

function numbersOf(answer: JsonValue): number[] | undefined {
  if (typeof answer === 'string' && /^\d+(-\d+)+$/.test(answer) && !isPartialDay(answer))
    return answer.split('-').map(Number);
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
