import type { Day } from '../days/day.ts';
import type { PartialDay } from '../days/partial-day.ts';
import { readChanges } from './change.ts';
import { saysCount } from './counts-in-words.ts';
import { mayMean, type NamedDay, readDays } from './days-in-text.ts';
import { type Direction, type Expectation, ends, type Rank } from './expectation.ts';
import { inDays, readLapses } from './lapse.ts';
import { writtenPlace } from './ordinals.ts';
import { admitSame, isCurrency, type Phrase, type Range, readPhrases } from './phrase.ts';
import type { Unit } from './quantity.ts';
import { relativeDay, relativeWords } from './relative-day.ts';
import { sayAnswer } from './say.ts';
import { type Third, thirdBefore } from './thirds.ts';

type Of<Kind> = Expectation & { readonly kind: Kind };

/**
 * What the passage says other than `is` does; `undefined` when they agree. Text and check cannot drift apart: a number must
 * admit exactly the same numbers in both, a day must be named as precisely, a change by its direction, a rank by its word.
 */
export function disagreement(
  expectation: Expectation,
  written: string,
  passage: string,
  published?: Day,
): string | undefined {
  switch (expectation.kind) {
    case 'number':
      return numberDisagreement(expectation, written, passage, published);
    case 'numbers':
      return talliesDisagreement(expectation.values, written, passage);
    case 'day':
      return dayDisagreement(expectation, written, passage, published);
    case 'lapse':
      return lapseDisagreement(expectation, written, passage);
    case 'change':
      return changeDisagreement(expectation, written, passage);
    case 'direction':
      return directionDisagreement(expectation.direction, written, passage);
    case 'rank':
      return rankDisagreement(expectation.rank, written, passage);
    default:
      return undefined;
  }
}

/** The currency in which the passage counts, if it names one. */
export function currencyOf(expectation: Expectation, passage: string): Unit | undefined {
  if (expectation.kind !== 'number') return undefined;
  if (isCurrency(expectation.range.unit)) return expectation.range.unit;
  const said = readPhrases(passage).find((phrase) => admitSame(phrase.range, expectation.range));
  return isCurrency(said?.range.unit) ? said?.range.unit : undefined;
}

function numberDisagreement(
  { range, year }: Of<'number'>,
  written: string,
  passage: string,
  published: Day | undefined,
): string | undefined {
  const changes = readChanges(passage).filter(({ relative }) => relative);
  const phrases = readPhrases(passage);
  const asYear = year && yearDisagreement(year, written, passage, published);
  if (asYear !== undefined) return asYear.says;
  const same = phrases.filter(
    (phrase) => admitSame(phrase.range, range) || (phrase.counted && admitSame(phrase.counted, range)),
  );
  const change = changes.find(({ start, end }) =>
    same.every((phrase) => phrase.start >= start && phrase.end <= end),
  );
  if (same.length > 0 && !change) return undefined;
  if (same.length > 0 && change) {
    const { start, end, direction } = change;
    return `"is" says ${written}, a share, but the passage says "${passage.slice(start, end)}", a change; a change is written as "${direction} ${written}"`;
  }
  if (range.low === range.high && !range.unit && saysCount(range.low, passage)) return undefined;
  return sayRounded(range, written, phrases, passage) ?? says(written, phrases, passage);
}

/** A year that stands in the passage, or that `last year` means; `before 2010` is not in 2010. `undefined` when it does not. */
function yearDisagreement(
  year: PartialDay,
  written: string,
  passage: string,
  published: Day | undefined,
): { readonly says: string | undefined } | undefined {
  const named = readDays(passage).filter((it) => mayMean(it, year));
  if (named.length === 0)
    return relativeDays(passage, published).includes(year) ? { says: undefined } : undefined;
  const more = boundBefore(named, passage) ?? thirdsBefore(named, passage)[0];
  return { says: more && `"is" says ${written}, but the passage says "${more} ${year}"` };
}

function relativeDays(passage: string, published: Day | undefined): (PartialDay | undefined)[] {
  return published ? relativeWords(passage).map((words) => relativeDay(words, published)) : [];
}

/** `before` or `after`, when it stands before every one of these days. */
function boundBefore(named: readonly NamedDay[], passage: string): string | undefined {
  const words = named.map(({ start }) => /(?<!\p{L})(before|after)\s+$/iu.exec(passage.slice(0, start))?.[1]);
  return words.every(Boolean) ? words[0]?.toLowerCase() : undefined;
}

/** `2,000` is exact, and `two thousand` is not. */
function sayRounded(
  range: Range,
  written: string,
  phrases: readonly Phrase[],
  passage: string,
): string | undefined {
  const [phrase, more] = phrases;
  if (!phrase || more || range.low !== range.high || phrase.quantities[0]?.value !== range.low)
    return undefined;
  const { low, high } = phrase.range;
  if (!Number.isFinite(low) || !Number.isFinite(high) || phrase.range.unit !== range.unit) return undefined;
  const said = passage.slice(phrase.start, phrase.end);
  return `"is" says ${written}, which is exact, but the passage says "${said}", which is anything from ${sayAnswer(low)} to ${sayAnswer(high)}`;
}

function says(written: string, phrases: readonly Phrase[], passage: string): string {
  const [first] = phrases;
  if (!first) return `"is" says ${written}, but the passage has no number`;
  const said = phrases.map(({ start, end }) => `"${passage.slice(start, end)}"`);
  return `"is" says ${written}, but the passage says ${said.join(' and ')}`;
}

