import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { Patience } from './download.ts';

/** A file of the Collection as it was fetched, and whether it is the one that was fetched before. */
export interface FetchedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface FetchOptions {
  readonly folder: string;
  readonly today: Day;
  readonly patience: Patience;
}

/** What is known of a file fetched before. */
interface About {
  readonly url: string;
  readonly day: Day;
  readonly sha256: string;
  /** By which the server knows it again. */
  readonly etag: string;
}

/**
 * Where the Collection has a treaty: volume I up to chapter XII, II from XIII.
 * @param base as sources.csv has it, `https://treaties.un.org/doc/Publication/MTDSG`
 */
export function addressOfTreaty(base: string, reference: string): string {
  const chapter = reference.split('-')[0] ?? '';
  const volume = chapterNumber(chapter) <= 12 ? 'I' : 'II';
  return `${base.replace(/\/$/, '')}/Volume%20${volume}/Chapter%20${chapter}/${reference}.en.xml`;
}

function chapterNumber(roman: string): number {
  const values = [...roman].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
}

/** Whether a file that was fetched earlier on the same day is there: an update that was cut off goes on behind it. */
export function fetchedToday(url: string, { folder, today }: Pick<FetchOptions, 'folder' | 'today'>) {
  const about = readAbout(pathOf(url, folder));
  return about?.url === url && about.day === today ? readFetched(url, folder) : undefined;
}

/**
 * Fetches a file, unless the server says that it is still the one fetched before.
 * @throws OnrecordError `outside/network` when it cannot be reached, refuses, or answers with a web page
 */
export async function fetchTreaty(url: string, options: FetchOptions): Promise<FetchedFile> {
  const { folder, patience, today } = options;
  for (let attempt = 1; ; attempt++) {
    const answer = await ask(url, folder, patience).catch((cause: unknown) => cause as Error);
    if (answer instanceof OnrecordError) throw answer;
    if (!(answer instanceof Error)) return keep(url, folder, today, answer);
    if (attempt >= patience.attempts) throw unreachable(url, answer);
    await sleep(patience.pause * 2 ** (attempt - 1));
  }
}

interface Answer {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

async function ask(url: string, folder: string, { silence }: Patience): Promise<Answer> {
  const before = existsSync(pathOf(url, folder)) ? readAbout(pathOf(url, folder)) : undefined;
  const etag = before?.url === url ? before.etag : '';
  const response = await fetch(url, {
    headers: { 'User-Agent': 'onrecord (one request at a time)', ...(etag && { 'If-None-Match': etag }) },
    signal: AbortSignal.timeout(silence),
  });
  const { status } = response;
  if (status === 304) return { bytes: readFileSync(pathOf(url, folder)), etag };
  if (status === 429 || status >= 500) throw new Error(`the publisher answers ${status}`);
  if (status !== 200) throw refused(`answers ${status} for`, url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 2000)).trimStart();
  const type = response.headers.get('content-type') ?? '';
  if (/^<!doctype html|<html[\s>]/i.test(beginning) || (!beginning.startsWith('<') && /html/i.test(type)))
    throw refused('answers with a web page instead of the XML of a treaty at', url);
  if (bytes.length === 0) throw new Error('the publisher sends an empty file');
  const stated = Number(response.headers.get('content-length') ?? bytes.length);
  if (!response.headers.get('content-encoding') && stated !== bytes.length)
    throw new Error(`${bytes.length} of ${stated} bytes came`);
  return { bytes, etag: response.headers.get('etag') ?? '' };
}

function keep(url: string, folder: string, day: Day, { bytes, etag }: Answer): FetchedFile {
  const path = pathOf(url, folder);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
  writeFileSync(`${path}.json`, JSON.stringify({ url, day, sha256, etag } satisfies About));
  return { path, bytes, sha256 };
}

function readFetched(url: string, folder: string): FetchedFile | undefined {
  const path = pathOf(url, folder);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === readAbout(path)?.sha256 ? { path, bytes, sha256 } : undefined;
}

function readAbout(path: string): About | undefined {
  try {
    return JSON.parse(readFileSync(`${path}.json`, 'utf8')) as About;
  } catch {
    return undefined;
  }
}

function pathOf(url: string, folder: string): string {
  return join(folder, basename(new URL(url).pathname));
}

function refused(what: string, url: string): OnrecordError {
  return new OnrecordError('outside/network', `The publisher ${what} ${url}.`, {
    hint: 'Nothing was changed. It answers so where it has no such treaty: check its number, or take a file in with "onrecord import untc FILE".',
  });
}

function unreachable(url: string, cause: Error): OnrecordError {
  const inner = cause.cause instanceof Error ? cause.cause.message : cause.message;
  return new OnrecordError('outside/network', `${url} could not be fetched: ${inner}.`, {
    hint: 'Nothing was changed. The next update goes on behind the treaties that were fetched today.',
    cause,
  });
}
