import { createHash } from 'node:crypto';
import { parseArticle } from '../claims/article.ts';
import { readIs } from '../claims/check.ts';
import { currencyOf } from '../claims/passage.ts';
import { OnrecordError } from '../error.ts';
import { parts, type ReadClaim, type Store } from './store.ts';

/** An article of an archive. */
export interface ArchiveArticle {
  /** Its path or name within the archive. */
  readonly name: string;
  readonly text: string;
}

/** How much was read, and what could not be. */
export interface ReadArchive {
  readonly archive: string;
  readonly articles: number;
  readonly claims: number;
  /** Claims that are wrong before anything is asked: the passage says another number, a field is missing. */
  readonly broken: number;
  /** Articles that are none: no title, no day. */
  readonly unreadable: readonly (readonly [name: string, why: string])[];
}

export const readName = 'read.json';
const flushAt = 1 << 20;

/** Reads all articles once and sorts their claims into parts by question: no more than a part is ever held in memory. */
export async function readArchive(
  articles: Iterable<ArchiveArticle> | AsyncIterable<ArchiveArticle>,
  archive: string,
  store: Store,
  progress: (articles: number) => void,
): Promise<ReadArchive> {
  for (let part = 0; part < parts; part++) store.remove(claimsName(part));
  const waiting: string[] = Array.from({ length: parts }, () => '');
  const unreadable: [string, string][] = [];
  let [count, claims, broken] = [0, 0, 0];
  const flush = (part: number) => {
    if (waiting[part]) store.addTo(claimsName(part), waiting[part]);
    waiting[part] = '';
  };
  for await (const article of articles) {
    count++;
    for (const claim of claimsOf(article, unreadable)) {
      claims++;
      if (!claim) broken++;
      else {
        const part = partOf(claim);
        waiting[part] += `${JSON.stringify(claim)}\n`;
        if ((waiting[part]?.length ?? 0) > flushAt) flush(part);
      }
    }
    if (count % 500 === 0) progress(count);
  }
  for (let part = 0; part < parts; part++) flush(part);
  const read = { archive, articles: count, claims, broken, unreadable };
  store.writeNote(readName, JSON.stringify(read));
  return read;
}

export function claimsName(part: number): string {
  return `claims-${String(part).padStart(2, '0')}.jsonl`;
}

/** Its claims; nothing in place of one that is wrong by itself. */
function* claimsOf(
  { name, text }: ArchiveArticle,
  unreadable: [string, string][],
): Generator<ReadClaim | undefined> {
  try {
    const article = parseArticle(text, name);
    for (const claim of article.claims) {
      const published = claim.since ?? article.published;
      const kind = claim.ask ? 'ask' : 'sql';
      try {
        const expectation = readIs(claim, claim.on ?? published);
        const said = currencyOf(expectation, claim.text) ? claim.text : '';
        yield {
          kind,
          text: (claim.ask ?? claim.sql)?.text ?? '',
          is: claim.is?.text ?? '',
          said,
          published,
          on: claim.on ?? null,
          article: name,
          id: claim.id,
        };
      } catch (error) {
        if (!(error instanceof OnrecordError)) throw error;
        yield undefined;
      }
    }
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    unreadable.push([name, error.message]);
  }
}

function partOf({ kind, text }: ReadClaim): number {
  return createHash('sha256').update(`${kind} ${text}`).digest().readUInt32BE(0) % parts;
}
