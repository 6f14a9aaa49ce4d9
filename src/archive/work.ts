import type { Verdict } from '../claims/finding.ts';
import { codeAmong, type Names, readNames } from '../claims/names.ts';
import { sourcesById } from '../database/dependencies.ts';
import type { Looked } from '../database/grounds.ts';
import { onConnection } from '../database/open.ts';
import type { Day } from '../days/day.ts';
import type { Desk } from '../desk/desk.ts';
import { type Asking, askQuestions } from './ask-questions.ts';
import type { Footprint } from './footprint.ts';
import { count, format, type Place } from './format.ts';
import { groupClaims } from './group-claims.ts';
import { type ArchiveArticle, type ReadArticles, readArticles } from './read-claims.ts';
import { fileOf, headName, openStore, type Store } from './store.ts';

/** What one of a crew is given to do. */
export type Work =
  | { readonly kind: 'read'; readonly articles: readonly ArchiveArticle[] }
  | {
      readonly kind: 'ask';
      readonly index: string;
      readonly part: number;
      /** Bytes of the part's claims. */
      readonly bytes: number;
      readonly today: Day;
    };

export interface WorkResult {
  readonly read: ReadArticles;
  readonly ask: DonePart;
}

/** A part all of whose questions were asked. */
export interface DonePart {
  readonly format: typeof format;
  readonly record: string;
  readonly today: string;
  readonly cases: number;
  /** Bytes of the part's files when it was done. */
  readonly bytes: Readonly<Record<'asked' | 'names', number>>;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly questions: readonly { readonly place: Place; readonly footprints: readonly Footprint[] }[];
}

export async function workHere(desk: Desk, work: Work): Promise<ReadArticles | DonePart> {
  return work.kind === 'read'
    ? readArticles(work.articles, await namesOf(desk))
    : askPart(desk, openStore(work.index), work);
}

const known = new WeakMap<Desk, Promise<Names>>();

function namesOf(desk: Desk): Promise<Names> {
  const names = known.get(desk) ?? desk.database().then((database) => onConnection(database, readNames));
  known.set(desk, names);
  return names;
}

/** What was looked up on a day stands for every part that is asked on it. */
const lookedOn = new WeakMap<Desk, { readonly day: Day; readonly looked: Looked }>();

function lookedBy(desk: Desk, day: Day): Looked {
  const before = lookedOn.get(desk);
  const found = before?.day === day ? before : { day, looked: new Map() };
  lookedOn.set(desk, found);
  return found.looked;
}

/** Opens a connection on which many questions are asked, one after the other. */
export async function withAsking<T>(
  desk: Desk,
  today: Day,
  work: (asking: Asking) => Promise<T>,
): Promise<T> {
  return onConnection(await desk.database(), async (connection) =>
    work({
      connection,
      today,
      codeOf: codeAmong(await namesOf(desk)),
      sources: await sourcesById(connection),
      looked: lookedBy(desk, today),
      expectations: new Map(),
    }),
  );
}

async function askPart(
  desk: Desk,
  store: Store,
  { part, bytes, today }: Extract<Work, { kind: 'ask' }>,
): Promise<DonePart> {
  for (const name of [headName, fileOf('asked', part), fileOf('names', part)]) store.remove(name);
  const groups = groupClaims(store, part, store.lines(fileOf('claims', part), bytes));
  const all = await withAsking(desk, today, (asking) => askQuestions(asking, groups));
  const asked = all.map((each) => each.asked);
  const places = store.append('asked', part, asked);
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const { cases } of asked) count(verdicts, cases);
  const done: DonePart = {
    format,
    record: desk.record.version,
    today,
    cases: asked.reduce((sum, { cases }) => sum + cases.length, 0),
    bytes: { asked: store.size(fileOf('asked', part)), names: store.size(fileOf('names', part)) },
    verdicts,
    questions: all.map(({ footprints }, at) => ({ place: places[at] as Place, footprints })),
  };
  store.writeNote(fileOf('done', part), done);
  return done;
}
