import { z } from 'zod';
import { dayCell } from '../days/cells.ts';
import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';

/**
 * One thing that can be asked of the record. The command line, the HTTP route, the OpenAPI document and the library
 * are all derived from it, so their names, parameters and shapes cannot drift apart.
 */
export interface Question<Params extends z.ZodObject, Answer extends z.ZodType> {
  /** Words of the command: `treaty`, `court verdicts`. */
  readonly name: string;
  /** Parameters given by place, in order, on the command line and in the path: `/api/treaty/{treaty}`. */
  readonly places: readonly (keyof z.output<Params> & string)[];
  /** One sentence for help, docs and OpenAPI. */
  readonly summary: string;
  readonly params: Params;
  readonly answer: Answer;
  /** Pure: the same record, parameters and day give the same answer. */
  ask(record: PublicRecord, params: z.output<Params>, today: Day): z.output<Answer>;
}

export function question<Params extends z.ZodObject, Answer extends z.ZodType>(
  definition: Question<Params, Answer>,
): Question<Params, Answer> {
  return definition;
}

/** `on`: the day asked about. `known`: acts known after this day are left out. Both default to today. */
export const asOf = {
  on: dayCell.optional().meta({
    type: 'string',
    format: 'date',
    description: 'The day asked about (YYYY-MM-DD); today if not given.',
  }),
  known: dayCell.optional().meta({
    type: 'string',
    format: 'date',
    description: 'Leave out what became known after this day; today if not given.',
  }),
};

/** Half-open: `from` counts, `until` does not. */
export const within = {
  from: dayCell
    .optional()
    .meta({ type: 'string', format: 'date', description: 'The first day that counts.' }),
  until: dayCell
    .optional()
    .meta({ type: 'string', format: 'date', description: 'The first day that no longer counts.' }),
};

/** What every answer carries beside its own fields. */
export const provenance = {
  on: z.string(),
  known: z.string(),
  facts: z.array(z.string()).describe('Ids of the rows the answer rests on.'),
  sources: z.array(
    z.object({ id: z.string(), publisher: z.string(), title: z.string(), address: z.string() }),
  ),
  coverage: z.array(
    z.object({
      source: z.string(),
      knownThrough: z.string().nullable(),
      reaches: z
        .boolean()
        .describe(
          'False when the answer depends on days beyond what this source is known to cover, and no other takes over.',
        ),
    }),
  ),
  record: z.string().describe('The version of the record: day of its newest fact and a hash of its content.'),
};
