import { listRows, parseList } from '$lib/explorer/list.ts';
import { csvOf } from '$lib/explorer/save.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

/** Every roll call that matches, newest first. */
export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    return csvText('votes', csvOf(listRows(engine, parseList(engine, url.searchParams))));
  });
