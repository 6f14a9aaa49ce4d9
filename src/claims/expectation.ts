import type { Day } from '../days/day.ts';
import { isPartialDay, type PartialDay } from '../days/partial-day.ts';
import { OnrecordError } from '../error.ts';
import { readChanges } from './change.ts';
import { dayHint } from './day-hint.ts';
import { readDays } from './days-in-text.ts';
import { type LapseUnit, readLapses } from './lapse.ts';
import { anyPlace, placeOf } from './ordinals.ts';
import { hedges, type Phrase, type Range, readPhrases } from './phrase.ts';
import { relativeDay } from './relative-day.ts';
import { anyThird, type Third, thirdBefore } from './thirds.ts';

/** What a claim expects of the record: `is`, understood. */
export type Expectation =
  | {
      readonly kind: 'number';
      readonly range: Range;
      readonly year: PartialDay | undefined;
      /** `a third` and `twice as many`, which count nothing. */
      readonly form?: 'part' | 'multiple';
    }
  | { readonly kind: 'numbers'; readonly values: readonly number[] }
  | {
      readonly kind: 'day';
      readonly bound: 'on' | 'before' | 'after';
      readonly day: PartialDay;
      /** `early March`. */
      readonly third?: Third;
    }
  | {
      readonly kind: 'lapse';
      readonly range: Range;
      readonly unit: LapseUnit;
      readonly back: boolean;
      /** The day from which `three years ago` counts. */
      readonly ago?: Day;
    }
  | {
      readonly kind: 'change';
      readonly direction: 'up' | 'down';
      readonly range: Range;
      readonly relative: boolean;
    }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered: boolean }
  | { readonly kind: 'direction'; readonly direction: Direction }
  | {
      readonly kind: 'rank';
      readonly rank: Rank;
      readonly subject: string | undefined;
      /** The subject was not written, and taken from the passage or its sentence. */
      readonly inferred?: boolean;
    }
  | { readonly kind: 'text'; readonly text: string };

export type Direction = 'rising' | 'falling' | 'flat';

/** `only`, or a place counted from 1 among rows in order: from the least, or from the most. */
export type Rank = 'only' | { readonly place: number; readonly end: 'least' | 'most' };

/** Words for the ends of an order. */
export const ends: Readonly<Record<string, 'least' | 'most'>> = {
  first: 'least',
  earliest: 'least',
  oldest: 'least',
  fewest: 'least',
  least: 'least',
  lowest: 'least',
  smallest: 'least',
  weakest: 'least',
  poorest: 'least',
  last: 'most',
  latest: 'most',
  newest: 'most',
  youngest: 'most',
  most: 'most',
  highest: 'most',
  largest: 'most',
  biggest: 'most',
  greatest: 'most',
  strongest: 'most',
  longest: 'most',
};

/**
 * Reads `is` in the words journalists use; docs/claims.md lists them. `in October` and `on Wednesday` are those nearest `published`.
 * @throws OnrecordError `asked/bad-value` for what is in none of those forms
 */
export function readExpectation(written: string, published?: Day): Expectation {
  const text = inWords(written.trim().replace(/\s+/g, ' '));
  return (
    readWord(text) ??
    readTallies(text) ??
    readDay(text, published) ??
    readRank(text) ??
    readNumber(text) ??
    readLapse(text, published) ??
    readChange(text) ??
    readList(text) ??
    readText(text)
  );
}

/** Signs that are quicker to type than the words they stand for. */
const signs: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '≥': 'at least',
  '<=': 'at most',
  '≤': 'at most',
  '>': 'over',
  '<': 'under',
  '~': 'about',
  '≈': 'about',
  '=': '',
};

