import { type RollCall, votesOf } from '../votes/roll-call.ts';
import type { Votes } from '../votes/votes.ts';

/** Two sources may have a cell or two of the same vote otherwise, never more than this share of all. */
const mostDiffering = 0.05;

/**
 * Finds a vote without a true symbol again under its symbol: Voeten's early roll calls have page numbers. It is the one roll call of
 * the same session, on a day that may be the same, with the same yes, no and abstentions, and nearly the same votes.
 * `undefined` where none is, or more than one; none is found twice.
 */
export function unnamedFinder(votes: Votes): (rollCall: RollCall) => RollCall | undefined {
  const unnamed = new Map<string, RollCall[]>();
  for (const known of votes.rollCalls) {
    if (/^A\/(RES|DEC)\//.test(known.symbol)) continue;
    unnamed.set(tallyKey(known), [...(unnamed.get(tallyKey(known)) ?? []), known]);
  }
  const named = new Set<string>();
  return (rollCall) => {
    const found = (unnamed.get(tallyKey(rollCall)) ?? []).filter(
      (known) => rollCall.day.startsWith(known.day) && isSameVote(known, rollCall, votes),
    );
    const [only] = found;
    if (found.length !== 1 || !only || named.has(only.id)) return undefined;
    named.add(only.id);
    return only;
  };
}

function tallyKey({ session, stated: { yes, no, abstain } }: RollCall): string {
  return `${session} ${yes}-${no}-${abstain}`;
}

function isSameVote(known: RollCall, rollCall: RollCall, votes: Votes): boolean {
  const members = votes.membersAt(rollCall.day);
  const theirs = votesOf(rollCall, members);
  const ours = [...votesOf(known, votes.membersAt(known.day))].filter(([state]) => theirs.has(state));
  const differing = ours.filter(([state, vote]) => theirs.get(state) !== vote).length;
  return ours.length > 0 && differing <= ours.length * mostDiffering;
}
