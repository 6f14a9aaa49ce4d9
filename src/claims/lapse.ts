import { type Phrase, type Range, readPhrases } from './phrase.ts';

/** A length of time as somebody wrote it: `three days later`, `two years`, `a week before`. */
export interface Lapse {
  readonly range: Range;
  readonly unit: LapseUnit;
  /** It leads back: `a week before`. */
  readonly back: boolean;
  /** It leads back from the day of publication. */
  readonly ago?: boolean;
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

/** Units that are so many of another: a decade is read to a tenth of it, a fortnight is exact. */
const longer: Readonly<
  Record<string, { readonly unit: LapseUnit; readonly times: number; readonly slack: number }>
> = {
  fortnight: { unit: 'week', times: 2, slack: 0 },
  decade: { unit: 'year', times: 10, slack: 0.1 },
};

const anyUnit = `day|week|month|year|${Object.keys(longer).join('|')}`;
const unitAfter = new RegExp(
  `^[\\s-]+(${anyUnit})s?(?!\\p{L}|-old)(?:\\s+(later|after|afterwards|on)|\\s+(earlier|before|ago))?`,
  'iu',
);
const one = new RegExp(`(?<!\\p{L}|half\\s)(?:a|the|one)\\s+(?=(?:${anyUnit})(?!\\p{L}))`, 'giu');
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
  return readPhrases(counted).flatMap((phrase) => {
    const { start, end } = phrase;
    const match = unitAfter.exec(counted.slice(end));
    if (!match) return [];
    const said = (match[1] ?? '').toLowerCase();
    const { unit, times, slack } = longer[said] ?? { unit: said as LapseUnit, times: 1, slack: 0 };
    const range = lengthened(rounded(phrase), times, slack);
    const ago = match[3]?.toLowerCase() === 'ago';
    return [{ range, unit, back: match[3] !== undefined, ago, start, end: end + match[0].length }];
  });
}

/** `about a week` is from half a week to one and a half, `two and a half years` a quarter of one more or less. */
function rounded({ range, quantities: [quantity] }: Phrase): Range {
  if (!quantity || !(range.low < quantity.value && quantity.value < range.high)) return range;
  if (!Number.isFinite(range.low) || !Number.isFinite(range.high) || (quantity.value * 2) % 1 !== 0)
    return range;
  const slack = Number.isInteger(quantity.value) ? 0.5 : 0.25;
  const [low, high] = [quantity.value - slack, quantity.value + slack];
  return { ...range, low: Math.min(range.low, low), high: Math.max(range.high, high) };
}

function lengthened({ low, high, ...range }: Range, times: number, slack: number): Range {
  const wide = low === high ? slack * low * times : 0;
  return { ...range, low: low * times - wide, high: high * times + wide };
}
