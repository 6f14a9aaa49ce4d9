import { z } from 'zod';
import type { Heading } from '../votes/ballots.ts';
import { marginsOf } from '../votes/margins.ts';
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

/** How close votes were. */
export const marginsQuestion = question({
  name: 'margins',
  places: [],
  summary: 'How close votes were: how many states would have had to vote the other way, the closest first.',
  params: z.object({
    ...rollCallFilter,
    threshold: z
      .enum(['majority', 'two-thirds'])
      .default('majority')
      .describe(
        'What was to be reached: more yes than no, or, as for important questions (Charter, article 18), two thirds of both.',
      ),
    limit: z.coerce
      .number()
      .int()
      .min(0)
      .max(10_000)
      .default(20)
      .describe('How many roll calls to list at most.'),
    ...asOf,
  }),
  answer: z.object({
    rollcalls: z
      .array(
        z.object({
          ...rollCallLine,
          yes: z.number().describe('As the source states it, or counted where it states none.'),
          no: z.number(),
          reached: z.boolean(),
          turns: z
            .number()
            .describe('How many states, had they voted the other way, would have changed that.'),
        }),
      )
      .describe('The closest first, then the newest.'),
    total: z.number().describe('How many roll calls were looked at.'),
    reached: z.number().describe('In how many of them the threshold was reached.'),
    threshold: z.enum(['majority', 'two-thirds']),
    ...countedFields,
    ...provenance,
  }),
  ask(record, params, today) {
    const counted = countedIn(record, params, today);
    const { ballots, selection } = counted;
    const all = marginsOf(ballots, selection.bits).map(({ column, yes, no, ...margin }) => {
      const majority = params.threshold === 'majority';
      const reached = majority ? margin.majority : margin.twoThirds;
      const turns = majority ? margin.turnsMajority : margin.turnsTwoThirds;
      return { column, yes, no, reached, turns };
    });
    const closest = all.toSorted((a, b) => a.turns - b.turns || b.column - a.column);
    return {
      rollcalls: closest
        .slice(0, params.limit)
        .map(({ column, ...margin }) => ({ ...sayLine(ballots.rollCalls[column] as Heading), ...margin })),
      total: all.length,
      reached: all.filter(({ reached }) => reached).length,
      threshold: params.threshold,
      ...sayCounted(params, counted),
      ...groundsOf(record, params, counted, today),
    };
  },
});
