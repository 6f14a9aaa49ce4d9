import { z } from 'zod';
import { addDays, type Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { measures } from '../votes/agreement.ts';
import { type Ballots, ballotsOf, type Heading } from '../votes/ballots.ts';
import { type Bits, both } from '../votes/bits.ts';
import { issueCode, rollCallKind } from '../votes/schema.ts';
import { type Selection, select } from '../votes/select.ts';
import { provenanceOf } from './provenance.ts';
import { type asOf, within } from './question.ts';

/** Which roll calls count, in every question about votes. */
export const rollCallFilter = {
  issue: issueCode
    .optional()
    .describe(
      'Only votes on: me (Middle East), nu (nuclear weapons), di (disarmament), hr (human rights), co (colonialism), ec (economic development).',
    ),
  kind: rollCallKind.optional().describe('Only votes of this kind: whole resolutions, paragraphs …'),
  important: z.stringbool().optional().meta({
    type: 'boolean',
    description: 'Only votes that the US State Department marked as important.',
  }),
  session: z.string().toUpperCase().optional().describe('Only votes of this session: 71, ES-11.'),
  ...within,
  text: z
    .string()
    .optional()
    .describe(
      'Only votes whose title has all these words or words that begin with them; "in quotes": exactly these, side by side.',
    ),
};

/** Whether likeness looks at unanimous votes too. */
export const unanimous = z.stringbool().default(false).meta({
  type: 'boolean',
  description: 'Count unanimous roll calls too; without it only those that divided the Assembly.',
});

/** The parameter that names a measure. */
export const measure = z
  .enum(measures)
  .default('agree')
  .describe('agree (abstention counts half), agree3 (same vote or not), s, pi or kappa; see docs/votes.md.');

/** What answers computed from many roll calls say of which were counted. */
export const countedFields = {
  from: z.string().nullable(),
  until: z.string().nullable(),
  issue: z.string().nullable(),
  uncertain: z
    .number()
    .describe('Roll calls left out because their day is known only in part and may lie outside the span.'),
};

/** The codes behind each state named in an answer. */
export const lines = z
  .record(z.string(), z.array(z.string()))
  .describe('The codes under which a state voted, itself first: RUS also as SUN.');

type Asked = z.output<z.ZodObject<typeof rollCallFilter & typeof asOf>>;

/** The roll calls an answer is computed from. */
export interface Counted {
  readonly ballots: Ballots;
  readonly selection: Selection;
}

/** The roll calls that pass the filter, none later than the day asked about, none twice. */
export function countedIn(record: PublicRecord, params: Asked, today: Day): Counted {
  const ballots = ballotsOf(record.votes, record.states);
  return { ballots, selection: select(ballots, byThen(params, today)) };
}

/** The filter with the day asked about as its end. */
export function byThen<Params extends Asked>(params: Params, today: Day): Params {
  const tomorrow = addDays(params.on ?? today, 1);
  return {
    ...params,
    until: params.until !== undefined && params.until < tomorrow ? params.until : tomorrow,
  };
}

/** Of those roll calls the ones that tell likeness: those that divided the Assembly, or all. */
export function telling({ ballots, selection }: Counted, all: boolean): Bits {
  return all ? selection.bits : both(selection.bits, ballots.divided);
}

export function sayCounted({ from, until, issue }: Asked, { selection }: Counted) {
  return {
    from: (from ?? null) as string | null,
    until: (until ?? null) as string | null,
    issue: issue ?? null,
    uncertain: selection.uncertain,
  };
}

export function sayLines({ ballots }: Counted, states: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(states.map((code) => [code, [...ballots.lineOf(code)]]));
}

/** Thousands of roll calls are named by the files that hold them: `votes/71`. */
export function groundsOf(record: PublicRecord, { on, known }: Asked, counted: Counted, today: Day) {
  const used = [...counted.selection.columns].map((column) => counted.ballots.rollCalls[column] as Heading);
  return provenanceOf(record, {
    on: on ?? today,
    known: known ?? today,
    facts: [...new Set(used.map(({ session }) => `votes/${session}`))],
    sources: used.map(({ source }) => source),
    relayed: true,
  });
}

/** A roll call as lists of computed results name it. */
export const rollCallLine = {
  id: z.string(),
  day: z.string().describe('As much of the day as the source supports.'),
  session: z.string(),
  symbol: z.string(),
  title: z.string(),
};

export function sayLine({ id, day, session, symbol, title }: Heading) {
  return { id, day: day as string, session, symbol, title };
}
