import { closeNames, search } from '$lib/server/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { desk } }) => {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const hits = search(desk, text);
  return { text, hits, close: hits.length === 0 && text ? closeNames(desk, text) : [] };
};
