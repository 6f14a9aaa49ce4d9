import { answer } from '$lib/server/answer.ts';
import { csvFile } from '$lib/server/csv.ts';
import { rollCallView } from '$lib/server/votes.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals: { desk } }) =>
  answer(() => {
    const { rollCall, names } = rollCallView(desk, params.id);
    const rows = Object.entries(rollCall?.cast ?? {}).map(([state, vote]) => ({
      id: rollCall?.id,
      day: rollCall?.day,
      symbol: rollCall?.symbol,
      state,
      name: names[state],
      vote,
      source: rollCall?.source,
    }));
    return csvFile(params.id, rows);
  });
