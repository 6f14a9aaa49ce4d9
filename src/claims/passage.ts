import { mayMean, readDays } from './days-in-text.ts';
import { type Expectation, ranks } from './expectation.ts';
import { admitSame, isCurrency, type Phrase, readPhrases } from './phrase.ts';
import type { Unit } from './quantity.ts';

/**
 * What the passage says other than `is` does; `undefined` when they agree. Text and check cannot drift apart: a number must
 * admit exactly the same numbers in both, a day must be named as precisely, a rank by its word.
 */
export function disagreement(expectation: Expectation, written: string, passage: string): string | undefined {
  switch (expectation.kind) {
    case 'number':
      return numberDisagreement(expectation, written, passage);
    case 'numbers':
      return talliesDisagreement(expectation.values, written, passage);
    case 'day':
      return dayDisagreement(expectation.day, written, passage);
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
  { range, year }: Expectation & { kind: 'number' },
  written: string,
  passage: string,
): string | undefined {
  const phrases = readPhrases(passage);
  if (phrases.some((phrase) => admitSame(phrase.range, range))) return undefined;
  if (year && readDays(passage).some((named) => mayMean(named, year))) return undefined;
  if (range.low === 0 && range.high === 0 && /\b(no|none|not one|nobody)\b/i.test(passage)) return undefined;
  return says(written, phrases, passage);
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

function dayDisagreement(day: string, written: string, passage: string): string | undefined {
  const named = readDays(passage);
  if (named.some((it) => mayMean(it, day))) return undefined;
  if (named.length === 0) return `"is" says ${written}, but the passage names no day`;
  return `"is" says ${written}, but the passage names another day, or not as precisely`;
}

function rankDisagreement(
  rank: (Expectation & { kind: 'rank' })['rank'],
  written: string,
  passage: string,
): string | undefined {
  const words = Object.keys(ranks).filter((word) => ranks[word] === rank);
  const said = new RegExp(`(?<!\\p{L})(${words.join('|')}|alone)(?!\\p{L})`, 'iu').test(passage);
  return said ? undefined : `"is" says ${written}, but the passage has no word for it`;
}
