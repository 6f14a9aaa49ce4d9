import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the publisher has, and how it misbehaves. */
export interface Published {
  ga: string;
  sc: string;
  /** Bytes after which the connection of the next requests is cut, one number a request. */
  cuts: number[];
  /** Status of the next requests for a file, one number a request. */
  statuses: number[];
  type: string;
  ranges: boolean;
  etag: string | undefined;
  /** In the list, in place of the file's own. */
  size: number | undefined;
  checksum: string | undefined;
  list: string | undefined;
  listStatus: number;
  silent: boolean;
}

export interface Publisher extends Published {
  readonly origin: string;
  /** `METHOD PATH RANGE` of every request for a file. */
  readonly asked: string[];
}

/** A server on the loopback that behaves as the Library's: a list of files a record, and files that can be had in parts. */
export async function publisher(files: Pick<Published, 'ga' | 'sc'>): Promise<Publisher> {
  const state: Publisher = {
    cuts: [], statuses: [], type: 'text/csv', ranges: true, etag: undefined, size: undefined, checksum: undefined, list: undefined,
    listStatus: 200, silent: false, asked: [], origin: '', ...files,
  }; // biome-ignore format: a table of defaults
  const server = createServer((request, response) => answer(state, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(state, { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

/** A list of files, or a file. */
function answer(state: Publisher, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', state.origin);
  if (url.pathname === '/api/v1/file') list(state, url.searchParams.get('recid') ?? '', response);
  else file(state, url.pathname, request, response);
}

function file(state: Publisher, path: string, request: IncomingMessage, response: ServerResponse): void {
  const text = path.endsWith('_ga_voting.csv')
    ? state.ga
    : path.endsWith('_sc_voting.csv')
      ? state.sc
      : undefined;
  state.asked.push(`${path.slice(-13, -11)} ${request.headers.range ?? 'all'}`);
  if (text === undefined) response.writeHead(404).end('not here');
  else send(state, Buffer.from(text), request, response);
}

function list(state: Publisher, record: string, response: ServerResponse): void {
  const [kind, text] = record === '4060887' ? ['ga', state.ga] : ['sc', state.sc];
  const entry = (name: string) => ({
    name,
    format: '.csv',
    url: `${state.origin}/record/${record}/files/${name}.csv`,
    size: state.size ?? Buffer.byteLength(text),
    checksum: state.checksum ?? createHash('md5').update(text).digest('hex'),
  });
  const files = [
    entry(`2025_07_23_${kind}_voting`),
    entry(`2026_02_06_${kind}_voting`),
    { ...entry(`2026_02_06_${kind}_voting_md`), format: '.md' },
  ];
  response.writeHead(state.listStatus, { 'Content-Type': 'application/json' });
  response.end(state.list ?? JSON.stringify(files));
}

function send(state: Publisher, file: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const status = state.statuses.shift();
  if (status !== undefined) return void response.writeHead(status, { 'Content-Type': state.type }).end();
  const etag = state.etag ?? `"${createHash('md5').update(file).digest('hex')}"`;
  const wanted = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
  const same = request.headers['if-range'] === etag;
  const from = state.ranges && wanted !== undefined && same ? Number(wanted) : 0;
  const body = file.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, {
    'Content-Type': state.type,
    'Content-Length': body.length,
    ETag: etag,
    ...(from > 0 && { 'Content-Range': `bytes ${from}-${file.length - 1}/${file.length}` }),
  });
  if (state.silent) return void response.flushHeaders();
  const cut = state.cuts.shift();
  if (cut === undefined) response.end(body);
  else response.write(body.subarray(0, cut), () => setTimeout(() => response.destroy(), 100));
}
