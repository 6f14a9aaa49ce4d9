import { aloneRows } from '$lib/explorer/alone.ts';
import { parseAsked } from '$lib/explorer/asked.ts';
import { csvOf } from '$lib/explorer/save.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    return csvText('alone', csvOf(aloneRows(engine, parseAsked(engine, url.searchParams))));
  });
