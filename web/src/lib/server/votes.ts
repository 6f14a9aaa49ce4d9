import { askDesk, type Day, type Desk, findState, nameOn, votesQuestion } from 'onrecord';
import type { ListedVote } from '../votes/view.ts';
import { namesOn } from './names.ts';

type Asked = Partial<
  Record<'text' | 'state' | 'issue' | 'from' | 'until' | 'on' | 'limit' | 'offset', string>
>;

/** Roll calls, newest first, each with the vote of the state asked about. */
export function voteList(desk: Desk, asked: Asked) {
  const { rollcalls, total, uncertain, sources, coverage } = askDesk(desk, votesQuestion, asked);
  const votes: ListedVote[] = rollcalls.map(
    ({ id, day, symbol, title, knownAs, kind, tallies, votes: cast }) => ({
      id,
      day,
      symbol,
      title,
      knownAs,
      kind,
      tallies,
      vote: Object.values(cast)[0],
    }),
  );
  return { votes, total, uncertain, sources, coverage };
}

/** The name under which a state found by any name is shown today. */
export function shownName(desk: Desk, text: string): string {
  return nameOn(findState(desk.record.states, text), desk.today());
}

/** One roll call with every vote, and what else is on record under its symbol. */
export function rollCallView(desk: Desk, id: string) {
  const { rollcalls, statedOnly, sources, coverage } = askDesk(desk, votesQuestion, { symbol: id });
  const rollCall = rollcalls.find((one) => one.id === id) ?? rollcalls[0];
  const day = firstDay(rollCall?.day ?? statedOnly[0]?.day ?? desk.today());
  const unknown = Object.fromEntries((rollCall?.unknown ?? []).map((code) => [code, 'unknown']));
  return {
    rollCall: rollCall && { ...rollCall, cast: { ...rollCall.votes, ...unknown } },
    others: rollcalls.filter((one) => one !== rollCall).map(({ id, title, day }) => ({ id, title, day })),
    statedOnly,
    day,
    names: namesOn(desk, day),
    sources,
    coverage,
  };
}

/** Names and borders of a day known only in part are those of its first possible day. */
function firstDay(day: string): Day {
  return `${day}-01-01`.slice(0, 10) as Day;
}
