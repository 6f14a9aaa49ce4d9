/**
 * How a category is drawn: a colour and, for all but the first two, a pattern of its own, so that no reader needs colour
 * to tell them apart. `one` and `two` are plain and of very different lightness; `land` is what no category covers; `open` is
 * land that no one state on record speaks for.
 */
export type Look = 'one' | 'two' | 'three' | 'four' | 'five' | 'six' | 'land' | 'open';

export interface Category {
  readonly key: string;
  readonly label: string;
  readonly look: Look;
  /** How many states are in it. */
  readonly count?: number;
}

/** What to write in `fill`; patterns are defined once per page by Patterns.svelte. */
export function paint(look: Look): string {
  return look === 'one' || look === 'land' ? `var(--${look})` : `url(#look-${look})`;
}
