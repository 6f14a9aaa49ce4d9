import { z } from 'zod';
import { findState } from '../states/find.ts';
import { nameOfCode } from '../states/states.ts';
import { lonelinessOf, lonelyVotes } from '../votes/alone.ts';
import type { Heading } from '../votes/ballots.ts';
import {
  countedFields,
  countedIn,
  groundsOf,
  rollCallFilter,
  rollCallLine,
  sayCounted,
  sayLine,
} from './counting.ts';
import { asOf, provenance, question } from './question.ts';

/** Who stands alone, and where. */
export const aloneQuestion = question({
  name: 'alone',
  places: [],
  summary: 'Which states cast a vote that nobody else cast, how often, and in which roll calls.',
  params: z.object({
    state: z.string().optional().describe('Only roll calls in which this state stood alone.'),
    vote: z.enum(lonelyVotes).optional().describe('Only those who stood alone with this vote.'),
    ...rollCallFilter,
    company: z.coerce
      .number()
      .int()
      .min(0)
      .max(20)
      .default(0)
      .describe('How many others may have cast the same vote; 0 is quite alone.'),
    limit: z.coerce
      .number()
      .int()
      .min(0)
      .max(5000)
      .default(20)
      .describe('How many states and roll calls to list at most.'),
    ...asOf,
  }),
  answer: z.object({
    states: z
      .array(
        z.object({
          state: z.string(),
          name: z.string(),
          rollcalls: z.number().describe('Roll calls in which it stood alone.'),
          yes: z.number(),
          no: z.number(),
          abstain: z.number(),
          voted: z.number().describe('Roll calls in which it voted.'),
        }),
      )
      .describe('The most often alone first.'),
    rollcalls: z
      .array(z.object({ ...rollCallLine, vote: z.enum(lonelyVotes), states: z.array(z.string()) }))
      .describe('Newest first; one in which two sides were lonely stands twice.'),
    total: z.number().describe('How many such roll calls there are, listed or not.'),
    company: z.number(),
    state: z.string().nullable(),
    ...countedFields,
    ...provenance,
  }),
  ask(record, params, today) {
    const on = params.on ?? today;
    const only = params.state === undefined ? null : findState(record.states, params.state).state;
    const counted = countedIn(record, params, today);
    const { ballots, selection } = counted;
    const votes = params.vote ? [params.vote] : lonelyVotes;
    const { states, rollCalls } = lonelinessOf(ballots, selection.bits, { company: params.company, votes });
    const found = rollCalls.filter((one) => only === null || one.states.includes(only));
    return {
      states: states
        .filter(({ state }) => only === null || state === only)
        .slice(0, params.limit)
        .map(({ state, rollCalls: rollcalls, yes, no, abstain, voted }) => ({
          state,
          name: nameOfCode(record.states, state, on),
          rollcalls,
          yes,
          no,
          abstain,
          voted,
        })),
      rollcalls: found
        .slice(Math.max(0, found.length - params.limit))
        .reverse()
        .map(({ column, vote, states: casters }) => ({
          ...sayLine(ballots.rollCalls[column] as Heading),
          vote,
          states: [...casters],
        })),
      total: found.length,
      company: params.company,
      state: only,
      ...sayCounted(params, counted),
      ...groundsOf(record, params, counted, today),
    };
  },
});
