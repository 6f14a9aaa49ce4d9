/** The order of the depositary's numbers: by Roman chapter, then number by number. */
export function byReference(a: string, b: string): number {
  return chapterOf(a) - chapterOf(b) || numbers.compare(a, b);
}

const numbers = new Intl.Collator('en', { numeric: true });
const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** `XVIII-10` is of chapter 18; what has no number comes last. */
function chapterOf(reference: string): number {
  const letters = /^[IVXL]+(?=-)/.exec(reference)?.[0];
  if (!letters) return Number.MAX_SAFE_INTEGER;
  return [...letters].reduce((sum, letter, place) => {
    const [own = 0, next = 0] = [worth[letter], worth[letters[place + 1] ?? '']];
    return own < next ? sum - own : sum + own;
  }, 0);
}
