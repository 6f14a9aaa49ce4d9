import { matrixRows, matrixView, parseMatrix } from '$lib/explorer/matrix.ts';
import { csvOf } from '$lib/explorer/save.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    return csvText('matrix', csvOf(matrixRows(matrixView(engine, parseMatrix(engine, url.searchParams)))));
  });