function inWords(text: string): string {
  const [sign = ''] = /^(?:[<>]=|[≥≤<>~≈=])/.exec(text) ?? [];
  return sign ? `${signs[sign]} ${text.slice(sign.length).trim()}`.trim() : text;
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

function readDay(text: string, published: Day | undefined): Expectation | undefined {
  const [, bound = '', part = '', when = ''] = dayForm.exec(text) ?? [];
  const day = isoOf(when) ?? (published && relativeDay(when, published));
  if (!day || (day.length === 4 && !bound && !part && isPartialDay(when))) return undefined;
  const word = bound.toLowerCase();
  if (word === 'before' || word === 'after') return part ? undefined : { kind: 'day', bound: word, day };
  const third = thirdBefore(part);
  return { kind: 'day', bound: 'on', day, ...(third && { third }) };
}

const dayForm = new RegExp(
  `^(?:(before|after|on|in|since) )?((?:the )?(?:${anyThird})[ -])?(?:the year )?(.*)$`,
  'i',
);

/** `2016-11-16`, `16 November 2016`, `November 2016`, `2016`. */
function isoOf(text: string): PartialDay | undefined {
  if (isPartialDay(text)) return text;
  const [named] = /^(\d{1,2} )?\p{L}+\.?( \d{1,2},)? \d{4}$/u.test(text) ? readDays(text) : [];
  if (!named?.year || !named.month) return undefined;
  const parts = [named.year, named.month, named.date].filter((part) => part !== undefined);
  const iso = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return isPartialDay(iso) ? iso : undefined;
}

const rankForm = new RegExp(
  `^(?:(.+?) (?:is|was|are|were|has|had|gave|got) )?(the )?(?:(${anyPlace})[ -])?([\\p{L}\\d]+)(?: ones?)?$`,
  'iu',
);

function readRank(text: string): Expectation | undefined {
  const [, subject, article, before, word = ''] = rankForm.exec(text) ?? [];
  if (subject && !article) return undefined;
  const rank = rankOf(before, word.toLowerCase());
  return rank ? { kind: 'rank', rank, subject } : undefined;
}

/** `first`, `second`, `most`, `second most`. */
function rankOf(before: string | undefined, word: string): Rank | undefined {
  if (before === undefined && word === 'only') return 'only';
  const place = placeOf(word);
  if (before === undefined && place !== undefined) return { place, end: 'least' };
  const end = ends[word];
  return end && { place: before === undefined ? 1 : (placeOf(before) ?? 1), end };
}

/** One number and the words that bound it, and nothing else: `124`, `over 100`, `twice as many`, `in the 1990s`. */
function readNumber(written: string): Expectation | undefined {
  const text = written.replace(/^in (?=the .*\d{3}0s$)/i, '');
  const [phrase, more] = readPhrases(text);
  if (!phrase || more || phrase.start !== 0 || phrase.end !== text.length) return undefined;
  const year = /^[12]\d{3}$/.test(text) ? (text as PartialDay) : undefined;
  const form = formOf(phrase);
  return { kind: 'number', range: phrase.range, year, ...(form && { form }) };
}

function formOf({ quantities: [quantity], counted }: Phrase): 'part' | 'multiple' | undefined {
  if (counted) return undefined;
  return quantity?.part ? 'part' : quantity?.multiple ? 'multiple' : undefined;
}

/** `three days later`, and nothing else. */
function readLapse(text: string, published: Day | undefined): Expectation | undefined {
  const [lapse, more] = readLapses(text);
  if (!lapse || more || lapse.start !== 0 || lapse.end !== text.length) return undefined;
  const { range, unit, back } = lapse;
  return { kind: 'lapse', range, unit, back, ...(lapse.ago && published && { ago: published }) };
}

/** `up 10 per cent`, `doubled`, and nothing else. */
function readChange(text: string): Expectation | undefined {
  const [change, more] = readChanges(text);
  if (!change || more || change.start !== 0 || change.end !== text.length) return undefined;
  return { kind: 'change', direction: change.direction, range: change.range, relative: change.relative };
}

function readList(text: string): Expectation | undefined {
  const inOrder = text.split(/ then /i);
  if (inOrder.length > 1) return { kind: 'list', items: inOrder.map((item) => item.trim()), ordered: true };
  const items = text.split(/[,;]| (?:and|&) (?=[^,;]+$)/).map((item) => item.trim());
  if (items.length < 2 || items.some((item) => item === '')) return undefined;
  return { kind: 'list', items, ordered: false };
}

/** A single code or word, such as `RUS` or `withdrawing`. */
function readText(text: string): Expectation {
  if (/^[\p{L}][\p{L}\p{N}/.()’' -]*$/u.test(text) && !looksLikeNumber(text)) return { kind: 'text', text };
  throw new OnrecordError('asked/bad-value', `"${text}" is nothing that can be checked.`, {
    hint: hintFor(text),
  });
}

function looksLikeNumber(text: string): boolean {
  const words = text.toLowerCase();
  return (
    readPhrases(text).length > 0 || Object.keys(hedges).some((hedge) => `${words} `.startsWith(`${hedge} `))
  );
}

/** `124 member states` has more than its number. */
function hintFor(text: string): string {
  if (/^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(text)) return dayHint(text);
  const [phrase, more] = readPhrases(text);
  if (phrase && !more && phrase.start === 0)
    return `Write the number alone: is: ${text.slice(0, phrase.end)}.`;
  return 'Write a number (124, over 100, about 1 billion), a day (2016-11-16), codes (RUS, CHN), true, false or none.';
}
