import type { JsonValue } from '../database/json-value.ts';
import { isDay, sayDay } from '../days/day.ts';
import type { Unit } from './quantity.ts';

/** An answer as it stands in a sentence: `1,195,117,900`, `13 September 2000`, `86.3 per cent`, `BDI, GMB and ZAF`. */
export function sayAnswer(answer: JsonValue, unit?: Unit): string {
  if (answer === null) return 'none';
  if (typeof answer === 'number') return sayNumber(answer, unit);
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'string') return isDay(answer) ? sayDay(answer) : clipped(answer);
  if (Array.isArray(answer)) return sayList(answer);
  return Object.entries(answer)
    .map(([name, value]) => `${name} ${sayAnswer(value)}`)
    .join(', ');
}

/** A question may answer with a text of any length. */
function clipped(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

const mostShown = 200;

function sayList(answer: readonly JsonValue[]): string {
  if (answer.length === 0) return 'none';
  const words = answer.map((item) =>
    item === null
      ? 'unknown'
      : Array.isArray(item)
        ? item.map((cell) => sayAnswer(cell)).join(': ')
        : sayAnswer(item),
  );
  if (words.length > 8) return `${words.slice(0, 3).join(', ')} … ${words.at(-1)} (${words.length} in all)`;
  if (answer.some((item) => Array.isArray(item) || typeof item === 'number')) return words.join(', ');
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Years stay as they are; shares and averages to four digits. */
function sayNumber(value: number, unit?: Unit): string {
  if (unit === 'percent') return `${Number((value * 100).toPrecision(3))} per cent`;
  if (unit === 'points') return `${Number((value * 100).toPrecision(3))} percentage points`;
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(4)));
  return value >= 1000 && value < 3000 ? String(value) : value.toLocaleString('en-GB').replace('-', '−');
}

/** Codes of states in a sentence as names: `ZAF and BDI` is South Africa and Burundi. */
export function withNames(sentence: string, names: ReadonlyMap<string, string>): string {
  return sentence.replace(
    /(?<![\p{L}\p{N}/.-])[A-Z]{3}(?![\p{L}\p{N}/-]|\.\p{L})/gu,
    (code) => names.get(code) ?? code,
  );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