/** Whole numbers anywhere in the passage: `100 to 11, with 58 abstentions` and `100-11-58`. */
function talliesDisagreement(
  values: readonly number[],
  written: string,
  passage: string,
): string | undefined {
  const inWords = readPhrases(passage).flatMap(({ quantities }) => quantities.map(({ value }) => value));
  const said = new Set([...inWords, ...[...passage.matchAll(/\d+/g)].map(Number)]);
  const missing = values.filter((value) => !said.has(value));
  if (missing.length === 0) return undefined;
  return `"is" says ${written}, but the passage does not say ${missing.join(' and ')}`;
}

const bounds = {
  before: /(?<!\p{L})(before|prior to|ahead of|until|by)(?!\p{L})/iu,
  after: /(?<!\p{L})(after|following)(?!\p{L})/iu,
} as const;

/** `early`, `mid` or `late`, where it stands before one of these days. */
function thirdsBefore(named: readonly NamedDay[], passage: string): Third[] {
  return named.flatMap(({ start }) => thirdBefore(passage.slice(0, start)) ?? []);
}

function dayDisagreement(
  { day, bound, third }: Of<'day'>,
  written: string,
  passage: string,
  published: Day | undefined,
): string | undefined {
  const named = readDays(passage);
  const meant = relativeDays(passage, published);
  const same = named.filter((it) => mayMean(it, day));
  if (same.length === 0 && !meant.includes(day)) {
    if (named.length + meant.length === 0) return `"is" says ${written}, but the passage names no day`;
    return `"is" says ${written}, but the passage names another day, or not as precisely`;
  }
  const [said] = thirdsBefore(same, passage);
  if (bound === 'on' && said && said !== third) return `"is" says ${written}, but the passage says "${said}"`;
  if (third && !said) return `"is" says ${written}, but the passage does not say "${third}"`;
  const other = bound === 'on' && same.length > 0 && boundBefore(same, passage);
  if (other) return `"is" says ${written}, but the passage says "${other}" that day`;
  if (bound === 'on' || bounds[bound].test(passage)) return undefined;
  return `"is" says ${written}, but the passage does not say "${bound}"`;
}

function lapseDisagreement(expectation: Of<'lapse'>, written: string, passage: string): string | undefined {
  const lapses = readLapses(passage);
  const { range, unit } = inDays(expectation);
  const same = lapses
    .map(inDays)
    .some((it) => it.unit === unit && it.back === expectation.back && admitSame(it.range, range));
  if (same) return undefined;
  const said = lapses.map(({ start, end }) => `"${passage.slice(start, end)}"`);
  if (said.length === 0) return `"is" says ${written}, but the passage tells no such time`;
  return `"is" says ${written}, but the passage says ${said.join(' and ')}`;
}

function changeDisagreement(expectation: Of<'change'>, written: string, passage: string): string | undefined {
  const changes = readChanges(passage);
  const { direction, range, relative } = expectation;
  const same = changes.some(
    (it) => it.direction === direction && it.relative === relative && admitSame(it.range, range),
  );
  if (same) return undefined;
  const said = changes.map(({ start, end }) => `"${passage.slice(start, end)}"`);
  if (said.length > 0) return `"is" says ${written}, but the passage says ${said.join(' and ')}`;
  return `"is" says ${written}, but the passage tells it as no change, such as "rose by 10 per cent"`;
}

const courses: Readonly<Record<Direction, RegExp>> = {
  rising:
    /(?<!\p{L})(ris(e|es|en|ing)|rose|gr(ow|ows|ew|own|owing|owth)|increas\p{L}*|climb\p{L}*|up|more and more|soar\p{L}*|higher|surg\p{L}*|jump\p{L}*|leap\p{L}*|leapt|swell\p{L}*|swollen|mount\p{L}*|rocket\p{L}*|doubled|tripled)(?!\p{L})/iu,
  falling:
    /(?<!\p{L})(fall(s|en|ing)?|fell|declin\p{L}*|drop\p{L}*|decreas\p{L}*|shr[iau]nk\p{L}*|down|fewer and fewer|less and less|dwindl\p{L}*|lower|plung\p{L}*|plummet\p{L}*|slip(?:s|ped|ping)?|slid(?:e|es|ing)?|s[iau]nk(?:s|ing)?|tumbl\p{L}*|eroded?|halved)(?!\p{L})/iu,
  flat: /(?<!\p{L})(flat|stable|steady|unchanged|stagnat\p{L}*|constant|level|the same|(?:not|barely|hardly|scarcely|little) (?:changed|moved))(?!\p{L})/iu,
};

function directionDisagreement(direction: Direction, written: string, passage: string): string | undefined {
  return courses[direction].test(passage)
    ? undefined
    : `"is" says ${written}, but the passage has no word for it`;
}

/** `the first` and `the earliest` are the same; `alone` is the only one; `second largest` needs both its words. */
function rankDisagreement(rank: Rank, written: string, passage: string): string | undefined {
  const said = wordsFor(rank).some((word) =>
    new RegExp(`(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu').test(passage),
  );
  return said ? undefined : `"is" says ${written}, but the passage has no word for it`;
}

function wordsFor(rank: Rank): string[] {
  if (rank === 'only') return ['only', 'alone', 'sole', 'no other', 'nobody else'];
  const words = Object.keys(ends).filter((word) => ends[word] === rank.end);
  const place = writtenPlace(rank.place);
  if (rank.place === 1) return words;
  return rank.end === 'least' ? [place] : words.map((word) => `${place}[ -]${word}`);
}
