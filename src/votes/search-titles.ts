import { fold } from '../nearest-names.ts';
import { type Bits, setBit, wordsFor } from './bits.ts';
import { isPlain, singular } from './words.ts';

type Titled = { readonly title: string; readonly knownAs?: string };

/**
 * The roll calls whose titles, or what they are known as, have everything that is asked for, as bits. A word stands for all words that begin with it, in singular or plural,
 * whatever accents and capitals: `palestin nuclear weapons`, with or without a star at the end. `"in quotes"` are whole words in this order.
 * No word at all finds everything.
 */
export function searchTitles(rollCalls: readonly Titled[], asked: string): Bits {
  const index = indexOf(rollCalls);
  const { words, phrases } = partsOf(asked);
  const found = new Uint8Array(index.titles.length).fill(1);
  for (const word of words) keepOnly(found, titlesWith(index, word));
  for (const phrase of phrases) keepOnly(found, (title) => index.titles[title]?.includes(phrase) === true);
  const bits = new Uint32Array(wordsFor(rollCalls.length));
  for (let column = 0; column < rollCalls.length; column++)
    if (found[index.titleOf[column] as number] === 1) setBit(bits, column);
  return bits;
}

/** Every title once, and where its words stand. */
interface Index {
  /** Folded, with a blank before and behind each word. */
  readonly titles: readonly string[];
  /** The title of each roll call, by its place among them. */
  readonly titleOf: Uint16Array;
  /** In which titles each word stands. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

const made = new WeakMap<readonly Titled[], Index>();

function indexOf(rollCalls: readonly Titled[]): Index {
  const index = made.get(rollCalls) ?? indexed(rollCalls);
  made.set(rollCalls, index);
  return index;
}

function indexed(rollCalls: readonly Titled[]): Index {
  const places = new Map<string, number>();
  const titleOf = Uint16Array.from(rollCalls, (rollCall) => {
    const title = rollCall.knownAs ? `${rollCall.title} ${rollCall.knownAs}` : rollCall.title;
    const place = places.get(title) ?? places.size;
    places.set(title, place);
    return place;
  });
  const titles = [...places.keys()].map((title) => ` ${folded(title)} `);
  const words = new Map<string, number[]>();
  for (const [place, title] of titles.entries()) {
    for (const word of title.trim().split(' ')) {
      const among = words.get(word);
      if (!among) words.set(word, [place]);
      else if (among.at(-1) !== place) among.push(place);
    }
  }
  return { titles, titleOf, words };
}

function folded(text: string): string {
  return isPlain.test(text)
    ? text
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter(Boolean)
        .join(' ')
    : fold(text);
}

function partsOf(asked: string): { readonly words: readonly string[]; readonly phrases: readonly string[] } {
  const phrases: string[] = [];
  const rest = asked.replace(/["“”]([^"“”]*)["“”]/g, (_, phrase: string) => {
    const words = folded(phrase);
    if (words !== '') phrases.push(` ${words} `);
    return ' ';
  });
  return { words: folded(rest).split(' ').filter(Boolean), phrases };
}

function titlesWith({ words }: Index, asked: string): (title: number) => boolean {
  const one = singular(asked);
  const among = new Set<number>();
  for (const [word, titles] of words)
    if (word.startsWith(asked) || singular(word).startsWith(one))
      for (const title of titles) among.add(title);
  return (title) => among.has(title);
}

function keepOnly(found: Uint8Array, holds: (title: number) => boolean): void {
  for (let title = 0; title < found.length; title++)
    if (found[title] === 1 && !holds(title)) found[title] = 0;
}
