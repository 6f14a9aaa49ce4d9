/** Without accents folding is but lower case, and ten times as fast. */
export const isPlain = /^[ -~]*$/;

/** A word without the ending of the plural: weapons, territories, but not status or crisis. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
