import { z } from 'zod';
import { findState } from '../states/find.ts';
import { votingProfile } from '../votes/counts.ts';
import { periodKinds } from '../votes/periods.ts';
import type { Tallies } from '../votes/roll-call.ts';
import { issueCode } from '../votes/schema.ts';
import {
  countedFields,
  countedIn,
  groundsOf,
  lines,
  rollCallFilter,
  sayCounted,
  sayLines,
} from './counting.ts';
import { asOf, provenance, question } from './question.ts';

const votes = {
  yes: z.number(),
  no: z.number(),
  abstain: z.number(),
  absent: z.number(),
  total: z.number().describe('Roll calls in which its vote, or its absence, is on record.'),
};

/** How a state votes. */
export const profileQuestion = question({
  name: 'profile',
  places: ['state'],
  summary: 'How often a state votes yes, no, abstains and is absent, by issue and by year or session.',
  params: z.object({
    state: z.string().describe('A state: a code or a name.'),
    ...rollCallFilter,
    by: z.enum(periodKinds).default('year').describe('A row a year, or a session.'),
    ...asOf,
  }),
  answer: z.object({
    state: z.string(),
    votes: z.object(votes),
    issues: z
      .array(z.object({ issue: issueCode, ...votes }))
      .describe('A roll call on two issues counts in both.'),
    periods: z.array(z.object({ period: z.string(), ...votes })),
    by: z.enum(periodKinds),
    ...countedFields,
    lines,
    ...provenance,
  }),
  ask(record, params, today) {
    const { state } = findState(record.states, params.state);
    const counted = countedIn(record, params, today);
    const { ballots, selection } = counted;
    const { all, byIssue, byPeriod } = votingProfile(ballots, state, selection.bits, params.by);
    return {
      state,
      votes: withTotal(all),
      issues: byIssue.map(withTotal),
      periods: byPeriod.map(withTotal),
      by: params.by,
      ...sayCounted(params, counted),
      lines: sayLines(counted, [state]),
      ...groundsOf(record, params, counted, today),
    };
  },
});

function withTotal<Row extends Tallies>(row: Row) {
  return { ...row, total: row.yes + row.no + row.abstain + row.absent };
}
