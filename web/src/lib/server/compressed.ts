/** The response gzipped, where the reader takes it and it is text: a page with a map shrinks to a fifth. */
export function compressed(request: Request, response: Response): Response {
  const takes = request.headers.get('accept-encoding')?.includes('gzip');
  const isText = /^(text\/|application\/json)/.test(response.headers.get('content-type') ?? '');
  if (!takes || !isText || !response.body || response.headers.has('content-encoding')) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Encoding', 'gzip');
  headers.append('Vary', 'Accept-Encoding');
  headers.delete('Content-Length');
  const body = response.body.pipeThrough(new CompressionStream('gzip'));
  return new Response(body, { status: response.status, statusText: response.statusText, headers });
}
