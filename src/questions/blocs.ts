import { z } from 'zod';
import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { type GroupName, groupName } from '../states/schema.ts';
import { belongsTo, nameOfCode } from '../states/states.ts';
import { measures } from '../votes/agreement.ts';
import type { Ballots } from '../votes/ballots.ts';
import { blocsOf } from '../votes/blocs.ts';
import {
  countedFields,
  countedIn,
  groundsOf,
  measure,
  rollCallFilter,
  sayCounted,
  telling,
  unanimous,
} from './counting.ts';
import { asOf, provenance, question } from './question.ts';

const member = z.object({ state: z.string(), name: z.string() });

/** Which states vote together. */
export const blocsQuestion = question({
  name: 'blocs',
  places: [],
  summary: 'Which states vote together: clusters of the General Assembly by how alike its members voted.',
  params: z.object({
    ...rollCallFilter,
    measure,
    unanimous,
    group: groupName
      .optional()
      .describe('Only states of this group, regional or another, on the day asked about.'),
    count: z.coerce
      .number()
      .int()
      .min(2)
      .max(50)
      .optional()
      .describe('How many blocs; if not given, as many of 2 to 8 as keep best apart.'),
    ...asOf,
  }),
  answer: z.object({
    blocs: z.array(z.object({ states: z.array(member) })).describe('The largest first.'),
    leftOut: z.array(z.string()).describe('States with too few votes in common with the others.'),
    silhouette: z
      .number()
      .describe('How well the blocs keep apart, -1 to 1: mean over states (Rousseeuw 1987).'),
    merges: z
      .array(z.object({ a: z.number(), b: z.number(), distance: z.number() }))
      .describe(
        'The whole tree, average linkage on 1 - likeness: numbers below the count of `order` are its states, each merge makes the next.',
      ),
    order: z.array(z.string()).describe('The states as the merges number them.'),
    measure: z.enum(measures),
    group: groupName.nullable(),
    ...countedFields,
    ...provenance,
  }),
  ask(record, params, today) {
    const on = params.on ?? today;
    const counted = countedIn(record, params, today);
    const { ballots } = counted;
    const seats = params.group ? seatsIn(record, ballots, params.group, on) : ballots.seats;
    const options = { measure: params.measure, ...(params.count && { count: params.count }) };
    const found = blocsOf(ballots, seats, telling(counted, params.unanimous), options);
    return {
      blocs: found.blocs.map((codes) => ({
        states: codes.map((state) => ({ state, name: nameOfCode(record.states, state, on) })),
      })),
      leftOut: [...found.leftOut],
      silhouette: found.silhouette,
      merges: [...found.merges],
      order: [...found.states],
      measure: params.measure,
      group: params.group ?? null,
      ...sayCounted(params, counted),
      ...groundsOf(record, params, counted, today),
    };
  },
});

/** The seats that belonged to a group on the day, also by the state that they continue: Russia's in 1980. */
function seatsIn({ states }: PublicRecord, ballots: Ballots, group: GroupName, on: Day): string[] {
  return ballots.seats.filter((seat) =>
    ballots.lineOf(seat).some((code) => {
      const state = states.byCode.get(code);
      return state !== undefined && belongsTo(state, group, on);
    }),
  );
}
