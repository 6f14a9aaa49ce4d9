import { addDays, type Day } from '../../days/day.ts';
import { possibleDays } from '../../days/partial-day.ts';
import type { Votes } from '../votes.ts';
import type { Reading } from './readings.ts';

/** The last day on which each session of the model may have voted: before it is over, a session's positions cannot be told. */
export function sessionEnds(votes: Votes, reading: Reading): ReadonlyMap<number, Day> {
  const ends = new Map<number, Day>();
  for (const rollCall of votes.rollCalls) {
    const session = reading.session(rollCall);
    const last = addDays(possibleDays(rollCall.day).until, -1);
    if (session !== undefined && last > (ends.get(session) ?? '')) ends.set(session, last);
  }
  return ends;
}
