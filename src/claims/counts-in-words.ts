import { placesIn } from './ordinals.ts';

interface CountInWords {
  readonly count: number;
  /** As the passage has it. */
  readonly words: string;
}

/** Counts that no number names. */
const known: readonly (readonly [count: number, words: RegExp])[] = [
  [0, /(?<!\p{L})(?:no|none|no one|not one|not a single|nobody|nothing|never|neither)(?!\p{L})/iu],
  [1, /(?<!\p{L})(?:once|(?<!not )a single|the sole)(?!\p{L})/iu],
  [2, /(?<!\p{L})(?:both|an? pair|the pair)(?!\p{L})/iu],
  [3, /(?<!\p{L})trio(?!\p{L})/iu],
];

/** `both`, `a single conviction`, `no state`. */
export function countsInWords(passage: string): CountInWords[] {
  return known.flatMap(([count, pattern]) => {
    const [words] = pattern.exec(passage) ?? [];
    return words === undefined ? [] : [{ count, words }];
  });
}

/** Whether a passage names this count in another way than by a number: `both` is 2, `the 124th member` 124. */
export function saysCount(count: number, passage: string): boolean {
  const counts = [
    ...countsInWords(passage).map((it) => it.count),
    ...placesIn(passage).map((it) => it.place),
  ];
  return counts.includes(count);
}
