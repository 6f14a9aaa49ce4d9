import { z } from 'zod';
import { countsOf, participationsOn } from '../treaties/parties.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

/** `onrecord treaties`: every treaty on record, and how many states stood where. */
export const treatiesQuestion = question({
  name: 'treaties',
  places: [],
  summary: 'Every treaty on record: its days, and how many states were bound, leaving or had only signed.',
  params: z.object({ ...asOf }),
  answer: z.object({
    treaties: z.array(
      z.object({
        treaty: z.string(),
        title: z.string(),
        short: z.string(),
        reference: z.string(),
        adopted: z.string().nullable(),
        inForce: z.string().nullable(),
        counts: z.object({
          party: z.number().describe('Every state bound that day, those on their way out included.'),
          withdrawing: z.number(),
          withdrawn: z.number(),
          signatory: z.number(),
          'signature-disowned': z.number(),
          awaiting: z.number(),
        }),
      }),
    ),
    ...provenance,
  }),
  ask(record, { on: asked, known: knownAsked }, today) {
    const on = asked ?? today;
    const known = knownAsked ?? today;
    const treaties = [...record.treaties.values()];
    return {
      treaties: treaties.map((treaty) => ({
        treaty: treaty.treaty,
        title: treaty.title,
        short: treaty.short,
        reference: treaty.reference,
        adopted: treaty.adopted as string | null,
        inForce: treaty.in_force as string | null,
        counts: countsOf(participationsOn(treaty, on, known).values()),
      })),
      ...provenanceOf(record, { on, known, facts: [], sources: treaties.map(({ source }) => source) }),
    };
  },
});
