import { hedged, type Phrase, type Range, readPhrases } from './phrase.ts';
import type { Quantity } from './quantity.ts';

/** A change as somebody wrote it: `up 10 per cent`, `fell by 3 percentage points`, `doubled`, `4 per cent more`. */
export interface Change {
  readonly direction: 'up' | 'down';
  /** By how much, without its sign. A share of what was there before where it is in per cent or parts; else in the numbers' own unit. */
  readonly range: Range;
  readonly relative: boolean;
  readonly start: number;
  readonly end: number;
}

const by = '(?:\\s+by)?\\s+$';
const rose =
  'up|rises?|rose|risen|rising|grows?|grew|grown|growing|increas(?:e|es|ed|ing)|gain(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|(?:a rise|an increase|a growth|growth|a gain) of';
const fell =
  'down|falls?|fell|fallen|falling|drop(?:s|ped)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr(?:ink|inks|ank|unk)|los(?:t|es)|cut|(?:a fall|a decrease|a decline|a drop|a cut) of';
const rising = new RegExp(`(?<!\\p{L})(?:${rose})${by}`, 'iu');
const falling = new RegExp(`(?<!\\p{L})(?:${fell})${by}`, 'iu');
const more =
  /^[\s-]+(?:(?:more|higher|larger|bigger)\b(?!\s+than\s+(?:half|\d))|(?:rise|increase|growth|gain|jump)\b)/i;
const less =
  /^[\s-]+(?:(?:less|fewer|lower|smaller)\b(?!\s+than\s+(?:half|\d))|(?:fall|drop|decrease|decline|cut|loss)\b)/i;

/** Words that are a change by themselves, as up or down by so much of what was before. */
const words: Readonly<Record<string, readonly [direction: 'up' | 'down', by: number, lastDigit: number]>> = {
  doubled: ['up', 1, 0.1],
  doubling: ['up', 1, 0.1],
  tripled: ['up', 2, 0.1],
  trebled: ['up', 2, 0.1],
  quadrupled: ['up', 3, 0.1],
  halved: ['down', 0.5, 0.01],
  halving: ['down', 0.5, 0.01],
};
const inAWord = new RegExp(`(?<!\\p{L})(?:${Object.keys(words).join('|')})(?!\\p{L})`, 'giu');

/** Every change that `text` tells, in order. */
export function readChanges(text: string): Change[] {
  const inNumbers = readPhrases(text).flatMap((phrase) => changeBy(text, phrase) ?? []);
  const inWords = [...text.matchAll(inAWord)].map((match) => wholly(text, match));
  return [...inNumbers, ...inWords].sort((a, b) => a.start - b.start);
}

function changeBy(text: string, phrase: Phrase): Change | undefined {
  const [head, tail] = [text.slice(0, phrase.start), text.slice(phrase.end)];
  const up = rising.exec(head) ?? more.exec(tail);
  const down = falling.exec(head) ?? less.exec(tail);
  const found = up ?? down;
  if (!found) return undefined;
  const isBefore = !more.test(tail) && !less.test(tail);
  return {
    direction: up ? 'up' : 'down',
    range: phrase.range,
    relative: phrase.range.unit === 'percent' || phrase.quantities[0]?.part === true,
    start: isBefore ? found.index : phrase.start,
    end: isBefore ? phrase.end : phrase.end + found[0].length,
  };
}

/** `doubled`, `more than doubled`. */
function wholly(text: string, { 0: word, index }: RegExpExecArray): Change {
  const [direction, value, lastDigit] = words[word.toLowerCase()] ?? ['up', 0, 0];
  const end = index + word.length;
  const by: Quantity = {
    value,
    lastDigit,
    lastNonZero: lastDigit,
    rounded: true,
    unit: 'percent',
    start: index,
    end,
  };
  return { direction, relative: true, ...hedged(text, by) };
}
