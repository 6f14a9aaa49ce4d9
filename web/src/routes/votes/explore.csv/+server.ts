import { parseAsked } from '$lib/explorer/asked.ts';
import { type TableName, tableNames, tableOf } from '$lib/explorer/tables.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

/** A table of the explorer: `?table=alike` beside what the view itself is asked. */
export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const table = tableNames.find((name) => name === url.searchParams.get('table')) ?? ('votes' as TableName);
    return csvText(table, tableOf(engine, parseAsked(engine, url.searchParams), table));
  });
