import type { Verdict } from '../claims/finding.ts';
import { same } from '../claims/history.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Asked, Case, Run } from './format.ts';
import type { Store } from './store.ts';

/** How a claim came out, and what the record then said of the day of the check. */
export type Outcome = {
  readonly verdict: Verdict;
  readonly answer: JsonValue;
};

/** A claim whose answer or verdict became another. */
export interface ChangedClaim {
  readonly article: string;
  readonly id: string;
  readonly ask: string;
  readonly published: Day;
  readonly was: Outcome;
  readonly is: Outcome;
}

/** The claims of a question that came out otherwise than before. */
export function differences(store: Store, before: Asked, now: Asked): ChangedClaim[] {
  const old = new Map(before.cases.map((each) => [each.names[1], each]));
  return now.cases.flatMap((each) => {
    const stretches = differing(old.get(each.names[1]) as Case, each);
    return stretches.length > 0 ? told(store, now.text, each, stretches) : [];
  });
}

/** Days of a case, by their places, of which all claims came out otherwise in the same way. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly was: Outcome;
  readonly is: Outcome;
}

function differing(before: Case, now: Case): Stretch[] {
  const starts = [...before.runs, ...now.runs].map(({ from }) => from);
  const places = [...new Set(starts)].sort((a, b) => a - b);
  return places.flatMap((from, at) => {
    const [old, run] = [runAt(before, from), runAt(now, from)];
    const [was, is] = [outcomeOf(before, old), outcomeOf(now, run)];
    if (same(was, is) && same(old.before, run.before)) return [];
    return [{ from, until: places[at + 1] ?? now.days.length, was, is }];
  });
}

/** A claim that is broken has no answer. */
function outcomeOf({ after }: Case, { verdict }: Run): Outcome {
  return { verdict, answer: verdict === 'broken' ? null : after };
}

function runAt({ runs }: Case, place: number): Run {
  return runs.findLast(({ from }) => from <= place) as Run;
}

function told(
  store: Store,
  ask: string,
  { days, counts, names }: Case,
  stretches: readonly Stretch[],
): ChangedClaim[] {
  const claims = store.names(names);
  const changed: ChangedClaim[] = [];
  let at = 0;
  for (const [place, published] of days.entries()) {
    const stretch = stretches.find(({ from, until }) => from <= place && place < until);
    const next = at + (counts[place] ?? 0);
    if (stretch)
      for (const [article, id] of claims.slice(at, next))
        changed.push({ article, id, ask, published, was: stretch.was, is: stretch.is });
    at = next;
  }
  return changed;
}
