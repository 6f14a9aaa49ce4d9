import { csvOf } from '$lib/explorer/save.ts';
import { parseSimilarity, similarityRows } from '$lib/explorer/similarity.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const asked = parseSimilarity(engine, url.searchParams);
    return csvText('similarity', csvOf(similarityRows(engine, asked)));
  });
