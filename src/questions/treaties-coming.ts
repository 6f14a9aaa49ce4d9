import { z } from 'zod';
import { daysBetween } from '../days/day.ts';
import { comingEffects } from '../treaties/effects.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';
import { effectAnswer, sayEffect, sourcesOf, treatiesAsked, whichTreaties } from './treaty-answers.ts';

/** `onrecord treaties coming`: what is to take effect after a day by what is already deposited and notified. */
export const treatiesComingQuestion = question({
  name: 'treaties coming',
  places: [],
  summary: 'What is to take effect after a day: treaties entering into force for states, and withdrawals.',
  params: z.object({ ...whichTreaties, ...asOf }),
  answer: z.object({
    effects: z.array(effectAnswer.extend({ daysLeft: z.number().describe('From the day asked about.') })),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const treaties = treatiesAsked(record, params);
    const effects = treaties
      .flatMap((treaty) => comingEffects(treaty, on, known))
      .filter(({ state }) => params.state === undefined || state !== null)
      .sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
    const acts = effects.flatMap(({ act }) => act ?? []);
    return {
      effects: effects.map((effect) => ({
        ...sayEffect(record, effect),
        daysLeft: daysBetween(on, effect.day),
      })),
      ...provenanceOf(record, {
        on,
        known,
        facts: acts.map(({ id }) => id),
        sources: sourcesOf(treaties, acts),
      }),
    };
  },
});
