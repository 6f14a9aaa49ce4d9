import { askDesk, askedAgainQuestion, type Desk } from 'onrecord';
import { ranksAt } from 'onrecord/browser';
import { sayGroup } from '../states/words.ts';
import { engineOf } from './explorer.ts';

/** What surrounds a roll call: how the regional groups split, the same question in other years, the votes before and after it. */
export function rollCallContext(desk: Desk, id: string) {
  const { ballots, states } = engineOf(desk);
  const column = ballots.rollCalls.findIndex((one) => one.id === id);
  if (column < 0) return undefined;
  const groups = ranksAt(ballots, states, column).filter(({ yes, no, abstain }) => yes + no + abstain > 0);
  return {
    groups: groups.map((one) => ({ ...one, said: sayGroup(one.group).replace(/^the /, '') })),
    again: askDesk(desk, askedAgainQuestion, { symbol: id }).askings ?? [],
    earlier: neighbour(ballots.rollCalls[column - 1]),
    later: neighbour(ballots.rollCalls[column + 1]),
  };
}

function neighbour(rollCall: { id: string; day: string; title: string; symbol: string } | undefined) {
  return (
    rollCall && {
      id: rollCall.id,
      day: rollCall.day as string,
      title: rollCall.title || rollCall.symbol || rollCall.id,
    }
  );
}
