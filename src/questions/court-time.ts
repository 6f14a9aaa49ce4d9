import { z } from 'zod';
import { type Docket, sourcesOf } from '../court/docket.ts';
import { type Duration, durationsOn } from '../court/durations.ts';
import { type Passage, stretches } from '../court/stretches.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

const stretch = z.enum(stretches.map((one) => one.stretch));
const days = z.number().nullable();

/** `court time`: how long each stretch of proceedings took, with the cases behind it and those still open. */
export const courtTimeQuestion = question({
  name: 'court time',
  places: [],
  summary:
    'How long each stretch of proceedings took: median and quartiles, every case behind them, and the cases still open.',
  params: z.object({
    stretch: stretch.optional().describe('Only this one, such as warrant-to-surrender.'),
    ...asOf,
  }),
  answer: z.object({
    stretches: z.array(
      z.object({
        stretch,
        says: z.string().describe('From what to what, with the articles.'),
        of: z.enum(['situation', 'person']).describe('One case is one person, or one situation.'),
        reached: z.number().describe('Cases that came to the step awaited.'),
        cut: z.number().describe('Cases that ended otherwise.'),
        open: z.number().describe('Cases in which it lasted.'),
        lower: days.describe('First quartile of those reached, in days.'),
        median: days,
        upper: days.describe('Third quartile.'),
        medianWithOpen: days.describe(
          'Days after which half are over when open and cut cases count for as long as they lasted (Kaplan and Meier); null when fewer than half are.',
        ),
        cases: z.array(
          z.object({
            subject: z.string(),
            name: z.string(),
            case: z.string(),
            from: z.string(),
            until: z.string().nullable().describe('The day it ended; null while it lasts.'),
            end: z.enum(['reached', 'cut', 'open']),
            by: z.string().describe('The step that ended it; empty while it lasts.'),
            days: z.number(),
            approximate: z.boolean().describe('A source gives one of the days in part only.'),
            facts: z.array(z.string()),
          }),
        ),
      }),
    ),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const found = durationsOn(record.court, { on, known }).filter(
      (one) => !params.stretch || one.stretch.stretch === params.stretch,
    );
    const steps = found.flatMap(({ passages }) => passages.flatMap(stepsOf));
    return {
      stretches: found.map((one) => sayDuration(record.court, one)),
      ...provenanceOf(record, {
        on,
        known,
        facts: [...new Set(steps.map(({ id }) => id))],
        sources: sourcesOf(steps),
      }),
    };
  },
});

function stepsOf({ from, until }: Passage) {
  return until ? [from, until] : [from];
}

function sayDuration(court: Docket, { stretch: one, passages, ...figures }: Duration) {
  const count = (end: Passage['end']) => passages.filter((passage) => passage.end === end).length;
  return {
    stretch: one.stretch,
    says: one.says,
    of: one.of,
    reached: count('reached'),
    cut: count('cut'),
    open: count('open'),
    ...figures,
    cases: passages.map((passage) => sayPassage(court, passage)),
  };
}

function sayPassage({ people, situations }: Docket, passage: Passage) {
  const { subject, from, until, end } = passage;
  const steps = stepsOf(passage);
  return {
    subject,
    name: people.get(subject)?.name ?? situations.get(subject)?.name ?? subject,
    case: passage.case,
    from: from.day as string,
    until: (until?.day as string | undefined) ?? null,
    end,
    by: until?.step ?? '',
    days: passage.days,
    approximate: steps.some(({ day }) => day.length < 10),
    facts: steps.map(({ id }) => id),
  };
}
