import { compareRows, compareView, parseCompare } from '$lib/explorer/compare.ts';
import { csvOf } from '$lib/explorer/save.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    return csvText(
      'compare',
      csvOf(compareRows(compareView(engine, parseCompare(engine, url.searchParams)))),
    );
  });
