import type { JsonValue } from '../database/json-value.ts';
import type { Asked, Case, Head } from './format.ts';
import { placeOf } from './places.ts';
import type { ReadArticles } from './read-claims.ts';
import type { Store } from './store.ts';

/** A claim that is contradicted or broken. */
export interface WrongClaim {
  readonly article: string;
  readonly id: string;
  readonly verdict: 'contradicted' | 'broken';
  /** What the record said of the day of publication; `null` for a broken claim. */
  readonly answer: JsonValue;
  /** Why it is broken; empty for one that is contradicted. */
  readonly why: string;
}

/** No more are told: a person cannot read them, and an archive may have a million. */
const most = 100;

/** As many contradicted and broken claims as are told, by their articles. */
export function wrongClaims(store: Store, head: Head, broken: ReadArticles['broken']): WrongClaim[] {
  const told = Math.min(most, head.verdicts.contradicted + head.verdicts.broken);
  const wrong = broken
    .slice(0, most)
    .map(([article, id, why]): WrongClaim => ({ article, id, verdict: 'broken', answer: null, why }));
  const places = store.places(head);
  for (let question = 0; wrong.length < told && question < head.questions; question++) {
    const asked = store.asked(placeOf(places, question));
    for (const each of asked.cases) wrong.push(...wrongIn(store, asked, each));
  }
  return wrong.slice(0, told).sort((a, b) => (a.article < b.article ? -1 : +(a.article > b.article)));
}

function wrongIn(store: Store, { fault }: Asked, { runs, counts, names }: Case): WrongClaim[] {
  if (!runs.some(({ verdict }) => isWrong(verdict))) return [];
  const claims = store.names(names).values();
  return counts.flatMap((count, place) => {
    const run = runs.findLast(({ from }) => from <= place);
    return Array.from({ length: count }, () => claims.next().value).flatMap((claim) => {
      if (!claim || !run || !isWrong(run.verdict)) return [];
      const why = run.verdict === 'broken' ? (fault ?? ofAnotherKind) : '';
      return [{ article: claim[0], id: claim[1], verdict: run.verdict, answer: run.before, why }];
    });
  });
}

const ofAnotherKind = 'The answer is of another kind than "is".';

function isWrong(verdict: string): verdict is WrongClaim['verdict'] {
  return verdict === 'contradicted' || verdict === 'broken';
}
