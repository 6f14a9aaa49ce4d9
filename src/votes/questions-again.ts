import type { RollCall } from './roll-call.ts';
import { sameTitles } from './same-title.ts';
import type { Votes } from './votes.ts';

/** Why two roll calls are held to put the same question: a published pair, or nearly the same title. */
export type Likening = 'published' | 'title';

/** That `later` puts the question of `earlier` again. */
export interface AskedAgain {
  readonly earlier: RollCall;
  readonly later: RollCall;
  readonly by: Likening;
  /** Of the titles; 1 for a published pair. */
  readonly likeness: number;
  /** The source of a published pair. */
  readonly source: string | null;
}

/** One question and every time it was put, earliest first. */
export interface QuestionAgain {
  readonly askings: readonly RollCall[];
  readonly links: readonly AskedAgain[];
}

const known = new WeakMap<Votes, ReadonlyMap<string, QuestionAgain>>();

/** How the question of a roll call was put in other years; itself alone where none is known. */
export function questionAgain(votes: Votes, rollCall: RollCall): QuestionAgain {
  const questions = known.get(votes) ?? questionsAgain(votes);
  known.set(votes, questions);
  return questions.get(rollCall.id) ?? { askings: [rollCall], links: [] };
}

/** Every question that was put more than once, by id of each roll call that put it. */
export function questionsAgain(votes: Votes): ReadonlyMap<string, QuestionAgain> {
  const links = [...published(votes), ...titled(votes)];
  const groups = new Map<string, Set<RollCall>>();
  for (const { earlier, later } of links) {
    const a = groups.get(earlier.id) ?? new Set([earlier]);
    const b = groups.get(later.id) ?? new Set([later]);
    for (const rollCall of b) a.add(rollCall);
    for (const { id } of a) groups.set(id, a);
  }
  const gathered = new Map([...new Set(groups.values())].map((group) => [group, [] as AskedAgain[]]));
  for (const link of links) gathered.get(groups.get(link.later.id) as Set<RollCall>)?.push(link);
  const questions = new Map<string, QuestionAgain>();
  for (const [group, its] of gathered) {
    const askings = votes.rollCalls.filter((rollCall) => group.has(rollCall));
    const again = { askings, links: its };
    for (const { id } of askings) questions.set(id, again);
  }
  return questions;
}

function published(votes: Votes): AskedAgain[] {
  return votes.matches.flatMap(({ id_a, id_b, source }) => {
    const [earlier, later] = [votes.byId.get(id_a), votes.byId.get(id_b)];
    return earlier && later ? [{ earlier, later, by: 'published' as const, likeness: 1, source }] : [];
  });
}

/** A published pair goes before a title: what it says to come next, or before, is not asked of titles. */
function titled(votes: Votes): AskedAgain[] {
  const followed = new Set(votes.matches.map(({ id_a }) => id_a));
  const following = new Set(votes.matches.map(({ id_b }) => id_b));
  return sameTitles(votes.rollCalls).flatMap(({ earlier, later, likeness }) =>
    followed.has(earlier.id) || following.has(later.id)
      ? []
      : [{ earlier, later, by: 'title' as const, likeness, source: null }],
  );
}
