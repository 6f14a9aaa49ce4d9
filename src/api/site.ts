import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => unknown;

/**
 * The built site. It listed its files when it was opened, and would end the process over one that is gone: once it is built anew under a
 * running server, pages say so instead.
 * @param file the `handler.js` that the build writes
 */
export async function siteAt(file: URL): Promise<Handler> {
  const built = builtAt(file);
  if (built === undefined)
    return (_request, response) =>
      plain(
        response,
        503,
        'The site is not built yet. Run "npm run build"; the API at /api answers meanwhile.',
      );
  // SvelteKit takes the protocol from this header: without it every address would begin with https.
  process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
  const { handler } = (await import(file.href)) as { handler: Handler };
  return (request, response, next) =>
    builtAt(file) === built
      ? handler(request, response, next)
      : plain(
          response,
          503,
          'The site was built anew while it was served. Stop "onrecord serve" and start it again; the API at /api answers meanwhile.',
        );
}

function builtAt(file: URL): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** An answer of one sentence, for where there is no page. */
export function plain(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}
