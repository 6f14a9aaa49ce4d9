import type { Day } from 'onrecord';
import { type Desk, findRollCalls, type RollCall } from 'onrecord';
import { byEveryCode, changesBetween, moveKind, movesOf } from '$lib/explorer/compare.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { namesOn } from '$lib/server/names.ts';
import { gathered } from '$lib/server/sources.ts';
import { rollCallView } from '$lib/server/votes.ts';
import type { PageServerLoad } from './$types';

/** Two roll calls, given in any spelling: who changed. */
export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const [a, b] = [named(desk, url, 'a', 'A-RES-68-262'), named(desk, url, 'b', 'A-RES-77-229')];
    const column = ({ id }: RollCall) => engine.ballots.rollCalls.findIndex((one) => one.id === id);
    const changes = changesBetween(engine, column(a), column(b));
    const [earlier, later] = [rollCallView(desk, a.id), rollCallView(desk, b.id)];
    const day = `${b.day}-12-31`.slice(0, 10) as Day;
    return {
      a: said(a, earlier.rollCall?.tallies),
      b: said(b, later.rollCall?.tallies),
      day,
      changes,
      ...movesOf(changes),
      kinds: byEveryCode(engine, new Map(changes.map((one) => [one.state, moveKind(one)]))),
      shown: namesOn(desk, day),
      ...gathered([earlier, later]),
    };
  });

function named({ record }: Desk, url: URL, name: string, otherwise: string): RollCall {
  const [found] = findRollCalls(record.votes, url.searchParams.get(name)?.trim() || otherwise);
  return found as RollCall;
}

function said(
  { id, day, symbol, title }: RollCall,
  tallies: { yes: number; no: number; abstain: number; absent: number } | undefined,
) {
  return {
    id,
    day,
    symbol,
    title: title || symbol || id,
    tallies: tallies ?? { yes: 0, no: 0, abstain: 0, absent: 0 },
  };
}
