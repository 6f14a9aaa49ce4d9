import { z } from 'zod';
import { findState } from '../states/find.ts';
import { nameOfCode } from '../states/states.ts';
import { measures } from '../votes/agreement.ts';
import { neighbours } from '../votes/nearest.ts';
import {
  countedFields,
  countedIn,
  groundsOf,
  lines,
  measure,
  rollCallFilter,
  sayCounted,
  sayLines,
  telling,
  unanimous,
} from './counting.ts';
import { asOf, provenance, question } from './question.ts';

const neighbour = z.object({
  state: z.string(),
  name: z.string(),
  value: z.number(),
  rollcalls: z.number().describe('Roll calls that count in which both voted.'),
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
    unanimous,
    limit: z.coerce.number().int().min(1).max(200).default(10).describe('How many states at each end.'),
    ...asOf,
  }),
  answer: z.object({
    state: z.string(),
    nearest: z.array(neighbour).describe('The most alike first.'),
    farthest: z.array(neighbour).describe('The least alike first.'),
    compared: z.number().describe('How many states shared enough roll calls to be compared.'),
    measure: z.enum(measures),
    ...countedFields,
    lines,
    ...provenance,
  }),
  ask(record, params, today) {
    const on = params.on ?? today;
    const { state } = findState(record.states, params.state);
    const counted = countedIn(record, params, today);
    const { ballots } = counted;
    const bits = telling(counted, params.unanimous);
    const all = neighbours(ballots, state, ballots.seats, bits, params.measure).map((found) => ({
      state: found.state,
      name: nameOfCode(record.states, found.state, on),
      value: found.value,
      rollcalls: found.rollCalls,
    }));
    return {
      state,
      nearest: all.slice(0, params.limit),
      farthest: all.slice(-params.limit).reverse(),
      compared: all.length,
      measure: params.measure,
      ...sayCounted(params, counted),
      lines: sayLines(counted, [state]),
      ...groundsOf(record, params, counted, today),
    };
  },
});
