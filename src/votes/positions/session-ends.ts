import type { Votes } from '../votes.ts';
import { windowOf } from '../window.ts';
import type { Reading } from './readings.ts';

/** The last day on which each session of the model may have voted: before it is over, a session's positions cannot be told. */
export function sessionEnds(votes: Votes, reading: Reading): ReadonlyMap<number, string> {
  const ends = new Map<number, string>();
  for (const rollCall of votes.rollCalls) {
    const session = reading.session(rollCall);
    const { last } = windowOf(rollCall.day);
    if (session !== undefined && last > (ends.get(session) ?? '')) ends.set(session, last);
  }
  return ends;
}
