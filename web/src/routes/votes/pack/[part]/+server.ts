import { error } from '@sveltejs/kit';
import { packOf, parts } from '$lib/server/explorer.ts';
import type { RequestHandler } from './$types';

/** Every vote, every title, or every position, in one file for the browser to compute with. Under the version of the record it may be kept for ever. */
export const GET: RequestHandler = async ({ params, url, request, locals: { desk } }) => {
  const part = parts.find((one) => one === params.part);
  if (!part) error(404, { message: 'There is no such file.' });
  const coding = request.headers.get('accept-encoding')?.includes('br') ? 'br' : 'gzip';
  const current = url.searchParams.get('v') === desk.record.version;
  return new Response(await packOf(desk, part, coding), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Encoding': coding,
      'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
    },
  });
};
