import { z } from 'zod';
import { differenceBetween, differenceKinds, differences } from '../votes/differences.ts';
import type { RollCall } from '../votes/roll-call.ts';
import type { Votes } from '../votes/votes.ts';

/** A point on which what is on record of a vote disagrees, as an answer gives it. */
export const difference = z.object({
  id: z.string().describe('Of the roll call.'),
  symbol: z.string(),
  day: z.string(),
  kind: z
    .enum(differenceKinds)
    .describe('tally: numbers; votes: a vote of a state; missing: members of which the source has nothing.'),
  between: z.enum(differenceBetween),
  source: z.string().describe('Where the vote on record comes from.'),
  value: z
    .string()
    .describe('What it has: a vote, or yes-no-abstentions, with the absent where they differ.'),
  otherSource: z.string().describe('The same source where it disagrees with itself.'),
  otherValue: z.string(),
  states: z.array(z.string()),
});

/** Those of the roll calls that are disputed, and every point on which they are. */
export function disputed(votes: Votes, rollCalls: readonly RollCall[]) {
  const apart = differences(votes, rollCalls);
  const ids = new Set(apart.map(({ id }) => id));
  return {
    found: rollCalls.filter(({ id }) => ids.has(id)),
    differences: apart.map((row) => ({ ...row, day: row.day as string, states: [...row.states] })),
  };
}
