import { placesIn } from './ordinals.ts';

/** Counts that no number names: `both`, `a single conviction`, `no state`. */
const words: readonly (readonly [count: number, words: RegExp])[] = [
  [0, /(?<!\p{L})(?:no|none|not one|nobody|nothing|never)(?!\p{L})/iu],
  [1, /(?<!\p{L})(?:once|a single|the sole)(?!\p{L})/iu],
  [2, /(?<!\p{L})(?:both|an? pair|the pair|the two of them)(?!\p{L})/iu],
  [3, /(?<!\p{L})(?:trio)(?!\p{L})/iu],
];

/** Whether a passage names this count in another way than by a number: `both` is 2, `the 124th member` 124. */
export function saysCount(count: number, passage: string): boolean {
  return (
    words.some(([value, word]) => value === count && word.test(passage)) ||
    placesIn(passage).some(({ place }) => place === count)
  );
}
