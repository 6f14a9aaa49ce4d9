import { type Quantity, roundingOfMultiple, roundingOfPart } from './quantity.ts';

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const units = new Map<string, number>([
  ...small.map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const scales = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Parts of one, singular and plural. */
const parts = new Map(
  Object.entries({ half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 }).flatMap(
    ([word, part]): [string, number][] => [
      [word, part],
      [word === 'half' ? 'halves' : `${word}s`, part],
    ],
  ),
);

const multiples = new Map([
  ['twice', 2],
  ['double', 2],
  ['thrice', 3],
  ['triple', 3],
  ...[...units, ...scales].map(([word, value]): [string, number] => [`${word}fold`, value]),
]);

/** Multiples that also tell how often: `voted against twice`. */
const often = ['twice', 'thrice'];

interface Word {
  readonly text: string;
  /** Only a space or a hyphen stands before the next word. */
  readonly joined: boolean;
  readonly start: number;
  readonly end: number;
}

type Found = Omit<Quantity, 'unit'>;

/** Numbers written in words: `four`, `a hundred and twenty-four`, `two-thirds`, `a dozen`, `twice`. */
export function readNumberWords(text: string): Found[] {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}])[a-z]+(?![\p{N}])/giu)].map(
    (match): Word => ({
      text: match[0].toLowerCase(),
      joined: /^[\s-]+\p{L}/u.test(text.slice(match.index + match[0].length)),
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const found: Found[] = [];
  for (let index = 0; index < words.length; ) {
    const [quantity, used] = readMultiple(words, index) ??
      readPart(words, index) ??
      readCardinal(words, index) ?? [null, 1];
    if (quantity) found.push(quantity);
    index += used;
  }
  return found;
}

type Reading = readonly [Found, used: number] | undefined;

function readMultiple(words: readonly Word[], index: number): Reading {
  const word = words[index];
  const value = word && multiples.get(word.text);
  if (!word || !value) return undefined;
  const read = multiple(value, word);
  return [often.includes(word.text) ? { ...read, count: value } : read, 1];
}

/** Words after which `a third` is a share: `a third of them`; not `a third state`. */
const afterShare = new Set(
  'of more less fewer as and or were was are is since from after than when compared'.split(' '),
);

/** `a quarter`, `one third`, `two-thirds`, `half`. */
function readPart(words: readonly Word[], index: number): Reading {
  const first = words[index];
  if (!first) return undefined;
  const fifth = readOneIn(words, index);
  if (fifth) return fifth;
  if (first.text === 'half') return readHalf(words, index);
  const count = first.text === 'a' || first.text === 'an' ? 1 : units.get(first.text);
  const second = words[index + 1];
  const part = second && parts.get(second.text);
  if (!count || !part || !second) return undefined;
  const singular = !second.text.endsWith('s');
  const next = second.joined ? words[index + 2]?.text : undefined;
  if (singular && count !== 1) return undefined;
  if (singular && part !== 4 && next && !afterShare.has(next)) return undefined;
  return readPartOf(words, index, count / part) ?? [share(count / part, first, second), 2];
}

/** `a third of a billion`. */
function readPartOf(words: readonly Word[], index: number, part: number): Reading {
  const [first, second, of, article, scaled] = words.slice(index, index + 5);
  const scale =
    second?.joined && of?.text === 'of' && article?.text === 'a' && scales.get(scaled?.text ?? '');
  if (!first || !scaled || !scale || scale < 1e3) return undefined;
  const value = Number((part * scale).toPrecision(12));
  const place = scale / 100;
  return [
    { value, lastDigit: place, lastNonZero: place, rounded: true, start: first.start, end: scaled.end },
    5,
  ];
}

/** `half`, `half a million`. */
function readHalf(words: readonly Word[], index: number): Reading {
  const [half, article, scaled] = words.slice(index, index + 3);
  const scale = article?.text === 'a' ? scales.get(scaled?.text ?? '') : undefined;
  if (!half) return undefined;
  if (!scale || !scaled) return [share(1 / 2, half, half), 1];
  const rounded = scale >= 1e3;
  const place = rounded ? scale / 10 : 1;
  const { start } = half;
  return [{ value: scale / 2, lastDigit: place, lastNonZero: place, rounded, start, end: scaled.end }, 3];
}

/** `one in five`, `nine out of ten`, `nine times in ten`. */
function readOneIn(words: readonly Word[], index: number): Reading {
  const [count, ...after] = words.slice(index, index + 4);
  const often = after[0]?.text === 'times' ? 1 : 0;
  const [word, next] = after.slice(often);
  const joint = word?.text === 'out' && next?.text === 'of' ? 3 : word?.text === 'in' ? 2 : 0;
  const used = joint && joint + often;
  const many = words[index + used];
  const [some, whole] = [units.get(count?.text ?? '') ?? 0, units.get(many?.text ?? '') ?? 0];
  const joined = words.slice(index, index + used).every((each) => each.joined);
  if (!count || !many || used === 0 || !joined || some === 0 || some >= whole) return undefined;
  const read = share(some / whole, count, many);
  return [joint === 3 ? { ...read, count: some } : read, used + 1];
}

function readCardinal(words: readonly Word[], index: number): Reading {
  const first = words[index];
  if (!first) return undefined;
  const article = first.text === 'a' && scales.has(words[index + 1]?.text ?? '');
  if (!article && !units.has(first.text)) return undefined;
  let total = 0;
  let group = article ? 1 : 0;
  let place = 1;
  let last = first;
  let at = index + (article ? 1 : 0);
  for (; at < words.length; at++) {
    const word = words[at] as Word;
    const unit = units.get(word.text);
    const scale = scales.get(word.text);
    const and =
      word.text === 'and' &&
      at > index &&
      units.has(words[at + 1]?.text ?? '') &&
      scales.has(words[at - 1]?.text ?? '');
    if (unit !== undefined && fits(group, unit)) group += unit;
    else if (scale === 100 || scale === 12) group *= scale;
    else if (scale !== undefined) {
      total += group * scale;
      group = 0;
    } else if (!and) break;
    if (scale !== undefined) place = scale === 12 ? 1 : scale;
    last = word;
  }
  const value = total + group;
  const rounded = place >= 1e3 && value % place === 0;
  const lastNonZero = value === 0 ? 1 : 10 ** trailingZeros(value);
  const found = {
    value,
    lastDigit: rounded ? place : 1,
    lastNonZero,
    rounded,
    ...(rounded && { scale: place }),
    start: first.start,
    end: last.end,
  };
  return readAndAPart(words, index, at, found) ?? [found, at - index];
}

/** `two and a half`, `one and a quarter million`, `a million and a half`; the number goes from word `index` to the one before `at`. */
function readAndAPart(
  words: readonly Word[],
  index: number,
  at: number,
  { value, scale, start }: Found,
): Reading {
  const [and, article, named, scaled] = words.slice(at, at + 4);
  const said = [words[at - 1]?.joined, and?.joined, article?.joined, and?.text, article?.text];
  const part = named && parts.get(named.text);
  if (!named || !part || said.join(' ') !== 'true true true and a') return undefined;
  const after = named.joined && scale === undefined ? scales.get(scaled?.text ?? '') : undefined;
  const worth = scale ?? after ?? 1;
  const place = worth / (part === 2 ? 10 : 100);
  const whole = scale === undefined ? value * worth : value;
  return [
    {
      value: Number((whole + worth / part).toPrecision(12)),
      lastDigit: place,
      lastNonZero: place,
      rounded: true,
      ...(worth > 1 && { scale: worth }),
      start,
      end: after && scaled ? scaled.end : named.end,
    },
    at + (after ? 4 : 3) - index,
  ];
}

/** `twenty four` adds up, `four twenty` and `two three` do not. */
function fits(group: number, unit: number): boolean {
  if (group === 0) return true;
  const rest = group % 100;
  return rest === 0 ? group >= 100 : rest >= 20 && rest % 10 === 0 && unit > 0 && unit < 10;
}

function trailingZeros(value: number): number {
  return /0*$/.exec(String(value))?.[0].length ?? 0;
}

function multiple(value: number, { start, end }: Word): Found {
  return { value, ...roundingOfMultiple(value), start, end };
}

function share(value: number, first: Word, last: Word): Found {
  const rounded = Number(value.toPrecision(12));
  return { value: rounded, ...roundingOfPart(rounded), start: first.start, end: last.end };
}
