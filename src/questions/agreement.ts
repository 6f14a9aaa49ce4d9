import { z } from 'zod';
import { addDays, type Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { findState } from '../states/find.ts';
import { lineage } from '../states/states.ts';
import { agreement, measures } from '../votes/agreement.ts';
import { matrixOf, type VoteMatrix } from '../votes/matrix.ts';
import { type Selection, select } from '../votes/select.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';
import { rollCallFilter } from './votes.ts';

/** The parameter that names a measure. */
export const measure = z
  .enum(measures)
  .default('agree')
  .describe('agree (abstention counts half), agree3 (same vote or not), s, pi or kappa; see docs/votes.md.');

/** What answers about likeness have in common. */
export const likeness = {
  measure: z.enum(measures),
  from: z.string().nullable(),
  until: z.string().nullable(),
  issue: z.string().nullable(),
  lines: z
    .record(z.string(), z.array(z.string()))
    .describe('The codes under which a state voted, itself first: RUS also as SUN.'),
  uncertain: z
    .number()
    .describe('Roll calls left out because their day is known only in part and may lie outside the span.'),
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
    ...asOf,
  }),
  answer: z.object({
    a: z.string(),
    b: z.string(),
    value: z.number().nullable().describe('null where the measure is not defined.'),
    rollcalls: z.number().describe('Divided roll calls in which both voted yes, no or abstained.'),
    same: z.number(),
    near: z.number().describe('One of the two abstained, the other did not.'),
    opposed: z.number().describe('Yes against no.'),
    ...likeness,
    ...provenance,
  }),
  ask(record, params, today) {
    const a = findState(record.states, params.a).state;
    const b = findState(record.states, params.b).state;
    const { matrix, selection } = counted(record, params, params.on ?? today);
    const found = agreement(matrix, matrix.line(a), matrix.line(b), selection.columns, params.measure);
    return {
      a,
      b,
      value: found.value,
      rollcalls: found.rollCalls,
      same: found.same,
      near: found.near,
      opposed: found.opposed,
      ...sayLikeness(record, params, [a, b], selection),
      ...grounds(record, params, matrix, selection, today),
    };
  },
});

type Asked = z.output<z.ZodObject<typeof rollCallFilter & typeof asOf>> & {
  readonly measure: (typeof measures)[number];
};

/** The roll calls that count, none later than the day asked about. */
export function counted(record: PublicRecord, params: Asked, on: Day) {
  const matrix = matrixOf(record.votes, record.states);
  const tomorrow = addDays(on, 1);
  const until = params.until !== undefined && params.until < tomorrow ? params.until : tomorrow;
  return { matrix, selection: select(matrix, { ...params, until }) };
}

export function sayLikeness(
  record: PublicRecord,
  { measure: by, from, until, issue }: Asked,
  states: readonly string[],
  { uncertain }: Selection,
) {
  return {
    measure: by,
    from: (from ?? null) as string | null,
    until: (until ?? null) as string | null,
    issue: issue ?? null,
    lines: Object.fromEntries(states.map((code) => [code, lineage(record.states, code)])),
    uncertain,
  };
}

/** Thousands of roll calls are named by the files that hold them: `votes/71`. */
export function grounds(
  record: PublicRecord,
  { on, known }: Asked,
  matrix: VoteMatrix,
  { columns }: Selection,
  today: Day,
) {
  const used = [...columns].flatMap((column) => matrix.rollCalls[column] ?? []);
  return provenanceOf(record, {
    on: on ?? today,
    known: known ?? today,
    facts: [...new Set(used.map(({ session }) => `votes/${session}`))],
    sources: used.map(({ source }) => source),
    relayed: true,
  });
}
