/** The names closest to `text` by edit distance, at most `limit`, none farther than half its length. For "did you mean". */
export function nearestNames(text: string, names: Iterable<string>, limit = 3): string[] {
  const wanted = fold(text);
  const ranked: [distance: number, name: string][] = [];
  for (const name of new Set(names)) {
    const candidate = fold(name);
    const distance =
      candidate.startsWith(wanted) && wanted.length > 1 ? 0.5 : editDistance(wanted, candidate);
    if (distance <= Math.max(1, Math.floor(wanted.length / 2))) ranked.push([distance, name]);
  }
  ranked.sort((a, b) => a[0] - b[0] || a[1].localeCompare(b[1]));
  return ranked.slice(0, limit).map(([, name]) => name);
}

/** Lower case, no accents, no punctuation: the form in which names are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
