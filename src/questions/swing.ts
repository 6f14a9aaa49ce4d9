import { z } from 'zod';
import { findState } from '../states/find.ts';
import { nameOfCode } from '../states/states.ts';
import { swingBetween } from '../votes/swing.ts';
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

/** With whom the others vote when two states oppose each other. */
export const swingQuestion = question({
  name: 'swing',
  places: ['a', 'b'],
  summary:
    'When two states vote yes against no: with which of them each other state votes, those who swing first.',
  params: z.object({
    a: z.string().describe('A state: a code or a name.'),
    b: z.string().describe('Another state.'),
    ...rollCallFilter,
    ...asOf,
  }),
  answer: z.object({
    a: z.string(),
    b: z.string(),
    rollcalls: z.number().describe('Roll calls in which the two voted yes against no.'),
    states: z
      .array(
        z.object({
          state: z.string(),
          name: z.string(),
          withA: z.number(),
          withB: z.number(),
          abstain: z.number(),
          absent: z.number(),
          share: z.number().nullable().describe('Of the votes it cast for either, those with the first.'),
        }),
      )
      .describe('The most evenly split first.'),
    ...countedFields,
    lines,
    ...provenance,
  }),
  ask(record, params, today) {
    const on = params.on ?? today;
    const a = findState(record.states, params.a).state;
    const b = findState(record.states, params.b).state;
    const counted = countedIn(record, params, today);
    const { ballots, selection } = counted;
    const { rollCalls, sides } = swingBetween(ballots, a, b, ballots.seats, selection.bits);
    return {
      a,
      b,
      rollcalls: rollCalls,
      states: sides.map(({ state, ...side }) => ({
        state,
        name: nameOfCode(record.states, state, on),
        ...side,
      })),
      ...sayCounted(params, counted),
      lines: sayLines(counted, [a, b]),
      ...groundsOf(record, params, counted, today),
    };
  },
});
