import { stateCodes } from '../claims/check.ts';
import type { Verdict } from '../claims/finding.ts';
import { type Names, readNames } from '../claims/names.ts';
import { sourcesById } from '../database/dependencies.ts';
import type { Looked } from '../database/grounds.ts';
import type { Day } from '../days/day.ts';
import type { Desk } from '../desk/desk.ts';
import { type Asking, askQuestions, type Group } from './ask-questions.ts';
import type { Footprint } from './footprint.ts';
import {
  type ArchiveArticle,
  claimsName,
  questionKey,
  type ReadArticles,
  readArticles,
} from './read-claims.ts';
import { type Case, format, openStore, type Place, partName, type ReadClaim, type Store } from './store.ts';

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
  /** Bytes of the part when it was done. */
  readonly bytes: number;
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
  const names = known.get(desk) ?? onConnection(desk, readNames);
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

async function onConnection<T>(
  desk: Desk,
  work: (connection: Asking['connection']) => Promise<T>,
): Promise<T> {
  const connection = await (await desk.database()).connect();
  try {
    return await work(connection);
  } finally {
    connection.disconnectSync();
  }
}

/** Opens a connection on which many questions are asked, one after the other. */
export function withAsking<T>(desk: Desk, today: Day, work: (asking: Asking) => Promise<T>): Promise<T> {
  return onConnection(desk, async (connection) =>
    work({
      connection,
      today,
      codeOf: await stateCodes(connection),
      sources: await sourcesById(connection),
      looked: lookedBy(desk, today),
    }),
  );
}

export function doneName(part: number): string {
  return `done-${String(part).padStart(2, '0')}.json`;
}

async function askPart(
  desk: Desk,
  store: Store,
  { part, bytes, today }: Extract<Work, { kind: 'ask' }>,
): Promise<DonePart> {
  store.remove(partName(part));
  const groups = groupsIn(store.lines(claimsName(part), bytes) ?? '');
  const all = await withAsking(desk, today, (asking) => askQuestions(asking, groups));
  const verdicts: Partial<Record<Verdict, number>> = {};
  let cases = 0;
  const questions = all.map(({ asked, footprints }) => {
    cases += asked.cases.length;
    count(verdicts, asked.cases);
    return { place: store.append(part, asked), footprints };
  });
  const record = desk.record.version;
  const done = {
    format,
    record,
    today,
    cases,
    bytes: store.size(partName(part)),
    verdicts,
    questions,
  } as const;
  store.writeNote(doneName(part), done);
  return done;
}

/** The claims of a part by question, and among them by what they can come out as. */
function groupsIn(lines: string): Group[] {
  const groups = new Map<string, { group: Group; cases: Map<string, { claims: [string, string][] }> }>();
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const { kind, text, data, is, subject, said, published, on, article, id } = JSON.parse(line) as ReadClaim;
    const key = questionKey({ kind, text, data });
    const found = groups.get(key) ?? { group: { kind, text, data, cases: [] }, cases: new Map() };
    groups.set(key, found);
    const caseKey = JSON.stringify([is, subject, said, published, on]);
    let same = found.cases.get(caseKey);
    if (!same) {
      same = { claims: [] };
      found.cases.set(caseKey, same);
      (found.group.cases as object[]).push({ is, subject, said, published, on, claims: same.claims });
    }
    same.claims.push([article, id]);
  }
  return [...groups.values()].map(({ group }) => group);
}

export function count(counts: Partial<Record<Verdict, number>>, cases: readonly Case[], by = 1): void {
  for (const { verdict, claims } of cases) counts[verdict] = (counts[verdict] ?? 0) + by * claims.length;
}
