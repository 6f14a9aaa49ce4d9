import { wordsOf } from './issues.ts';
import type { RollCall } from './roll-call.ts';
import { idOfSymbol } from './symbols.ts';

/** Two roll calls with nearly the same title, the earlier first. */
export interface TitlePair {
  readonly earlier: RollCall;
  readonly later: RollCall;
  /** Words in common as a share of all words of both titles: 1 where no word differs. */
  readonly likeness: number;
}

/** From here on titles are the resolutions' own; before, they are short headings that many resolutions share. */
const firstSession = 49;
/** Some questions come every second or third year. */
const sessionsBack = 3;
/** Lowest likeness; docs/votes.md has what it finds and misses. */
export const leastLikeness = 0.72;

/**
 * Pairs each vote on a whole resolution of the regular sessions with the one of the nearest of the three sessions before that has
 * most of its title; each is the other's best, and no second is as good.
 */
export function sameTitles(rollCalls: readonly RollCall[], least = leastLikeness): TitlePair[] {
  const sessions = bySession(rollCalls);
  return [...sessions].flatMap(([session, titles]) => {
    const open = new Set(titles);
    return Array.from({ length: sessionsBack }, (_, back) => sessions.get(session - back - 1) ?? []).flatMap(
      (before) => {
        const found = mutual(open, before, least);
        for (const { later } of found)
          for (const title of open) if (title.rollCall === later) open.delete(title);
        return found;
      },
    );
  });
}

interface Title {
  readonly rollCall: RollCall;
  readonly words: ReadonlySet<string>;
}

function bySession(rollCalls: readonly RollCall[]): Map<number, Title[]> {
  const sessions = new Map<number, Title[]>();
  for (const rollCall of rollCalls) {
    const session = Number(rollCall.session);
    if (!(session >= firstSession) || !isTitledWhole(rollCall)) continue;
    const words = new Set([...wordsOf(rollCall.title)].filter((word) => !word.includes(' ')));
    const titles = sessions.get(session);
    if (titles) titles.push({ rollCall, words });
    else sessions.set(session, [{ rollCall, words }]);
  }
  return sessions;
}

function isTitledWhole({ id, title, kind, symbol }: RollCall): boolean {
  const part = kind === 'paragraph' || kind === 'amendment' || kind === 'motion' || kind === 'repeat';
  return title !== '' && !part && !id.startsWith(`${idOfSymbol(symbol)}.`);
}

/** Pairs of which each is the only best of the other. */
function mutual(later: Iterable<Title>, earlier: readonly Title[], least: number): TitlePair[] {
  const pairs: TitlePair[] = [];
  for (const a of later)
    for (const b of earlier) {
      const likeness = likenessOf(a.words, b.words, least);
      if (likeness >= least) pairs.push({ earlier: b.rollCall, later: a.rollCall, likeness });
    }
  const best = new Map<RollCall, number>();
  const equals = new Map<RollCall, number>();
  for (const { earlier: a, later: b, likeness } of pairs)
    for (const end of [a, b]) {
      const known = best.get(end) ?? 0;
      if (likeness > known) equals.set(end, 1);
      else if (likeness === known) equals.set(end, (equals.get(end) ?? 0) + 1);
      best.set(end, Math.max(known, likeness));
    }
  return pairs.filter(({ earlier: a, later: b, likeness }) =>
    [a, b].every((end) => best.get(end) === likeness && equals.get(end) === 1),
  );
}

/** 0 where the numbers of words alone rule `least` out. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): number {
  if (Math.min(a.size, b.size) < Math.max(a.size, b.size) * least) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common);
}
