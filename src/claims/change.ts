import { type Phrase, type Range, readPhrases } from './phrase.ts';

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
const more = /^\s+(?:more|higher|larger|bigger)\b(?!\s+than\s+(?:half|\d))/i;
const less = /^\s+(?:less|fewer|lower|smaller)\b(?!\s+than\s+(?:half|\d))/i;

/** Words that are a change by themselves, as up or down by so much of what was before. */
const words: Readonly<Record<string, readonly ['up' | 'down', number, number]>> = {
  doubled: ['up', 0.95, 1.05],
  doubling: ['up', 0.95, 1.05],
  tripled: ['up', 1.95, 2.05],
  trebled: ['up', 1.95, 2.05],
  quadrupled: ['up', 2.95, 3.05],
  halved: ['down', 0.495, 0.505],
  halving: ['down', 0.495, 0.505],
};
const inAWord = new RegExp(`(?<!\\p{L})(${Object.keys(words).join('|')})(?!\\p{L})`, 'giu');

/** Every change that `text` tells, in order. */
export function readChanges(text: string): Change[] {
  const inNumbers = readPhrases(text).flatMap((phrase) => changeBy(text, phrase) ?? []);
  const inWords = [...text.matchAll(inAWord)].map((match) => wholly(match));
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

function wholly(match: RegExpExecArray): Change {
  const [direction, low, high] = words[match[0].toLowerCase()] ?? ['up', 0, 0];
  const range = { low, high, lowIncluded: true, highIncluded: true, unit: 'percent' as const };
  return { direction, range, relative: true, start: match.index, end: match.index + match[0].length };
}
