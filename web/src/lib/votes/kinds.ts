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
