import { z } from 'zod';
import { sourcesOf, stepsBy } from '../court/docket.ts';
import { findPerson, findSituation } from '../court/find.ts';
import { stepKind } from '../court/schema.ts';
import { sayStep, stepAnswer } from './court-answers.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question, within } from './question.ts';

/** `court steps`: the dated steps of the docket. */
export const courtStepsQuestion = question({
  name: 'court steps',
  places: [],
  summary: 'The dated steps of the docket: referrals, warrants, appearances, judgments, appeals.',
  params: z.object({
    situation: z.string().optional().describe('Only steps in this situation: darfur, ICC-02/05 or a name.'),
    person: z.string().optional().describe('Only steps in cases against this person.'),
    step: stepKind.optional().describe('Only steps of this kind, such as warrant-issued.'),
    ...within,
    ...asOf,
  }),
  answer: z.object({ steps: z.array(stepAnswer), ...provenance }),
  ask(record, params, today) {
    const { on = today, known = today, from, until } = params;
    const person = params.person && findPerson(record.court, params.person).person;
    const situation = params.situation && findSituation(record.court, params.situation).situation;
    const steps = stepsBy(record.court.steps, { on, known }).filter(
      (it) =>
        (!person || it.person === person) &&
        (!situation || it.situation === situation) &&
        (!params.step || it.step === params.step) &&
        (!from || it.happened >= from) &&
        (!until || it.happened < until),
    );
    return {
      steps: steps.map(sayStep),
      ...provenanceOf(record, {
        on,
        known,
        facts: steps.map(({ id }) => id),
        sources: sourcesOf(steps),
      }),
    };
  },
});
