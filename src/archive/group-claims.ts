import { groupBy } from '../group-by.ts';
import type { Group } from './ask-questions.ts';
import type { OpenCase, Place, ReadClaim } from './format.ts';
import { questionKey } from './read-claims.ts';
import type { Store } from './store.ts';

/** The claims of a part by question, and among them by what they expect. Their names are kept apart. */
export function groupClaims(store: Store, part: number, lines: string): Group[] {
  const claims = lines.split('\n').flatMap((line) => (line ? [JSON.parse(line) as ReadClaim] : []));
  const questions = [...groupBy(claims, questionKey).values()].map((asking) => [
    ...groupBy(asking, ({ is, subject, said, on }) => JSON.stringify([is, subject, said, on])).values(),
  ]);
  for (const alike of questions.flat()) alike.sort(byDay);
  const names = questions.flat().map((alike) => alike.map(({ article, id }) => [article, id]));
  const places = store.append('names', part, names).values();
  return questions.map((cases) => {
    const { kind, text, data } = (cases[0] as ReadClaim[])[0] as ReadClaim;
    return { kind, text, data, cases: cases.map((alike) => caseOf(alike, places.next().value as Place)) };
  });
}

function byDay(a: ReadClaim, b: ReadClaim): number {
  return a.published < b.published ? -1 : a.published > b.published ? 1 : 0;
}

function caseOf(claims: readonly ReadClaim[], names: Place): OpenCase {
  const { is, subject, said, on } = claims[0] as ReadClaim;
  const days = groupBy(claims, ({ published }) => published);
  const counts = [...days.values()].map(({ length }) => length);
  return { is, subject, said, on, days: [...days.keys()], counts, names };
}
