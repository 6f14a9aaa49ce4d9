import { csvOf } from '$lib/explorer/save.ts';
import { parseSimilarity, similarityView } from '$lib/explorer/similarity.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const asked = parseSimilarity(engine, url.searchParams);
    const rows = similarityView(engine, asked).states.map(({ state, name, value, rollCalls }) => ({
      of: asked.to,
      year: asked.year,
      state,
      name,
      value,
      rollCalls,
    }));
    return csvText('similarity', csvOf(rows));
  });
