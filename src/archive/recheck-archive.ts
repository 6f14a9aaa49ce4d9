import type { Verdict } from '../claims/finding.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Desk } from '../desk/desk.ts';
import { OnrecordError } from '../error.ts';
import { askQuestion } from './ask-question.ts';
import { count, withAsking } from './check-archive.ts';
import { changesSince } from './fact-rows.ts';
import { type Change, type Footprint, touches } from './footprint.ts';
import { type Asked, type Case, type Head, openStore } from './store.ts';
import { timePassed } from './time-passed.ts';

/** A claim whose answer or verdict became another. */
export interface ChangedClaim {
  readonly article: string;
  readonly id: string;
  readonly ask: string;
  readonly published: Day;
  readonly was: { readonly verdict: Verdict; readonly answer: JsonValue };
  readonly is: { readonly verdict: Verdict; readonly answer: JsonValue };
}

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
 * @throws OnrecordError `asked/bad-value` when there is no index
 */
export async function recheckArchive(desk: Desk, index: string): Promise<Recheck> {
  const store = openStore(index);
  const head = store.head();
  if (!head) {
    throw new OnrecordError('asked/bad-value', `There is no index in "${index}".`, {
      hint: 'Make one with onrecord archive check DIR.',
    });
  }
  const { changes, now: facts } = changesSince(head.facts, desk.record);
  const all = [...changes, ...(await passed(desk, head))];
  const again = affected(head, all);
  const changed: ChangedClaim[] = [];
  const places = [...head.places];
  const counts: Partial<Record<Verdict, number>> = { ...head.verdicts };
  const before = again.map((number) => store.read(places[number] as Head['places'][number]));
  const moved: [number, readonly Footprint[]][] = [];
  if (again.length > 0)
    await withAsking(desk, before, async (asking) => {
      for (const [at, old] of before.entries()) {
        const number = again[at] ?? 0;
        const { asked, footprints } = await askQuestion(asking, old, old.cases);
        const differing = differences(old, asked);
        changed.push(...differing);
        if (differing.length > 0 || old.fault !== asked.fault) {
          count(counts, old.cases, -1);
          count(counts, asked.cases);
          places[number] = store.append((places[number] as Head['places'][number])[0], asked);
        }
        if (old.fault !== null) moved.push([number, footprints]);
      }
    });
  const now = { record: desk.record.version, today: desk.today() };
  if (all.length > 0 || head.today !== now.today)
    store.writeHead({
      ...head,
      ...now,
      facts,
      places,
      verdicts: counts as Head['verdicts'],
      footprints: withMoved(head, moved),
    });
  const { record, today, questions, claims } = head;
  return {
    since: { record, today },
    now,
    changes: all.length,
    asked: again.length,
    questions,
    claims,
    changed,
  };
}

async function passed(desk: Desk, { today }: Head): Promise<Change[]> {
  if (today >= desk.today()) return [];
  const connection = await (await desk.database()).connect();
  try {
    return await timePassed(connection, today, desk.today());
  } finally {
    connection.disconnectSync();
  }
}

/** Numbers of the questions that a change may touch, in order. */
export function affected({ footprints }: Pick<Head, 'footprints'>, changes: readonly Change[]): number[] {
  const numbers = new Set<number>();
  for (const [footprint, questions] of footprints) {
    if (changes.some((change) => touches(footprint, change)))
      for (const number of questions) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** A question that could not be asked before may touch something else now. */
function withMoved(head: Head, moved: readonly [number, readonly Footprint[]][]): Head['footprints'] {
  if (moved.length === 0) return head.footprints;
  const gone = new Set(moved.map(([number]) => number));
  const left = head.footprints.map(
    ([footprint, numbers]) => [footprint, numbers.filter((number) => !gone.has(number))] as const,
  );
  return [
    ...left,
    ...moved.flatMap(([number, footprints]) => footprints.map((footprint) => [footprint, [number]] as const)),
  ];
}

function differences(old: Asked, asked: Asked): ChangedClaim[] {
  const before = new Map(old.cases.map((each) => [caseKey(each), each]));
  return asked.cases.flatMap((now) => {
    const was = before.get(caseKey(now));
    const alike =
      was && was.verdict === now.verdict && same(was.after, now.after) && same(was.before, now.before);
    if (!was || alike) return [];
    return now.claims.map(([article, id]) => ({
      article,
      id,
      ask: asked.text,
      published: now.published,
      was: { verdict: was.verdict, answer: was.after },
      is: { verdict: now.verdict, answer: now.after },
    }));
  });
}

function caseKey({ is, said, published, on }: Case): string {
  return JSON.stringify([is, said, published, on]);
}

function same(a: JsonValue, b: JsonValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
