import { type Verdict, verdicts } from '../claims/finding.ts';
import type { Desk } from '../desk/desk.ts';
import { type Crew, openCrew, shareOut } from './crew.ts';
import { factRows } from './fact-rows.ts';
import { format, type Head, type Place, parts } from './format.ts';
import { packPlaces } from './places.ts';
import type { ArchiveArticle, ReadArticles } from './read-claims.ts';
import { fileOf, openStore, type Store } from './store.ts';
import { type Gathered, gather, keepTouched } from './touched.ts';
import type { DonePart } from './work.ts';
import { type WrongClaim, wrongClaims } from './wrong-claims.ts';

/** What an archive is checked with. */
export interface ArchiveOptions {
  /** Where the index stands. */
  readonly index: string;
  /** A name that changes with the articles; when it is the same, what was read before is not read again. */
  readonly archive: string;
  /** Told as the work goes on. */
  readonly progress?: (step: 'read' | 'ask', done: number, of: number) => void;
}

/** The whole archive, counted. */
export interface ArchiveReport
  extends Pick<Head, 'articles' | 'claims' | 'questions' | 'cases' | 'verdicts'> {
  readonly unreadable: ReadArticles['unreadable'];
  /** Contradicted and broken claims: all of them if they are few. */
  readonly wrong: readonly WrongClaim[];
}

/**
 * Checks every claim of an archive, each distinct question once for all claims that ask it, and keeps an index of what each touches. It
 * can be stopped at any time: called again it goes on where it was.
 * @throws OnrecordError `record/broken`; `outside/file` when the index cannot be kept there
 */
export async function checkArchive(
  desk: Desk,
  articles: Iterable<ArchiveArticle> | AsyncIterable<ArchiveArticle>,
  { index, archive, progress = () => {} }: ArchiveOptions,
): Promise<ArchiveReport> {
  const store = openStore(index);
  store.makeFolder();
  await desk.database();
  const crew = openCrew(desk);
  try {
    const read = readBefore(store, archive) ?? (await readAll(crew, store, articles, archive, progress));
    const head = headOf(desk, store, read, await askAll(crew, desk, store, read, progress));
    store.writeHead(head);
    const { articles: count, claims, questions, cases, verdicts: outcome } = head;
    const wrong = wrongClaims(store, head, read.broken);
    return {
      articles: count,
      claims,
      questions,
      cases,
      verdicts: outcome,
      unreadable: read.unreadable,
      wrong,
    };
  } finally {
    crew.close();
  }
}

/** What was read of an archive, with the size of each part's claims. */
interface ReadArchive extends Omit<ReadArticles, 'lines'> {
  readonly format: typeof format;
  readonly archive: string;
  readonly bytes: readonly number[];
}

const readName = 'read.json';

/** What was read before of just these articles, if all of it is still there. */
function readBefore(store: Store, archive: string): ReadArchive | undefined {
  const read = store.note<ReadArchive>(readName);
  if (read?.format !== format || read.archive !== archive) return undefined;
  return read.bytes.every((bytes, part) => store.size(fileOf('claims', part)) === bytes) ? read : undefined;
}

const articlesTogether = 50;
const flushAt = 1 << 20;

/** Reads all articles once; no more than a few of them, and a little of each part, are held in memory. */
async function readAll(
  crew: Crew,
  store: Store,
  articles: Iterable<ArchiveArticle> | AsyncIterable<ArchiveArticle>,
  archive: string,
  progress: NonNullable<ArchiveOptions['progress']>,
): Promise<ReadArchive> {
  forget(store);
  const waiting = Array.from({ length: parts }, () => '');
  const total = {
    articles: 0,
    claims: 0,
    broken: [] as ReadArticles['broken'][number][],
    unreadable: [] as ReadArticles['unreadable'][number][],
  };
  const flush = (part: number) => {
    if (waiting[part]) store.addTo(fileOf('claims', part), waiting[part]);
    waiting[part] = '';
  };
  await shareOut(crew, batches(articles), async (batch) => {
    const read = await crew.run<'read'>({ kind: 'read', articles: batch });
    for (const [part, lines] of Object.entries(read.lines)) {
      waiting[Number(part)] += lines;
      if ((waiting[Number(part)]?.length ?? 0) > flushAt) flush(Number(part));
    }
    total.articles += read.articles;
    total.claims += read.claims;
    total.broken.push(...read.broken);
    total.unreadable.push(...read.unreadable);
    progress('read', total.articles, 0);
  });
  for (let part = 0; part < parts; part++) flush(part);
  const bytes = waiting.map((_, part) => store.size(fileOf('claims', part)));
  const read = { format, archive, ...total, bytes } as const;
  store.writeNote(readName, read);
  return read;
}

/** A new reading makes all that was asked before worthless. */
function forget(store: Store): void {
  store.remove(readName);
  for (let part = 0; part < parts; part++) {
    store.remove(fileOf('done', part));
    store.remove(fileOf('claims', part));
  }
}

async function* batches(
  articles: Iterable<ArchiveArticle> | AsyncIterable<ArchiveArticle>,
): AsyncGenerator<ArchiveArticle[]> {
  let batch: ArchiveArticle[] = [];
  for await (const article of articles) {
    batch.push(article);
    if (batch.length < articlesTogether) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function askAll(
  crew: Crew,
  desk: Desk,
  store: Store,
  { bytes }: ReadArchive,
  progress: NonNullable<ArchiveOptions['progress']>,
): Promise<DonePart[]> {
  const done: DonePart[] = [];
  let count = 0;
  const today = desk.today();
  await shareOut(crew, bytes.entries(), async ([part, size]) => {
    done[part] =
      doneBefore(desk, store, part) ??
      (await crew.run<'ask'>({ kind: 'ask', index: store.folder, part, bytes: size, today }));
    progress('ask', ++count, parts);
  });
  return done;
}

/** A part that was asked on this day, of this record, and is still whole. */
function doneBefore(desk: Desk, store: Store, part: number): DonePart | undefined {
  const done = store.note<DonePart>(fileOf('done', part));
  const same = done?.format === format && done.record === desk.record.version && done.today === desk.today();
  const whole = (kind: 'asked' | 'names') => store.size(fileOf(kind, part)) >= (done?.bytes[kind] ?? 0);
  return same && whole('asked') && whole('names') ? done : undefined;
}

function headOf(desk: Desk, store: Store, read: ReadArchive, done: readonly DonePart[]): Head {
  const gathered: Gathered = new Map();
  const places: Place[] = [];
  for (const { questions } of done)
    for (const { place, footprints } of questions) gather(gathered, footprints, places.push(place) - 1);
  const counts = verdicts.map((verdict): [Verdict, number] => {
    const before = verdict === 'broken' ? read.broken.length : 0;
    return [verdict, done.reduce((sum, each) => sum + (each.verdicts[verdict] ?? 0), before)];
  });
  return {
    format,
    record: desk.record.version,
    today: desk.today(),
    articles: read.articles,
    claims: read.claims,
    questions: places.length,
    cases: done.reduce((sum, { cases }) => sum + cases, 0),
    verdicts: Object.fromEntries(counts) as Head['verdicts'],
    facts: store.keep('facts', JSON.stringify(factRows(desk.record))),
    places: store.keep('places', packPlaces(places)),
    touched: keepTouched(store, gathered),
  };
}
