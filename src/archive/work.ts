import type { Verdict } from '../claims/finding.ts';
import { codeAmong, type Names, readNames } from '../claims/names.ts';
import { sourcesById } from '../database/dependencies.ts';
import type { Looked } from '../database/grounds.ts';
import { onConnection } from '../database/open.ts';
import type { Day } from '../days/day.ts';
import type { Desk } from '../desk/desk.ts';
import { type Asking, askQuestions, type Group } from './ask-questions.ts';
import type { Footprint } from './footprint.ts';
import { type ArchiveArticle, questionKey, type ReadArticles, readArticles } from './read-claims.ts';
import type { Wanted } from './read-questions.ts';
import {
  type Case,
  claimsName,
  doneName,
  format,
  type OpenCase,
  openStore,
  type Place,
  partName,
  type ReadClaim,
  type Store,
} from './store.ts';

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
    }),
  );
}

async function askPart(
  desk: Desk,
  store: Store,
  { part, bytes, today }: Extract<Work, { kind: 'ask' }>,
): Promise<DonePart> {
  store.remove(partName(part));
  const groups = groupsIn(store.lines(claimsName(part), bytes));
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

interface GrowingCase extends OpenCase {
  readonly claims: [article: string, id: string][];
}

/** The claims of a part by question, and among them by what they can come out as. */
function groupsIn(lines: string): Group[] {
  const groups = new Map<string, { wanted: Wanted; cases: Map<string, GrowingCase> }>();
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const { kind, text, data, article, id, ...open } = JSON.parse(line) as ReadClaim;
    const wanted = { kind, text, data };
    const key = questionKey(wanted);
    const group = groups.get(key) ?? { wanted, cases: new Map<string, GrowingCase>() };
    groups.set(key, group);
    const { is, subject, said, published, on } = open;
    const caseKey = JSON.stringify([is, subject, said, published, on]);
    const same = group.cases.get(caseKey) ?? { ...open, claims: [] };
    group.cases.set(caseKey, same);
    same.claims.push([article, id]);
  }
  return [...groups.values()].map(({ wanted, cases }) => ({ ...wanted, cases: [...cases.values()] }));
}

export function count(counts: Partial<Record<Verdict, number>>, cases: readonly Case[], by = 1): void {
  for (const { verdict, claims } of cases) counts[verdict] = (counts[verdict] ?? 0) + by * claims.length;
}
