import { z } from 'zod';
import { sourcesOf, stepsBy } from '../court/docket.ts';
import { talliesUntil } from '../court/tallies.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

/** `court years`: the docket in numbers at the end of each year, and on the day asked about. */
export const courtYearsQuestion = question({
  name: 'court years',
  places: [],
  summary:
    'The docket in numbers at the end of every year since 2002 and on the day asked about: examinations, investigations, people sought, at large, held, on trial, convicted and acquitted.',
  params: z.object({ ...asOf }),
  answer: z.object({
    years: z.array(
      z.object({
        on: z.string(),
        examinations: z.number().describe("In the Prosecutor's count: reconsiderations included."),
        investigations: z.number(),
        sought: z.number().describe('People publicly sought or summoned so far.'),
        atLarge: z.number().describe('Sought by an outstanding warrant; those a state holds included.'),
        inCustody: z.number().describe("At the Court's detention centre."),
        onTrial: z.number(),
        convicted: z.number().describe('At trial, of core crimes, so far; appeals do not undo it.'),
        acquitted: z.number().describe('At trial, of core crimes, so far.'),
      }),
    ),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const steps = stepsBy(record.court.steps, { on, known });
    return {
      years: talliesUntil(record.court, { on, known }),
      ...provenanceOf(record, {
        on,
        known,
        facts: steps.map(({ id }) => id),
        sources: sourcesOf(steps),
      }),
    };
  },
});
