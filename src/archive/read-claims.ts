import { createHash } from 'node:crypto';
import { type Article, type Claim, parseArticle } from '../claims/article.ts';
import { readIs } from '../claims/check.ts';
import type { Names } from '../claims/names.ts';
import { currencyOf } from '../claims/passage.ts';
import { OnrecordError } from '../error.ts';
import { type DataOfClaim, parts, type ReadClaim } from './format.ts';

/** An article of an archive. */
export interface ArchiveArticle {
  /** Its path or name within the archive. */
  readonly name: string;
  readonly text: string;
  /** Where the files stand that it names as data; without it, it can name none. */
  readonly folder?: string | undefined;
}

/** What some articles hold: claims as lines, by the part of their question. */
export interface ReadArticles {
  readonly lines: Readonly<Record<number, string>>;
  readonly articles: number;
  readonly claims: number;
  /** Claims that are wrong before anything is asked, and why: the passage says another number, a field is missing. */
  readonly broken: readonly (readonly [article: string, id: string, why: string])[];
  /** Articles that are none: no title, no day. */
  readonly unreadable: readonly (readonly [name: string, why: string])[];
}

/** Reads articles and sorts their claims into parts, so that claims of one question come together. */
export function readArticles(articles: readonly ArchiveArticle[], names: Names): ReadArticles {
  const lines: Record<number, string> = {};
  const unreadable: [string, string][] = [];
  const broken: [string, string, string][] = [];
  let claims = 0;
  for (const article of articles) {
    for (const claim of claimsOf(article, names, unreadable)) {
      claims++;
      if ('why' in claim) {
        broken.push([article.name, claim.id, claim.why]);
        continue;
      }
      const part = partOf(claim);
      lines[part] = `${lines[part] ?? ''}${JSON.stringify(claim)}\n`;
    }
  }
  return { lines, articles: articles.length, claims, broken, unreadable };
}

interface Broken {
  readonly id: string;
  readonly why: string;
}

function claimsOf(
  { name, text, folder }: ArchiveArticle,
  names: Names,
  unreadable: [string, string][],
): (ReadClaim | Broken)[] {
  try {
    const article = parseArticle(text, name);
    return article.claims.map((claim) => readClaim(claim, article, folder, names));
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    unreadable.push([name, error.message]);
    return [];
  }
}

function readClaim(
  claim: Claim,
  article: Article,
  folder: string | undefined,
  names: Names,
): ReadClaim | Broken {
  try {
    const published = claim.since ?? article.published;
    const expectation = readIs(claim, claim.on ?? published, names);
    const text = (claim.ask ?? claim.sql)?.text ?? '';
    return {
      kind: claim.ask ? 'ask' : 'sql',
      text,
      data: dataAsked(text, article, folder),
      is: claim.is?.text ?? '',
      subject: expectation.kind === 'rank' ? expectation.subject : undefined,
      said: currencyOf(expectation, claim.text) ? claim.text : '',
      published,
      on: claim.on ?? null,
      article: article.file,
      id: claim.id,
    };
  } catch (error) {
    if (error instanceof OnrecordError) return { id: claim.id, why: error.message };
    throw error;
  }
}

/**
 * The article's own files that a question may ask, by the names in it.
 * @throws OnrecordError for one that is not written as it should be
 */
function dataAsked(text: string, { data }: Article, folder: string | undefined): DataOfClaim | undefined {
  const asked = data.filter(({ name }) => new RegExp(`\\b${name}\\b`, 'i').test(text));
  for (const { fault } of asked) if (fault) throw fault;
  if (asked.length === 0 || folder === undefined) return undefined;
  return {
    folder,
    files: asked.map(({ name, file, sha256 }) => ({
      name,
      file: file?.text ?? '',
      sha256: sha256?.text ?? '',
    })),
  };
}

/** Questions of an article's own data are alike only where the data is. */
export function questionKey({ kind, text, data }: Pick<ReadClaim, 'kind' | 'text' | 'data'>): string {
  return `${kind} ${text}${data ? ` ${JSON.stringify(data)}` : ''}`;
}

function partOf(claim: ReadClaim): number {
  return createHash('sha256').update(questionKey(claim)).digest().readUInt32BE(0) % parts;
}
