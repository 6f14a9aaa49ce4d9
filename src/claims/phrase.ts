import type { Quantity, Unit } from './quantity.ts';
import { readQuantities } from './read-quantities.ts';
import { thirdsOfDecade } from './thirds.ts';

/** The numbers that a phrase admits: `over 100` is everything above 100, `2.17 million` from 2,165,000 to 2,175,000. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
  readonly unit: Unit | undefined;
}

/** A number with the words that bound it: `over 100`, `between three and five`, `almost 10 percent`. */
export interface Phrase {
  readonly range: Range;
  /** What it admits where it is a count: `three times` is also just 3. */
  readonly counted?: Range;
  /** The numbers in it, one or two; none in `the 1990s` and `dozens`. */
  readonly quantities: readonly Quantity[];
  readonly start: number;
  readonly end: number;
}

/** More than this share of a number is no rounding: `about 1 billion` is not 1.4 billion. */
const mostRounding = 0.1;

type Hedge = (quantity: Quantity) => Omit<Range, 'unit'>;

const over: Hedge = ({ value }) => ({ low: value, high: Infinity, lowIncluded: false, highIncluded: true });
const under: Hedge = ({ value }) => ({ low: -Infinity, high: value, lowIncluded: true, highIncluded: false });
const atLeast: Hedge = ({ value }) => ({ low: value, high: Infinity, lowIncluded: true, highIncluded: true });
const atMost: Hedge = ({ value }) => ({ low: -Infinity, high: value, lowIncluded: true, highIncluded: true });
const about: Hedge = (quantity) => around(quantity.value, slack(quantity, quantity.lastNonZero / 2));
const almost: Hedge = (quantity) => {
  const low = minus(quantity.value, slack(quantity, quantity.lastNonZero));
  return { low, high: quantity.value, lowIncluded: true, highIncluded: false };
};
const justOver: Hedge = (quantity) => {
  const high = minus(quantity.value, -slack(quantity, quantity.lastNonZero));
  return { low: quantity.value, high, lowIncluded: false, highIncluded: true };
};
/** No hedge: what is written with decimals, a scale word or as a share is rounded to the digits given; all else is exact. */
const exactly: Hedge = (quantity) =>
  around(quantity.value, quantity.rounded ? slack(quantity, quantity.lastDigit / 2) : 0);

/** Words before a number, and what they make of it; `a mere four` needs none of them to be four. */
export const hedges: Readonly<Record<string, Hedge>> = {
  'more than': over,
  over,
  above: over,
  exceeding: over,
  'in excess of': over,
  'well over': over,
  'upwards of': over,
  beyond: over,
  'fewer than': under,
  'less than': under,
  under,
  below: under,
  'well under': under,
  'well below': under,
  'not even': under,
  'at least': atLeast,
  'a minimum of': atLeast,
  'no fewer than': atLeast,
  'no less than': atLeast,
  'not fewer than': atLeast,
  'not less than': atLeast,
  'as few as': atLeast,
  'at most': atMost,
  'no more than': atMost,
  'not more than': atMost,
  'up to': atMost,
  'as many as': atMost,
  'as much as': atMost,
  within: atMost,
  'a maximum of': atMost,
  about,
  around: about,
  roughly: about,
  approximately: about,
  circa: about,
  'in the region of': about,
  some: about,
  'an estimated': about,
  almost,
  nearly: almost,
  'close to': almost,
  'just under': almost,
  'just below': almost,
  'just short of': almost,
  'slightly under': almost,
  'slightly less than': almost,
  'a little under': almost,
  'just over': justOver,
  'just above': justOver,
  'slightly over': justOver,
  'slightly more than': justOver,
  'a little over': justOver,
  'a little more than': justOver,
  only: exactly,
  just: exactly,
  exactly,
  precisely: exactly,
  'a total of': exactly,
  all: exactly,
};

const beforeNumber = new RegExp(
  `(?<![\\p{L}-]|times |twice |fold )(${Object.keys(hedges)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s+(?:the |a |an )?$`,
  'iu',
);
const afterNumber =
  /^(?:(?<plus>\+(?!\d)|-plus\b)|\s+(?:or|and)\s+(?:(?<atLeast>more|above|over|upwards)|(?<atMost>fewer|less|below|under)|(?<about>so|thereabouts))\b)/iu;

/** Every number in `text` with the words that bound it. */
export function readPhrases(text: string): Phrase[] {
  const dashed = withDashes(text);
  return [...readBounded(dashed), ...readVague(dashed)].sort((a, b) => a.start - b.start);
}

/** `3-5` as `3–5`, which is what was meant; not `100-11`, `100-11-58` or `2016-10`. */
function withDashes(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}/.,–-])(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?![\p{N}/]|[-–.,]\p{N})/gu,
    (whole, from: string, to: string) => (Number(from) < Number(to) ? `${from}–${to}` : whole),
  );
}

const vagueScales: Readonly<Record<string, number>> = {
  dozens: 12,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
};
const vague =
  /(?<!\p{L})(?:(?:the )?(?:(?<third>early|mid|late)[ -])?(?<decade>1[89]\d0|20\d0)s|(?:(?<many>tens|hundreds) of )?(?<scale>dozens|hundreds|thousands|millions))(?!\p{L})/giu;

