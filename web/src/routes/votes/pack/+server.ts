import { packOf } from '$lib/server/explorer.ts';
import type { RequestHandler } from './$types';

/** Every vote in one file, for the browser to compute with. Its address has the version of the record, so it may be kept for ever. */
export const GET: RequestHandler = ({ locals: { desk } }) =>
  new Response(packOf(desk), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
