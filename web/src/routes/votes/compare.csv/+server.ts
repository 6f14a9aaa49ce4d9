import { findRollCalls } from 'onrecord';
import { changesBetween } from '$lib/explorer/compare.ts';
import { csvOf } from '$lib/explorer/save.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { csvText } from '$lib/server/explorer-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const ids = (['a', 'b'] as const).map(
      (name) => findRollCalls(desk.record.votes, url.searchParams.get(name) ?? '')[0]?.id ?? '',
    );
    const [a, b] = ids.map((id) => engine.ballots.rollCalls.findIndex((one) => one.id === id));
    const rows = changesBetween(engine, a ?? 0, b ?? 0).map((one) => ({
      state: one.state,
      name: one.name,
      [ids[0] || 'a']: one.a ?? '',
      [ids[1] || 'b']: one.b ?? '',
    }));
    return csvText('compare', csvOf(rows));
  });
