import { parseAsked } from '$lib/explorer/asked.ts';
import { tableOf } from '$lib/explorer/tables.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

/** Votes by year and issue; one on two issues counts a half for each. */
export const GET: RequestHandler = ({ locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    return csvText('issues', tableOf(engine, parseAsked(engine, new URLSearchParams()), 'years'));
  });
