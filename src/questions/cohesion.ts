import { z } from 'zod';
import { groupName, regionalGroup } from '../states/schema.ts';
import { nameOfCode } from '../states/states.ts';
import type { Heading } from '../votes/ballots.ts';
import { cohesionOf, ranksAt } from '../votes/cohesion.ts';
import { findRollCalls } from '../votes/votes.ts';
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

const choice = z.enum(['yes', 'no', 'abstain']);

/** How united groups of states vote, and who breaks ranks. */
export const cohesionQuestion = question({
  name: 'cohesion',
  places: [],
  summary: 'How united a group of states votes, and which of its members break ranks.',
  params: z.object({
    group: groupName
      .optional()
      .describe('Only this group, regional or another; without it the regional groups.'),
    symbol: z.string().optional().describe('One roll call, in any spelling: who broke ranks in it.'),
    ...rollCallFilter,
    ...asOf,
  }),
  answer: z.object({
    groups: z.array(
      z.object({
        group: groupName,
        cohesion: z
          .number()
          .nullable()
          .describe(
            'Mean agreement index (Hix, Noury & Roland 2005): 1 all alike, 0 evenly split over yes, no and abstention.',
          ),
        rollcalls: z.number().describe('Roll calls in which at least two members voted.'),
        members: z
          .array(
            z.object({
              state: z.string(),
              name: z.string(),
              rollcalls: z
                .number()
                .describe('Roll calls in which it voted and more than half of its group voted alike.'),
              broke: z.number().describe('Of these, those in which it voted otherwise.'),
              share: z.number(),
            }),
          )
          .describe('By code of the day; who broke ranks most often first.'),
      }),
    ),
    rollcall: z
      .object({
        ...rollCallLine,
        groups: z.array(
          z.object({
            group: groupName,
            yes: z.number(),
            no: z.number(),
            abstain: z.number(),
            cohesion: z.number().nullable(),
            majority: choice.nullable().describe('What more than half of those who voted chose.'),
            broke: z.array(z.object({ state: z.string(), vote: choice })),
          }),
        ),
      })
      .nullable()
      .describe('The one asked for by symbol.'),
    ...countedFields,
    ...provenance,
  }),
  ask(record, params, today) {
    const on = params.on ?? today;
    const counted = countedIn(record, params, today);
    const { ballots, selection } = counted;
    const groups = params.group === undefined ? regionalGroup.options : [params.group];
    const column =
      params.symbol === undefined
        ? undefined
        : ballots.rollCalls.findIndex(
            ({ id }) => id === findRollCalls(record.votes, params.symbol as string)[0]?.id,
          );
    return {
      groups: cohesionOf(ballots, record.states, selection.bits, groups).map(
        ({ group, cohesion, rollCalls, members }) => ({
          group,
          cohesion,
          rollcalls: rollCalls,
          members: members.map(({ state, rollCalls: rollcalls, broke, share }) => ({
            state,
            name: nameOfCode(record.states, state, on),
            rollcalls,
            broke,
            share,
          })),
        }),
      ),
      rollcall:
        column === undefined
          ? null
          : {
              ...sayLine(ballots.rollCalls[column] as Heading),
              groups: ranksAt(ballots, record.states, column, groups).map((one) => ({
                ...one,
                broke: [...one.broke],
              })),
            },
      ...sayCounted(params, counted),
      ...groundsOf(record, params, counted, today),
    };
  },
});
