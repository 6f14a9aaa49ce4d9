import { askDesk, type Desk, stateQuestion, treatyQuestion } from 'onrecord';
import type { AskedDays } from '../days.ts';

/** A state on a day, with the acts behind its place in each treaty. */
export function stateView(desk: Desk, name: string, { on, known }: AskedDays) {
  const { facts: _facts, treaties, ...state } = askDesk(desk, stateQuestion, { state: name, on, known });
  const withActs = treaties.map((place) => ({
    ...place,
    acts: place.since === null && !place.awaiting ? [] : actsOf(desk, place.treaty, state.state, on, known),
  }));
  return { ...state, treaties: withActs };
}

function actsOf(desk: Desk, treaty: string, state: string, on: string, known: string) {
  return askDesk(desk, treatyQuestion, { treaty, state, on, known }).states.flatMap(({ acts }) => acts);
}
