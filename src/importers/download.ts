import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { OnrecordError } from '../error.ts';
import type { Progress } from './csv-stream.ts';

export interface DownloadOptions {
  readonly url: string;
  /** Where the whole file goes; until it is whole it grows beside it, as `PATH.part`. */
  readonly path: string;
  /** As the publisher's list states them. */
  readonly size?: number | undefined;
  readonly md5?: string | undefined;
  readonly progress?: Progress | undefined;
  readonly patience?: Patience;
}

/** Milliseconds, and how often a download that gets nowhere is taken up again. */
export interface Patience {
  /** Without a byte. */
  readonly silence: number;
  /** Before the second attempt; twice as long before each further one. */
  readonly pause: number;
  readonly attempts: number;
}

export const ordinaryPatience: Patience = { silence: 60_000, pause: 1_000, attempts: 5 };

/**
 * Fetches a file over HTTP. What was fetched before, in this run or an earlier one, is not fetched again as long as the server says that
 * the file is the same (`Range` with `If-Range`); cut connections are taken up where they were cut.
 * @throws OnrecordError `outside/network` when the server refuses, sends a web page, or another length or checksum than stated
 */
export async function download(options: DownloadOptions): Promise<void> {
  const { path, patience = ordinaryPatience } = options;
  mkdirSync(dirname(path), { recursive: true });
  for (let failures = 0; ; ) {
    const before = partSize(path);
    const cut = await attempt(options, patience).catch((cause: unknown) => asCut(cause));
    if (cut === undefined) return finish(options);
    failures = partSize(path) > before ? 1 : failures + 1;
    if (failures >= patience.attempts) throw gaveUp(options, cut);
    await sleep(patience.pause * 2 ** (failures - 1));
  }
}

/** A connection that failed in a way that another attempt may mend. */
class Cut extends Error {}

function asCut(cause: unknown): Cut {
  if (cause instanceof Cut) return cause;
  if (cause instanceof OnrecordError) throw cause;
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return new Cut(inner instanceof Error ? inner.message : String(inner), { cause });
}

/** One connection. @throws whatever fetch and streams throw when it is cut */
async function attempt(options: DownloadOptions, { silence }: Patience): Promise<undefined> {
  const { url, path, progress } = options;
  const known = knownPart(options);
  const watch = new AbortController();
  let timer = setTimeout(() => watch.abort(new Cut('nothing came any more')), silence);
  try {
    const response = await fetch(url, { headers: known.headers, redirect: 'follow', signal: watch.signal });
    if (response.status === 416) {
      rmSync(partOf(path), { force: true });
      throw new Cut('the part fetched before does not fit');
    }
    mustBeFile(response, url);
    const from = startOf(response, known.size);
    const of = from + Number(response.headers.get('content-length') ?? Number.NaN);
    remember(options, response);
    let bytes = from;
    const part = openSync(partOf(path), from > 0 ? 'a' : 'w');
    try {
      // At once, not through a stream: what came before a cut must not be lost with the stream's buffer.
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        clearTimeout(timer);
        timer = setTimeout(() => watch.abort(new Cut('nothing came any more')), silence);
        writeSync(part, chunk);
        bytes += chunk.length;
        progress?.({ bytes, of: Number.isNaN(of) ? (options.size ?? bytes) : of });
      }
    } finally {
      closeSync(part);
    }
    if (!Number.isNaN(of) && bytes !== of) throw new Cut(`${bytes} of ${of} bytes came`);
  } finally {
    clearTimeout(timer);
  }
}

function mustBeFile(response: Response, url: string): void {
  const { status } = response;
  if (status === 429 || status >= 500) throw new Cut(`the publisher answers ${status}`);
  if (status !== 200 && status !== 206) throw refused(`answers ${status} for`, url);
  if (/\btext\/html\b/i.test(response.headers.get('content-type') ?? ''))
    throw refused('sends a web page instead of the file', url);
}

/** Where the answer begins in the file: behind what is there already, or anew. */
function startOf(response: Response, have: number): number {
  if (response.status !== 206) return 0;
  const from = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
  if (Number(from) === have) return have;
  throw refused(`sends the file from byte ${from ?? '?'}, asked for it from ${have}:`, response.url);
}

/** What an earlier attempt left, and the headers that ask for the rest of it. */
function knownPart({ url, path }: DownloadOptions): { size: number; headers: Record<string, string> } {
  const size = partSize(path);
  const about = existsSync(aboutOf(path)) ? readAbout(path) : undefined;
  if (size === 0 || about?.url !== url || !about.validator) {
    rmSync(partOf(path), { force: true });
    return { size: 0, headers: {} };
  }
  return { size, headers: { Range: `bytes=${size}-`, 'If-Range': about.validator } };
}

interface About {
  readonly url: string;
  /** By which the server knows its file again. */
  readonly validator: string;
}

function readAbout(path: string): About | undefined {
  try {
    return JSON.parse(readFileSync(aboutOf(path), 'utf8')) as About;
  } catch {
    return undefined;
  }
}

function remember({ url, path }: DownloadOptions, { headers }: Response): void {
  const etag = headers.get('etag') ?? '';
  const validator = etag && !etag.startsWith('W/') ? etag : (headers.get('last-modified') ?? '');
  writeFileSync(aboutOf(path), JSON.stringify({ url, validator } satisfies About));
}

/** Takes the whole part in, if it is what the publisher says. */
async function finish({ url, path, size, md5 }: DownloadOptions): Promise<void> {
  const part = partOf(path);
  const wrong =
    wrongOf(part, size) ??
    (md5 && (await md5Of(part)) !== md5.toLowerCase()
      ? 'sends another checksum than it states for'
      : undefined);
  rmSync(aboutOf(path), { force: true });
  if (wrong) {
    rmSync(part, { force: true });
    throw refused(wrong, url);
  }
  renameSync(part, path);
}

function wrongOf(part: string, size: number | undefined): string | undefined {
  const { size: have } = statSync(part);
  if (have === 0) return 'sends an empty file from';
  if (size !== undefined && have !== size) return `states ${size} bytes and sends ${have} from`;
  return beginning(part).trimStart().startsWith('<') ? 'sends a web page instead of the file' : undefined;
}

function beginning(path: string): string {
  const buffer = Buffer.alloc(256);
  const file = openSync(path, 'r');
  const length = readSync(file, buffer, 0, buffer.length, 0);
  closeSync(file);
  return buffer.toString('utf8', 0, length).replace(/^\uFEFF/, '');
}

async function md5Of(path: string): Promise<string> {
  const hash = createHash('md5');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function partOf(path: string): string {
  return `${path}.part`;
}

function aboutOf(path: string): string {
  return `${path}.part.json`;
}

function partSize(path: string): number {
  return existsSync(partOf(path)) ? statSync(partOf(path)).size : 0;
}

export function refused(what: string, url: string): OnrecordError {
  return new OnrecordError('outside/network', `The publisher ${what} ${url}.`, {
    hint: 'Nothing was changed. Download the file in a browser, then take it in with "onrecord import undl FILE".',
  });
}

function gaveUp({ url, path }: DownloadOptions, { message, cause }: Cut): OnrecordError {
  return new OnrecordError(
    'outside/network',
    `${url} could not be fetched: ${message}; ${partSize(path).toLocaleString('en')} bytes of it are kept.`,
    { hint: 'Nothing was changed. The next update goes on from there.', cause },
  );
}
