import { type Range, readPhrases } from './phrase.ts';

/** A length of time as somebody wrote it: `three days later`, `two years`, `a week before`. */
export interface Lapse {
  readonly range: Range;
  readonly unit: LapseUnit;
  /** It leads back: `a week before`. */
  readonly back: boolean;
  readonly start: number;
  readonly end: number;
}

export type LapseUnit = 'day' | 'week' | 'month' | 'year';

const unitAfter =
  /^[\s-]+(day|week|month|year)s?(?!\p{L}|-old)(?:\s+(later|after|afterwards|on)|\s+(earlier|before|ago))?/iu;
const one = /(?<!\p{L}|half\s)(?:a|the|one)\s+(?=(?:day|week|month|year)(?!\p{L}))/giu;

/** Every length of time in `text`, in order. `a week` and `the day after` are one. */
export function readLapses(text: string): Lapse[] {
  const counted = text.replace(one, (article) => '1'.padEnd(article.length));
  return readPhrases(counted).flatMap(({ range, start, end }) => {
    const match = unitAfter.exec(counted.slice(end));
    if (!match) return [];
    const unit = (match[1] ?? '').toLowerCase() as LapseUnit;
    return [{ range, unit, back: match[3] !== undefined, start, end: end + match[0].length }];
  });
}
