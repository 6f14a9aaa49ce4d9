import { z } from 'zod';
import { waysToCount } from '../court/counting.ts';
import { type Docket, sourcesOf } from '../court/docket.ts';
import { offence } from '../court/schema.ts';
import { type Verdict, verdictsOn } from '../court/verdicts.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

const kind = z.enum(['conviction', 'acquittal']);

/** `court verdicts`: judgments given by a day, what stood after appeal, and every way to count them. */
export const courtVerdictsQuestion = question({
  name: 'court verdicts',
  places: [],
  summary:
    'The judgments the Court had given by a day, with what stood after appeal, and every way to count them.',
  params: z.object({
    offence: offence
      .optional()
      .describe(
        'core: genocide, crimes against humanity, war crimes, aggression; administration: article 70.',
      ),
    kind: kind.optional().describe('Only trial judgments of this kind.'),
    ...asOf,
  }),
  answer: z.object({
    verdicts: z.array(
      z.object({
        id: z.string(),
        person: z.string(),
        name: z.string(),
        situation: z.string(),
        case: z.string(),
        kind: kind.describe('What the trial chamber decided.'),
        stands: kind.describe('What stood after the appeals decided by the day asked about.'),
        final: z.boolean().describe('No appeal was open any more.'),
        offence,
        day: z.string(),
        votes: z.enum(['unanimous', 'majority']).optional(),
        years: z.number().nullable().describe('The sentence as it stood, in years.'),
        reference: z.string(),
        standing: z.enum(['confirmed', 'reported']),
        source: z.string(),
      }),
    ),
    counts: z.object({
      convictions: z.object({ core: z.number(), administration: z.number() }),
      acquittals: z.object({ core: z.number(), administration: z.number() }),
    }),
    ways: z
      .array(
        z.object({ way: z.string(), counts: z.string(), count: z.number(), verdicts: z.array(z.string()) }),
      )
      .describe('Each way to count them, side by side.'),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const verdicts = verdictsOn(record.court, { on, known }).filter(
      (verdict) =>
        (!params.offence || verdict.offence === params.offence) &&
        (!params.kind || verdict.kind === params.kind),
    );
    const steps = verdicts.flatMap((verdict) => verdict.steps);
    return {
      verdicts: verdicts.map((verdict) => sayVerdict(record.court, verdict)),
      counts: {
        convictions: byOffence(verdicts, 'conviction'),
        acquittals: byOffence(verdicts, 'acquittal'),
      },
      ways: waysToCount(verdicts).map((way) => ({ ...way, verdicts: [...way.verdicts] })),
      ...provenanceOf(record, {
        on,
        known,
        facts: steps.map(({ id }) => id),
        sources: sourcesOf(steps),
      }),
    };
  },
});

function byOffence(verdicts: readonly Verdict[], kind: Verdict['kind']) {
  const count = (offence: Verdict['offence']) =>
    verdicts.filter((verdict) => verdict.kind === kind && verdict.offence === offence).length;
  return { core: count('core'), administration: count('administration') };
}

function sayVerdict({ people }: Docket, { judgment, steps: _, ...verdict }: Verdict) {
  return {
    ...verdict,
    name: people.get(verdict.person)?.name ?? verdict.person,
    situation: judgment.situation,
    day: judgment.day as string,
    ...(judgment.votes && { votes: judgment.votes }),
    reference: judgment.reference,
    standing: judgment.standing,
    source: judgment.source,
  };
}
