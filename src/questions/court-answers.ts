import { z } from 'zod';
import type { Step } from '../court/docket.ts';
import { offence, stepKind } from '../court/schema.ts';

/** A step as every answer of the Court shows it. */
export const stepAnswer = z.object({
  id: z.string(),
  day: z.string(),
  known: z.string().optional().describe('When it became public, where that was later than its day.'),
  situation: z.string(),
  person: z.string().optional(),
  case: z.string().optional(),
  step: stepKind,
  offence: offence.optional(),
  reference: z.string().describe('Number of the document; empty if not on record.'),
  counts: z.record(z.string(), z.number()).optional().describe('Counts charged or found, by crime.'),
  votes: z.enum(['unanimous', 'majority']).optional(),
  years: z.number().optional().describe('A sentence, in years.'),
  by: z.array(z.string()).optional().describe('Who referred.'),
  standing: z.enum(['confirmed', 'reported']),
  note: z.string().optional(),
  source: z.string(),
  secondSource: z.string().optional(),
});

/** How something came to stand where it stands, in order; the last phase lasts. */
export function phasesAnswer<Name extends z.ZodType>(name: Name) {
  return z.array(z.object({ phase: name, from: z.string(), until: z.string().nullable() }));
}

export function sayStep(step: Step): z.output<typeof stepAnswer> {
  return {
    id: step.id,
    day: step.day,
    ...(step.known && { known: step.known }),
    situation: step.situation,
    ...(step.person && { person: step.person }),
    ...(step.case && { case: step.case }),
    step: step.step,
    ...(step.offence && { offence: step.offence }),
    reference: step.reference,
    ...(Object.keys(step.counts).length > 0 && { counts: { ...step.counts } as Record<string, number> }),
    ...(step.votes && { votes: step.votes }),
    ...(step.years !== null && { years: step.years }),
    ...(step.by && { by: step.by.split(' ') }),
    standing: step.standing,
    ...(step.note && { note: step.note }),
    source: step.source,
    ...(step.second_source && { secondSource: step.second_source }),
  };
}

/** How many there are of each, in the order of `names`, none left out. */
export function tally<Name extends string>(
  names: readonly Name[],
  found: readonly Name[],
): Record<Name, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const name of found) counts[name] += 1;
  return counts;
}
