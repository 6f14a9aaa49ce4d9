import {
  addDays,
  addYears,
  askDesk,
  courtSituationsQuestion,
  type Desk,
  nearestQuestion,
  stateQuestion,
  treatyQuestion,
} from 'onrecord';
import type { AskedDays } from '../days.ts';
import { voteList } from './votes.ts';

/** Likeness is told over the years before the day asked about. */
const yearsCompared = 10;

/** A state on a day, with the acts behind its place in each treaty. */
export function stateView(desk: Desk, name: string, { on, known }: AskedDays) {
  const { facts: _facts, treaties, ...state } = askDesk(desk, stateQuestion, { state: name, on, known });
  const withActs = treaties.map((place) => ({
    ...place,
    acts: actsOf(desk, place.treaty, state.state, on, known),
  }));
  return { ...state, treaties: withActs };
}

/** How it votes: the states it voted most and least like in the ten years before that day, or before it left the United Nations, and its latest votes. */
export function votingView(desk: Desk, code: string, { on, known }: AskedDays) {
  const left = desk.record.states.byCode.get(code)?.memberships.findLast(({ body }) => body === 'UN')?.until;
  const last = left && left < on ? left : on;
  const until = last === on ? addDays(on, 1) : last;
  const from = addYears(last, -yearsCompared);
  const { nearest, farthest, compared } = askDesk(desk, nearestQuestion, {
    ...{ state: code, from, until, known, limit: '6' },
    on: addDays(until, -1),
  });
  const { votes, total } = voteList(desk, { state: code, on, limit: '8' });
  return { from, until, nearest, farthest, compared, votes, total };
}

/** The situations before the Court on its territory. */
export function situationsIn(desk: Desk, state: string, { on, known }: AskedDays) {
  return askDesk(desk, courtSituationsQuestion, { state, on, known }).situations.map(
    ({ situation, name, status, since }) => ({ situation, name, status, since }),
  );
}

function actsOf(desk: Desk, treaty: string, state: string, on: string, known: string) {
  return askDesk(desk, treatyQuestion, { treaty, state, on, known }).states.flatMap(({ acts }) => acts);
}
