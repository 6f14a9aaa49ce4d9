import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Desk, OnrecordError } from '../index.ts';
import { createApi } from './api.ts';
import { plain, siteAt } from './site.ts';

export interface ServeOptions {
  readonly host: string;
  /** The port to take; `undefined` takes 4173 or the next free one. */
  readonly port?: number | undefined;
}

export interface Serving {
  readonly url: string;
  /** Lets running answers finish, then frees the port. The desk stays open; it is the caller's. */
  close(): Promise<void>;
}

const firstPort = 4173;
const portsToTry = 20;
const siteFile = new URL('../../web/build/handler.js', import.meta.url);

/**
 * One process: /api answers questions, every other path is the site, whose pages find the desk as `req.onrecord`.
 * @throws OnrecordError `outside/network` when the port is taken or may not be used
 */
export async function serve(desk: Desk, { host, port }: ServeOptions): Promise<Serving> {
  const api = getRequestListener(createApi(desk).fetch);
  const site = await siteAt(siteFile);
  const server = createServer((request, response) => {
    if (isApi(request.url ?? '/')) return void api(request, response);
    request.headers['x-forwarded-proto'] ??= 'http';
    return void site(Object.assign(request, { onrecord: desk }), response, () =>
      plain(response, 404, 'There is no such page.'),
    );
  });
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, close: () => close(server) };
}

function isApi(url: string): boolean {
  return /^\/api(?:[/?#]|$)/.test(url);
}

async function listen(server: Server, host: string, port: number | undefined): Promise<void> {
  if (port !== undefined) return listenOn(server, host, port);
  for (let candidate = firstPort; ; candidate++) {
    try {
      return await listenOn(server, host, candidate);
    } catch (error) {
      if (!isTaken(error) || candidate === firstPort + portsToTry - 1) throw error;
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => reject(refusal(cause, host, port));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function refusal(cause: NodeJS.ErrnoException, host: string, port: number): OnrecordError {
  const taken = cause.code === 'EADDRINUSE';
  const reason = taken ? 'is taken' : `on ${host} cannot be used (${cause.code ?? cause.message})`;
  return new OnrecordError('outside/network', `Port ${port} ${reason}.`, {
    hint: 'Give another with --port, or leave --port out to take the next free one.',
    cause,
  });
}

function isTaken(error: unknown): boolean {
  const cause = (error as OnrecordError).cause as NodeJS.ErrnoException | undefined;
  return cause?.code === 'EADDRINUSE';
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}