/** `the 1990s`, `the early 1990s`; `dozens` and `tens of thousands`, which are from two of them to less than ten. */
function readVague(text: string): Phrase[] {
  return [...text.matchAll(vague)].map((match) => {
    const { third = '', decade, many, scale = '' } = match.groups ?? {};
    const [first, last] = thirdsOfDecade[third.toLowerCase()] ?? [0, 9];
    const each =
      (vagueScales[scale.toLowerCase()] ?? 1) * (many ? (many.toLowerCase() === 'tens' ? 10 : 100) : 1);
    const range = decade
      ? { low: Number(decade) + first, high: Number(decade) + last, lowIncluded: true, highIncluded: true }
      : { low: 2 * each, high: each === 12 ? 100 : 10 * each, lowIncluded: true, highIncluded: false };
    return phrase(range, [], match.index, match.index + match[0].length);
  });
}

function readBounded(text: string): Phrase[] {
  const phrases: Phrase[] = [];
  const quantities = readQuantities(text);
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index] as Quantity;
    const next = quantities[index + 1];
    const between = next && betweenPhrase(text, quantity, next);
    phrases.push(between || hedged(text, quantity));
    if (between) index++;
  }
  return phrases;
}

/** The number with the words around it that bound it. */
export function hedged(text: string, quantity: Quantity): Phrase {
  const bounded = afterNumber.exec(text.slice(quantity.end));
  if (bounded) {
    const { atMost: fewer, about: so } = bounded.groups ?? {};
    const hedge = fewer ? atMost : so ? about : atLeast;
    return phrase(hedge(quantity), [quantity], quantity.start, quantity.end + bounded[0].length);
  }
  const words = beforeNumber.exec(text.slice(0, quantity.start));
  const hedge = (words && hedges[(words[1] ?? '').toLowerCase().replace(/\s+/g, ' ')]) || exactly;
  const found = phrase(hedge(quantity), [quantity], words ? words.index : quantity.start, quantity.end);
  const { count } = quantity;
  return count === undefined || hedge !== exactly
    ? found
    : { ...found, counted: { ...around(count, 0), unit: undefined } };
}

/** `between 3 and 5`, `from 3 to 5`, `3–5`, `three or four`: both ends count. In `5 to 10 percent` both are percentages, in `3 to 5 million` millions. */
function betweenPhrase(text: string, first: Quantity, second: Quantity): Phrase | undefined {
  const joint = text.slice(first.end, second.start);
  const opening = /(?<!\p{L})(between|from)\s+$/iu.exec(text.slice(0, first.start));
  const word = opening?.[1]?.toLowerCase();
  const joined = word === 'between' ? /^\s+and\s+$/i : /^(\s+to\s+|\s?–\s?)$/i;
  const neighbours = /^\s+or\s+$/i.test(joint) && second.value === first.value + 1;
  if (!joined.test(joint) && !neighbours) return undefined;
  const unit = first.unit ?? second.unit;
  const shares = first.unit === undefined && (unit === 'percent' || unit === 'points');
  const low = shares ? Number(`${first.value}e-2`) : first.value * sharedScale(first, second);
  if (second.value <= low) return undefined;
  const range = { low, high: second.value, lowIncluded: true, highIncluded: true };
  const found = phrase(range, [first, second], opening ? opening.index : first.start, second.end);
  return { ...found, range: { ...range, unit } };
}

/** `3` of `3 to 5 million` is three million; `900` of `900 to 1 million` is not. */
function sharedScale(first: Quantity, { scale, value }: Quantity): number {
  return scale !== undefined && first.scale === undefined && first.value < value / scale ? scale : 1;
}

function phrase(
  range: Omit<Range, 'unit'>,
  quantities: readonly Quantity[],
  start: number,
  end: number,
): Phrase {
  return { range: { ...range, unit: quantities[0]?.unit }, quantities, start, end };
}

function around(value: number, slack: number): Omit<Range, 'unit'> {
  return { low: minus(value, slack), high: minus(value, -slack), lowIncluded: true, highIncluded: true };
}

function slack({ value }: Quantity, step: number): number {
  return Math.min(step, Math.abs(value) * mostRounding);
}

/** 0.1 - 0.005 is 0.095, not 0.09500000000000001. */
function minus(value: number, step: number): number {
  return Number((value - step).toPrecision(12));
}

/** Whether a number is admitted, reading it to twelve digits. */
export function admits({ low, high, lowIncluded, highIncluded }: Range, value: number): boolean {
  const rounded = Number(value.toPrecision(12));
  return (lowIncluded ? rounded >= low : rounded > low) && (highIncluded ? rounded <= high : rounded < high);
}

/** Whether two phrases admit exactly the same numbers: `a quarter` and `25 per cent` do. A currency may be left out in one of them. */
export function admitSame(a: Range, b: Range): boolean {
  return (
    a.low === b.low &&
    a.high === b.high &&
    a.lowIncluded === b.lowIncluded &&
    a.highIncluded === b.highIncluded &&
    unitsAgree(a.unit, b.unit)
  );
}

function unitsAgree(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === b) return true;
  return (a === undefined && b !== 'points') || (b === undefined && a !== 'points');
}

export function isCurrency(unit: Unit | undefined): unit is 'EUR' | 'USD' | 'GBP' {
  return unit === 'EUR' || unit === 'USD' || unit === 'GBP';
}
