import { aloneView } from '$lib/explorer/alone.ts';
import { parseAsked } from '$lib/explorer/asked.ts';
import { csvOf } from '$lib/explorer/save.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const { states } = aloneView(engine, parseAsked(engine, url.searchParams));
    const rows = states.map(({ state, name, rollCalls, no, yes, abstain, voted }) => ({
      state,
      name,
      alone: rollCalls,
      no,
      yes,
      abstain,
      voted,
    }));
    return csvText('alone', csvOf(rows));
  });
