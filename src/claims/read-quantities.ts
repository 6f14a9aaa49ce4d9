import { readNumberWords } from './number-words.ts';
import { type Quantity, roundingOfMultiple, roundingOfPart, type Unit } from './quantity.ts';

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** Not part of a symbol (A/RES/68/262), a day (2016-11-16) or a word (L.26, 71st). Thousands stand apart by commas, apostrophes or spaces. */
const digits =
  /(?<![\p{L}\p{N}/]|\p{N}[.,-]|\p{L}\.)(?<minus>(?<![^\s(])[-−](?=(?:US\$|[€$£])?\d)|(?:minus|negative)\s+)?(?<currency>(?:US)?\$|[€£]|(?:EUR|USD|GBP)(?=\s))?\s?(?<number>\d{1,3}(?:(?<apart>[,'’ \u00a0\u2009\u202f])\d{3}(?!\d)(?:\k<apart>\d{3}(?!\d))*)(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]?(?<scale>hundred|thousand|million|billion|trillion|bn|mn|tn|m|b|k))?(?![\p{L}\p{N}/]|[-.,]\p{N})/giu;

/** Before a number, in capitals. */
const currencies: Readonly<Record<string, Unit>> = {
  '€': 'EUR',
  EUR: 'EUR',
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  '£': 'GBP',
  GBP: 'GBP',
};

const unitAfter =
  /^\s?(?:(?<percent>%|per ?cent\b)|(?<points>(?:percentage )?points?\b)|(?<EUR>€|euros?\b|EUR\b)|(?<USD>\$|(?:US )?dollars?\b|USD\b)|(?<GBP>£|pounds?\b|GBP\b))/iu;

/** `2/3` and `½`, but no part of a symbol such as 68/262. */
const fractions =
  /(?<![\p{L}\p{N}/.,-])(?:(?<of>[1-9])\/(?<parts>[2-9]|10)|(?<sign>[½⅓⅔¼¾]))(?![\p{L}\p{N}/])/gu;
const fractionSigns: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
};

/** `three times as many`, as `twice` is; `three times` alone may as well be how often. */
const comparing = /^\s+(?:as|the|more|less|fewer|larger|higher|bigger|that)\b/i;
const timesAfter =
  /^(?:\s+times\b(?=\s+(?:as|the|more|less|fewer|larger|higher|bigger|that|or)\b|$)|[\s-]?fold\b)/i;
const asMany = /^\s+as\s+(?:many|much|often|large|high|big)\b/i;

/** Every number in `text`, in digits or in words, in order. */
export function readQuantities(text: string): Quantity[] {
  const inDigits = [
    ...[...text.matchAll(digits)].map((match) => fromDigits(text, match)),
    ...[...text.matchAll(fractions)].flatMap((match) => fromFraction(match) ?? []),
  ];
  const taken = (start: number) => inDigits.some((found) => start >= found.start && start < found.end);
  const inWords = readNumberWords(text)
    .filter(({ start }) => !taken(start))
    .map((found) => withUnit(text, found));
  return [...inDigits, ...inWords].sort((a, b) => a.start - b.start).map((found) => withTimes(text, found));
}

function withTimes(text: string, found: Quantity): Quantity {
  const times = found.unit === undefined && timesAfter.exec(text.slice(found.end));
  const read = times
    ? {
        ...found,
        ...roundingOfMultiple(found.value, found.lastDigit),
        end: found.end + times[0].length,
        ...(/times$/i.test(times[0]) && { count: found.value }),
      }
    : found;
  const rest = text.slice(read.end);
  const { count, ...uncounted } = read;
  const apart = count !== undefined && !read.part && comparing.test(rest) ? uncounted : read;
  const many = read.rounded ? asMany.exec(rest) : null;
  return many ? { ...apart, end: read.end + many[0].length } : apart;
}

function fromFraction(match: RegExpExecArray): Quantity | undefined {
  const { of, parts, sign } = match.groups ?? {};
  const value = sign ? (fractionSigns[sign] ?? 0) : Number(of) / Number(parts);
  if (value >= 1) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  return { value: Number(value.toPrecision(12)), ...roundingOfPart(value), unit: undefined, start, end };
}

function fromDigits(text: string, match: RegExpExecArray): Quantity {
  const { minus = '', currency, number = '', scale } = match.groups ?? {};
  const plain = number.replace(/[^\d.]/g, '');
  const factor = scale ? (scales[scale.toLowerCase()] ?? 1) : 1;
  const decimals = plain.split('.')[1]?.length ?? 0;
  const lastDigit = factor / 10 ** decimals;
  const start = match.index + match[0].search(/\S/);
  const quantity = withUnit(text, {
    value: times(minus ? `-${plain}` : plain, factor),
    lastDigit,
    lastNonZero: lastNonZeroOf(plain, lastDigit),
    rounded: decimals > 0 || factor > 1,
    ...(factor > 1 && { scale: factor }),
    start,
    end: match.index + match[0].length,
  });
  const unit = currency && currencies[currency.toUpperCase()];
  return unit ? { ...quantity, unit } : quantity;
}

/** 2.17 million is 2,170,000, not 2,169,999.9999999998. */
function times(plain: string, factor: number): number {
  return Number(`${plain}e${Math.log10(factor)}`);
}

function lastNonZeroOf(plain: string, lastDigit: number): number {
  const zeros = /0*$/.exec(plain.replace('.', ''))?.[0].length ?? 0;
  return /[1-9]/.test(plain) ? lastDigit * 10 ** zeros : lastDigit;
}

function withUnit(text: string, found: Omit<Quantity, 'unit'>): Quantity {
  const match = unitAfter.exec(text.slice(found.end));
  if (!match) return { ...found, unit: undefined };
  const unit = Object.entries(match.groups ?? {}).find(([, matched]) => matched !== undefined)?.[0] as Unit;
  const end = found.end + match[0].length;
  if (unit !== 'percent' && unit !== 'points') return { ...found, unit, end };
  const share = (value: number) => Number(`${value}e-2`);
  const percentagePoints = unit === 'percent' && /^[- ]points?\b/i.exec(text.slice(end));
  return {
    value: share(found.value),
    lastDigit: found.lastDigit / 100,
    lastNonZero: found.lastNonZero / 100,
    rounded: true,
    unit: percentagePoints ? 'points' : unit,
    start: found.start,
    end: end + (percentagePoints ? percentagePoints[0].length : 0),
  };
}
