import { stateCodes } from '../claims/check.ts';
import { lookUpAhead } from '../claims/evaluate.ts';
import { type Verdict, verdicts } from '../claims/finding.ts';
import { sourcesById } from '../database/dependencies.ts';
import type { Desk } from '../desk/desk.ts';
import { type Asking, askQuestion } from './ask-question.ts';
import { factRows } from './fact-rows.ts';
import type { Footprint } from './footprint.ts';
import { type ArchiveArticle, claimsName, type ReadArchive, readArchive, readName } from './read-claims.ts';
import {
  type Asked,
  type Case,
  type Head,
  openStore,
  parsed,
  partName,
  parts,
  type ReadClaim,
  type Store,
} from './store.ts';

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
  readonly unreadable: ReadArchive['unreadable'];
}

/**
 * Checks every claim of an archive, each distinct question once for all claims that ask it, and keeps an index of what each touches. It
 * can be stopped at any time: called again it goes on where it was.
 * @throws OnrecordError `record/broken`
 */
export async function checkArchive(
  desk: Desk,
  articles: Iterable<ArchiveArticle> | AsyncIterable<ArchiveArticle>,
  { index, archive, progress = () => {} }: ArchiveOptions,
): Promise<ArchiveReport> {
  const store = openStore(index);
  const before = parsed<ReadArchive>(store.note(readName));
  const read =
    before?.archive === archive
      ? before
      : await readArchive(articles, archive, forgetful(store), (done) => progress('read', done, 0));
  const summary: Summary = { questions: 0, cases: 0, counts: {}, footprints: new Map(), places: [] };
  for (let part = 0; part < parts; part++) {
    gather(summary, await partDone(desk, store, part));
    progress('ask', part + 1, parts);
  }
  const head = headOf(desk, read, summary);
  store.writeHead(head);
  const { articles: count, claims, questions, cases, verdicts: outcome } = head;
  return { articles: count, claims, questions, cases, verdicts: outcome, unreadable: read.unreadable };
}

/** A new reading makes all that was asked before worthless. */
function forgetful(store: Store): Store {
  store.remove(readName);
  for (let part = 0; part < parts; part++) store.remove(doneName(part));
  return store;
}

interface Done {
  readonly record: string;
  readonly today: string;
  readonly cases: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly questions: readonly {
    readonly place: Head['places'][number];
    readonly footprints: readonly Footprint[];
  }[];
}

function doneName(part: number): string {
  return `done-${String(part).padStart(2, '0')}.json`;
}

async function partDone(desk: Desk, store: Store, part: number): Promise<Done> {
  const kept = parsed<Done>(store.note(doneName(part)));
  if (kept?.record === desk.record.version && kept.today === desk.today()) return kept;
  store.remove(partName(part));
  const questions = questionsIn(store.note(claimsName(part)) ?? '');
  const done: { place: Head['places'][number]; footprints: Footprint[] }[] = [];
  const counts: Partial<Record<Verdict, number>> = {};
  let cases = 0;
  await withAsking(desk, [...questions.values()], async (asking) => {
    for (const question of questions.values()) {
      const { asked, footprints } = await askQuestion(asking, question, question.cases);
      done.push({ place: store.append(part, asked), footprints });
      cases += asked.cases.length;
      count(counts, asked.cases);
    }
  });
  const result = {
    record: desk.record.version,
    today: desk.today(),
    cases,
    verdicts: counts,
    questions: done,
  };
  store.writeNote(doneName(part), JSON.stringify(result));
  return result;
}

/** Opens a connection on which many questions are asked, one after the other. */
export async function withAsking(
  desk: Desk,
  questions: readonly Pick<Asked, 'text'>[],
  work: (asking: Asking) => Promise<void>,
): Promise<void> {
  const database = await desk.database();
  const connection = await database.connect();
  try {
    const texts = questions.map(({ text }) => ({ ask: { text } }));
    await work({
      connection,
      today: desk.today(),
      lookUp: await lookUpAhead(connection, texts),
      codeOf: await stateCodes(connection),
      sources: await sourcesById(connection),
      remember: new Map(),
    });
  } finally {
    connection.disconnectSync();
  }
}

interface Group extends Pick<Asked, 'kind' | 'text'> {
  readonly cases: (Omit<Case, 'verdict' | 'before' | 'after' | 'claims'> & { claims: [string, string][] })[];
}

/** The claims of a part by question, and among them by what they can come out as. */
function questionsIn(lines: string): Map<string, Group> {
  const questions = new Map<string, Group>();
  const cases = new Map<string, Group['cases'][number]>();
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const { kind, text, is, said, published, on, article, id } = JSON.parse(line) as ReadClaim;
    const key = `${kind} ${text}`;
    const group = questions.get(key) ?? { kind, text, cases: [] };
    questions.set(key, group);
    const caseKey = JSON.stringify([key, is, said, published, on]);
    let same = cases.get(caseKey);
    if (!same) {
      same = { is, said, published, on, claims: [] };
      cases.set(caseKey, same);
      group.cases.push(same);
    }
    same.claims.push([article, id]);
  }
  return questions;
}

interface Summary {
  questions: number;
  cases: number;
  readonly counts: Partial<Record<Verdict, number>>;
  readonly footprints: Map<string, [Footprint, number[]]>;
  readonly places: Head['places'][number][];
}

function gather(summary: Summary, { questions, cases, verdicts: found }: Done): void {
  summary.cases += cases;
  for (const verdict of verdicts)
    summary.counts[verdict] = (summary.counts[verdict] ?? 0) + (found[verdict] ?? 0);
  for (const { place, footprints } of questions) {
    const number = summary.questions++;
    summary.places.push(place);
    for (const footprint of footprints) {
      const key = JSON.stringify(footprint);
      const entry = summary.footprints.get(key) ?? [footprint, []];
      entry[1].push(number);
      summary.footprints.set(key, entry);
    }
  }
}

function headOf(desk: Desk, read: ReadArchive, summary: Summary): Head {
  const { questions, cases, counts, footprints, places } = summary;
  const outcome = Object.fromEntries(verdicts.map((verdict) => [verdict, counts[verdict] ?? 0])) as Record<
    Verdict,
    number
  >;
  outcome.broken += read.broken;
  return {
    format: 1,
    record: desk.record.version,
    today: desk.today(),
    articles: read.articles,
    claims: read.claims,
    questions,
    cases,
    verdicts: outcome,
    facts: factRows(desk.record),
    footprints: [...footprints.values()],
    places,
  };
}

export function count(counts: Partial<Record<Verdict, number>>, cases: readonly Case[], by = 1): void {
  for (const { verdict, claims } of cases) counts[verdict] = (counts[verdict] ?? 0) + by * claims.length;
}
