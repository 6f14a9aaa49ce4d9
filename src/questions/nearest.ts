import { z } from 'zod';
import { findState } from '../states/find.ts';
import { nameOn } from '../states/states.ts';
import { neighbours } from '../votes/nearest.ts';
import { counted, grounds, likeness, measure, sayLikeness } from './agreement.ts';
import { asOf, provenance, question } from './question.ts';
import { rollCallFilter } from './votes.ts';

const neighbour = z.object({
  state: z.string(),
  name: z.string(),
  value: z.number(),
  rollcalls: z.number().describe('Divided roll calls in which both voted.'),
});

/** Who voted most like a state, and who least. */
export const nearestQuestion = question({
  name: 'nearest',
  places: ['state'],
  summary: 'Which states voted most like one state in the General Assembly, and which least.',
  params: z.object({
    state: z.string().describe('A state: a code or a name.'),
    ...rollCallFilter,
    measure,
    limit: z.coerce.number().int().min(1).max(200).default(10).describe('How many states at each end.'),
    ...asOf,
  }),
  answer: z.object({
    state: z.string(),
    nearest: z.array(neighbour).describe('The most alike first.'),
    farthest: z.array(neighbour).describe('The least alike first.'),
    compared: z.number().describe('How many states shared enough roll calls to be compared.'),
    ...likeness,
    ...provenance,
  }),
  ask(record, params, today) {
    const on = params.on ?? today;
    const { state } = findState(record.states, params.state);
    const { matrix, selection } = counted(record, params, on);
    const all = neighbours(matrix, state, matrix.seats, selection.columns, params.measure).map((found) => {
      const other = record.states.byCode.get(found.state);
      return {
        state: found.state,
        name: other ? nameOn(other, on) : found.state,
        value: found.value,
        rollcalls: found.rollCalls,
      };
    });
    return {
      state,
      nearest: all.slice(0, params.limit),
      farthest: all.slice(-params.limit).reverse(),
      compared: all.length,
      ...sayLikeness(record, params, [state], selection),
      ...grounds(record, params, matrix, selection, today),
    };
  },
});
