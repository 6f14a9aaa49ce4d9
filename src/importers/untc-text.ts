/** What stands in an element once the markup that is escaped inside it is taken off. */
export interface Plain {
  readonly text: string;
  /** Numbers of the end notes that it points to: `<superscript>3,4</superscript>` gives `3` and `4`. */
  readonly notes: readonly string[];
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

export function plainOf(raw: string): Plain {
  const notes: string[] = [];
  const text = raw
    .replace(/<superscript>(.*?)<\/superscript>/gis, (_, inside: string) => {
      notes.push(...(inside.match(/\d+[a-z]?/g) ?? []));
      return ' ';
    })
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|([a-z]+));/gi, (whole, code?: string, name?: string) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (named[name ?? ''] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
  return { text, notes };
}

/** The text of a heading set to the right, where the Collection puts the day of what follows. */
export function rightOf(raw: string): string | undefined {
  const inside = /^\s*<right>(.*?)<\/right>\s*$/is.exec(raw)?.[1];
  return inside === undefined ? undefined : plainOf(inside).text;
}
