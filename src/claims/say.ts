import type { JsonValue } from '../database/json-value.ts';
import { isDay, sayDay } from '../days/day.ts';

/** An answer as it stands in a sentence: `1,195,117,900`, `13 September 2000`, `BDI, GMB and ZAF`. */
export function sayAnswer(answer: JsonValue): string {
  if (answer === null) return 'nothing';
  if (typeof answer === 'number') return sayNumber(answer);
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'string') return isDay(answer) ? sayDay(answer) : answer;
  if (Array.isArray(answer)) return sayList(answer);
  return Object.entries(answer)
    .map(([name, value]) => `${name} ${sayAnswer(value)}`)
    .join(', ');
}

function sayList(answer: readonly JsonValue[]): string {
  if (answer.length === 0) return 'none';
  if (answer.some(Array.isArray))
    return cut(answer.map((row) => (row as JsonValue[]).map(sayAnswer).join(': '))).join('; ');
  if (answer.length > 1 && answer.every((item) => typeof item === 'number'))
    return cut(answer.map(sayAnswer)).join(', ');
  const words = cut(answer.map(sayAnswer));
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function cut(words: readonly string[]): string[] {
  return words.length > 12 ? [...words.slice(0, 10), `${words.length - 10} more`] : [...words];
}

/** Years stay as they are; shares and averages to four digits. */
function sayNumber(value: number): string {
  if (Number.isInteger(value))
    return value >= 1000 && value < 3000 ? String(value) : value.toLocaleString('en-GB');
  return String(Number(value.toPrecision(4)));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
