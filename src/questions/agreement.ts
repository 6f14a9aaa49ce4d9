import { z } from 'zod';
import { findState } from '../states/find.ts';
import { type Agreement, agreement, measures } from '../votes/agreement.ts';
import { agreementOver, periodKinds } from '../votes/periods.ts';
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

const likeness = {
  value: z.number().nullable().describe('null where the measure is not defined.'),
  rollcalls: z.number().describe('Roll calls that count in which both voted yes, no or abstained.'),
  same: z.number(),
  near: z.number().describe('One of the two abstained, the other did not.'),
  opposed: z.number().describe('Yes against no.'),
};

/** How alike two states voted. */
export const agreementQuestion = question({
  name: 'agreement',
  places: ['a', 'b'],
  summary: 'How alike two states voted, over the roll calls that divided the General Assembly.',
  params: z.object({
    a: z.string().describe('A state: a code or a name.'),
    b: z.string().describe('Another state.'),
    ...rollCallFilter,
    measure,
    unanimous,
    by: z.enum(periodKinds).optional().describe('Also how it moved: a value a year, or a session.'),
    rolling: z.coerce
      .number()
      .int()
      .min(1)
      .max(80)
      .default(1)
      .describe('With by: each value covers this many years or sessions, the named one the last.'),
    ...asOf,
  }),
  answer: z.object({
    a: z.string(),
    b: z.string(),
    ...likeness,
    series: z
      .array(z.object({ period: z.string(), ...likeness }))
      .describe('A value a year or session, if asked for; those without a common vote are left out.'),
    measure: z.enum(measures),
    ...countedFields,
    lines,
    ...provenance,
  }),
  ask(record, params, today) {
    const a = findState(record.states, params.a).state;
    const b = findState(record.states, params.b).state;
    const counted = countedIn(record, params, today);
    const { ballots } = counted;
    const pair = [ballots.line(a), ballots.line(b)] as const;
    const bits = telling(counted, params.unanimous);
    const { by, rolling } = params;
    const series = by ? agreementOver(ballots, pair, bits, params.measure, { by, rolling }) : [];
    return {
      a,
      b,
      ...sayAgreement(agreement(...pair, bits, params.measure)),
      series: series.map((one) => ({ period: one.period, ...sayAgreement(one) })),
      measure: params.measure,
      ...sayCounted(params, counted),
      lines: sayLines(counted, [a, b]),
      ...groundsOf(record, params, counted, today),
    };
  },
});

function sayAgreement({ value, rollCalls, same, near, opposed }: Agreement) {
  return { value, rollcalls: rollCalls, same, near, opposed };
}
