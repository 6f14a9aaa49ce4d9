const words: Readonly<Record<string, string>> = {
  decision: 'decision',
  paragraph: 'vote on a paragraph',
  amendment: 'vote on an amendment',
  motion: 'vote on a motion',
  repeat: 'the same vote a second time in its source',
};

/** What was voted on where it was not a whole resolution; nothing for that, or where it is unknown. */
export function sayKind(kind: string): string {
  return words[kind] ?? '';
}

/** What stands beside the title of a vote in a list: its symbol, its kind, what it is known as. */
export function sayBeside({
  symbol,
  kind,
  knownAs = '',
}: {
  symbol: string;
  kind: string;
  knownAs?: string;
}): string {
  return [symbol, sayKind(kind), knownAs && `known as ${knownAs}`].filter(Boolean).join(', ');
}
