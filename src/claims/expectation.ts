import { isPartialDay, type PartialDay } from '../days/partial-day.ts';
import { OnrecordError } from '../error.ts';
import { readDays } from './days-in-text.ts';
import { hedges, type Range, readPhrases } from './phrase.ts';

/** What a claim expects of the record: `is`, understood. */
export type Expectation =
  | { readonly kind: 'number'; readonly range: Range; readonly year: PartialDay | undefined }
  | { readonly kind: 'numbers'; readonly values: readonly number[] }
  | { readonly kind: 'day'; readonly bound: 'on' | 'before' | 'after'; readonly day: PartialDay }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered: boolean }
  | { readonly kind: 'direction'; readonly direction: Direction }
  | { readonly kind: 'rank'; readonly rank: Rank; readonly subject: string | undefined }
  | { readonly kind: 'text'; readonly text: string };

export type Direction = 'rising' | 'falling' | 'flat';

/** `only`, the extremes, or a place counted from 1. */
export type Rank = 'only' | 'least' | 'most' | number;

export const ranks: Readonly<Record<string, Rank>> = {
  only: 'only',
  first: 'least',
  earliest: 'least',
  fewest: 'least',
  least: 'least',
  lowest: 'least',
  smallest: 'least',
  last: 'most',
  latest: 'most',
  most: 'most',
  highest: 'most',
  largest: 'most',
  biggest: 'most',
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};

/**
 * Reads `is` in the words journalists use; docs/claims.md lists them.
 * @throws OnrecordError `asked/bad-value` for what is in none of those forms
 */
export function readExpectation(written: string): Expectation {
  const text = written.trim().replace(/\s+/g, ' ');
  return (
    readWord(text) ??
    readTallies(text) ??
    readDay(text) ??
    readRank(text) ??
    readNumber(text) ??
    readList(text) ??
    readText(text)
  );
}

function readWord(text: string): Expectation | undefined {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'yes') return { kind: 'truth', value: true };
  if (word === 'false' || word === 'no') return { kind: 'truth', value: false };
  if (word === 'none' || word === 'nothing' || word === 'never') return { kind: 'none' };
  if (word === 'rising' || word === 'falling' || word === 'flat')
    return { kind: 'direction', direction: word };
  return undefined;
}

/** `100-11-58`, unless it is a month or a day. */
function readTallies(text: string): Expectation | undefined {
  if (!/^\d+([-–]\d+){1,3}$/.test(text) || isPartialDay(text)) return undefined;
  return { kind: 'numbers', values: text.split(/[-–]/).map(Number) };
}

function readDay(text: string): Expectation | undefined {
  const [, bound = '', when = ''] = /^(?:(before|after|on|in) )?(.*)$/i.exec(text) ?? [];
  const day = isoOf(when);
  if (!day || (day.length === 4 && !bound)) return undefined;
  const word = bound.toLowerCase();
  return { kind: 'day', bound: word === 'before' || word === 'after' ? word : 'on', day };
}

/** `2016-11-16`, `16 November 2016`, `November 2016`, `2016`. */
function isoOf(text: string): PartialDay | undefined {
  if (isPartialDay(text)) return text;
  const [named] = /^(\d{1,2} )?\p{L}+\.?( \d{1,2},)? \d{4}$/u.test(text) ? readDays(text) : [];
  if (!named?.year || !named.month) return undefined;
  const parts = [named.year, named.month, named.date].filter((part) => part !== undefined);
  const iso = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return isPartialDay(iso) ? iso : undefined;
}

function readRank(text: string): Expectation | undefined {
  const match = /^(?:(.+?) (?:is|was|are|were) )?the (\p{L}+)(?: one)?$/iu.exec(text);
  const rank = match?.[2] ? ranks[match[2].toLowerCase()] : undefined;
  return rank === undefined ? undefined : { kind: 'rank', rank, subject: match?.[1] };
}

/** One number and the words that bound it, and nothing else. */
function readNumber(text: string): Expectation | undefined {
  const [phrase, more] = readPhrases(text);
  if (!phrase || more || phrase.start !== 0 || phrase.end !== text.length) return undefined;
  const year = /^[12]\d{3}$/.test(text) ? (text as PartialDay) : undefined;
  return { kind: 'number', range: phrase.range, year };
}

function readList(text: string): Expectation | undefined {
  const inOrder = text.split(/ then /i);
  if (inOrder.length > 1) return { kind: 'list', items: inOrder.map((item) => item.trim()), ordered: true };
  const items = text.split(/,| and (?=[^,]+$)/).map((item) => item.trim());
  if (items.length < 2 || items.some((item) => item === '')) return undefined;
  return { kind: 'list', items, ordered: false };
}

/** A single code or word, such as `RUS` or `withdrawing`. */
function readText(text: string): Expectation {
  if (/^[\p{L}][\p{L}\p{N}/.()’' -]*$/u.test(text) && !looksLikeNumber(text)) return { kind: 'text', text };
  throw new OnrecordError('asked/bad-value', `"${text}" is nothing that can be checked.`, {
    hint: 'Write a number (124, over 100, about 1 billion), a day (2016-11-16), codes (RUS, CHN), true, false or none.',
  });
}

function looksLikeNumber(text: string): boolean {
  const words = text.toLowerCase();
  return (
    readPhrases(text).length > 0 || Object.keys(hedges).some((hedge) => `${words} `.startsWith(`${hedge} `))
  );
}
