import { join } from 'node:path';
import { openRecord } from '../src/record/record.ts';
import { leastLikeness, sameTitles, type TitlePair } from '../src/votes/same-title.ts';
import type { Votes } from '../src/votes/votes.ts';

/** Prints how well nearly equal titles find the published pairs of roll calls that put the same question: the table of docs/votes.md. */
export function matches(): void {
  const { votes } = openRecord(join(import.meta.dirname, '../record'));
  console.log('likeness  pairs  published  found  of those judged, right');
  for (const least of [0.5, 0.6, 0.7, leastLikeness, 0.8, 0.9, 1]) console.log(line(votes, least));
  const later = sameTitles(votes.rollCalls).filter(({ later }) => Number(later.session) >= 75);
  const near = later.filter(({ likeness }) => likeness < 1);
  console.log(`\nFrom session 75 on: ${later.length} pairs, ${near.length} of them of titles that differ:`);
  for (const { earlier, later, likeness } of near)
    console.log(
      `${likeness.toFixed(2)}  ${earlier.symbol}  ${earlier.title}\n      ${later.symbol}  ${later.title}`,
    );
}

/** A pair is judged where a published one joins either of the two to a roll call of the same session. */
function line(votes: Votes, least: number): string {
  const pairs = sameTitles(votes.rollCalls, least);
  const found = new Set(pairs.map(keyOf));
  const published = votes.matches.flatMap(({ id_a, id_b }) => {
    const [earlier, later] = [votes.byId.get(id_a), votes.byId.get(id_b)];
    return earlier && later && Number(earlier.session) >= 49 && isWhole(id_a) && isWhole(id_b)
      ? [{ earlier, later }]
      : [];
  });
  const known = new Set(published.map(keyOf));
  const judged = pairs.filter(({ earlier, later }) =>
    published.some(
      (pair) =>
        (pair.later === later && pair.earlier.session === earlier.session) ||
        (pair.earlier === earlier && pair.later.session === later.session),
    ),
  );
  const hits = published.filter((pair) => found.has(keyOf(pair))).length;
  const right = judged.filter((pair) => known.has(keyOf(pair))).length;
  return [
    least.toFixed(2).padStart(8),
    String(pairs.length).padStart(5),
    String(published.length).padStart(9),
    percent(hits, published.length).padStart(6),
    `${right} of ${judged.length}`.padStart(15),
  ].join('  ');
}

function isWhole(id: string): boolean {
  return !id.includes('.v');
}

function keyOf({ earlier, later }: Pick<TitlePair, 'earlier' | 'later'>): string {
  return `${earlier.id} ${later.id}`;
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)} %`;
}
