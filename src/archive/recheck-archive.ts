import type { Verdict } from '../claims/finding.ts';
import { onConnection } from '../database/open.ts';
import type { Day } from '../days/day.ts';
import type { Desk } from '../desk/desk.ts';
import { askQuestions } from './ask-questions.ts';
import { type ChangedClaim, differences } from './differences.ts';
import { changesSince } from './fact-rows.ts';
import type { Change, Footprint } from './footprint.ts';
import { type Asked, count, type Head } from './format.ts';
import { type Places, placeOf, putPlace } from './places.ts';
import { openStore, type Store } from './store.ts';
import { timePassed } from './time-passed.ts';
import { affected, retouched } from './touched.ts';
import { withAsking } from './work.ts';

/** What a re-check looked at and found. */
export interface Recheck {
  readonly since: { readonly record: string; readonly today: Day };
  readonly now: { readonly record: string; readonly today: Day };
  /** Rows that changed, and facts that came to count as days passed. */
  readonly changes: number;
  /** Questions that were asked again, of how many. */
  readonly asked: number;
  readonly questions: number;
  readonly claims: number;
  readonly changed: readonly ChangedClaim[];
}

/**
 * Asks again only what a change of the record, or the days that passed, can have changed, and keeps the index up to date.
 * @throws OnrecordError `asked/bad-value` when there is no index, `outside/file` when it is damaged
 */
export async function recheckArchive(desk: Desk, index: string): Promise<Recheck> {
  const store = openStore(index);
  const head = store.head();
  const { changes, now: facts } = await changesSince(store.facts(head), desk);
  const all = [...changes, ...(await passed(desk, head))];
  const numbers = affected(store, head, all);
  const places = store.places(head);
  const again = await askAgain(desk, store, numbers, places);
  const now = { record: desk.record.version, today: desk.today() };
  if (all.length > 0 || head.today !== now.today)
    store.writeHead({
      ...head,
      ...now,
      ...keepChanges(store, head, places, again),
      facts: changes.length > 0 ? store.keep('facts', JSON.stringify(facts)) : head.facts,
    });
  const { record, today, questions, claims } = head;
  return {
    since: { record, today },
    now,
    changes: all.length,
    asked: again.length,
    questions,
    claims,
    changed: again.flatMap(({ differing }) => differing),
  };
}

async function passed(desk: Desk, { today }: Head): Promise<Change[]> {
  if (today >= desk.today()) return [];
  return onConnection(await desk.database(), (connection) => timePassed(connection, today, desk.today()));
}

/** A question that was asked again. */
interface Again {
  readonly number: number;
  readonly old: Asked;
  readonly asked: Asked;
  readonly footprints: readonly Footprint[];
  readonly differing: readonly ChangedClaim[];
}

async function askAgain(
  desk: Desk,
  store: Store,
  numbers: readonly number[],
  places: Places,
): Promise<Again[]> {
  if (numbers.length === 0) return [];
  const before = numbers.map((number) => store.asked(placeOf(places, number)));
  const now = await withAsking(desk, desk.today(), (asking) => askQuestions(asking, before));
  return now.map(({ asked, footprints }, at) => {
    const old = before[at] as Asked;
    return {
      number: numbers[at] as number,
      old,
      asked,
      footprints,
      differing: differences(store, old, asked),
    };
  });
}

/** Writes what came out otherwise; the rest of the index stays as it is. */
function keepChanges(
  store: Store,
  head: Head,
  places: Places,
  again: readonly Again[],
): Pick<Head, 'places' | 'verdicts' | 'touched'> {
  const verdicts: Partial<Record<Verdict, number>> = { ...head.verdicts };
  const different = again.filter(
    ({ old, asked, differing }) => differing.length > 0 || old.fault !== asked.fault,
  );
  for (const { number, old, asked } of different) {
    count(verdicts, old.cases, -1);
    count(verdicts, asked.cases);
    const [part] = placeOf(places, number);
    for (const place of store.append('asked', part, [asked])) putPlace(places, number, place);
  }
  // A question that could not be asked before may touch something else now.
  const moved = again
    .filter(({ old, asked }) => old.fault !== null || asked.fault !== null)
    .map(({ number, footprints }) => [number, footprints] as const);
  return {
    places: different.length > 0 ? store.keep('places', places) : head.places,
    verdicts: verdicts as Head['verdicts'],
    touched: retouched(store, head, moved),
  };
}
