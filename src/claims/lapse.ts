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

/** The same length of time in days, where it is exact: a week is seven. */
export function inDays<L extends Pick<Lapse, 'range' | 'unit'>>(lapse: L): L {
  if (lapse.unit !== 'week') return lapse;
  const { low, high } = lapse.range;
  return { ...lapse, unit: 'day', range: { ...lapse.range, low: low * 7, high: high * 7 } };
}

export type LapseUnit = 'day' | 'week' | 'month' | 'year';

const unitAfter =
  /^[\s-]+(day|week|month|year)s?(?!\p{L}|-old)(?:\s+(later|after|afterwards|on)|\s+(earlier|before|ago))?/iu;
const one = /(?<!\p{L}|half\s)(?:a|the|one)\s+(?=(?:day|week|month|year)(?!\p{L}))/giu;
const beside = /(?<!\p{L})the\s+(?:(next|following)|previous|preceding)\s+(day|week|month|year)(?!\p{L})/giu;

/** Every length of time in `text`, in order. `a week`, `the day after` and `the next day` are one. */
export function readLapses(text: string): Lapse[] {
  return [...readCounted(text), ...readBeside(text)].sort((a, b) => a.start - b.start);
}

function readBeside(text: string): Lapse[] {
  return [...text.matchAll(beside)].map(({ 0: words, 1: ahead, 2: unit = '', index }) => ({
    range: { low: 1, high: 1, lowIncluded: true, highIncluded: true, unit: undefined },
    unit: unit.toLowerCase() as LapseUnit,
    back: ahead === undefined,
    start: index,
    end: index + words.length,
  }));
}

function readCounted(text: string): Lapse[] {
  const counted = text.replace(one, (article) => '1'.padEnd(article.length));
  return readPhrases(counted).flatMap(({ range, start, end }) => {
    const match = unitAfter.exec(counted.slice(end));
    if (!match) return [];
    const unit = (match[1] ?? '').toLowerCase() as LapseUnit;
    return [{ range, unit, back: match[3] !== undefined, start, end: end + match[0].length }];
  });
}
