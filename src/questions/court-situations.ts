import { z } from 'zod';
import { sourcesOf } from '../court/docket.ts';
import { findSituation } from '../court/find.ts';
import { phasesOfSituation } from '../court/phases.ts';
import { trigger } from '../court/schema.ts';
import { isUnderExamination, situationStatuses, situationsOn } from '../court/situations.ts';
import { findState } from '../states/find.ts';
import { phasesAnswer, sayStep, stepAnswer, tally } from './court-answers.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

const status = z.enum(situationStatuses);

/** `court situations`: what the Court looks into on a day, and where each situation stands. */
export const courtSituationsQuestion = question({
  name: 'court situations',
  places: [],
  summary: 'What the International Criminal Court looks into on a day, and where each situation stands.',
  params: z.object({
    situation: z.string().optional().describe('Only this one: darfur, ICC-02/05 or a name.'),
    state: z
      .string()
      .optional()
      .describe('Only situations on the territory of this state: a code or a name.'),
    status: status.optional().describe('Only those that stand so.'),
    ...asOf,
  }),
  answer: z.object({
    situations: z.array(
      z.object({
        situation: z.string(),
        code: z.string().describe("The Court's own number; empty where there is none."),
        name: z.string(),
        states: z.array(z.string()),
        territories: z.string(),
        trigger,
        referredBy: z.string().describe('Codes of the states that referred it, or UNSC; empty for none.'),
        status,
        since: z.string(),
        standing: z.enum(['confirmed', 'reported']),
        phases: phasesAnswer(status).describe('How it came to stand there.'),
        steps: z.array(stepAnswer),
      }),
    ),
    counts: z.record(status, z.number()),
    underExamination: z.number().describe("The Prosecutor's count: examinations and reconsiderations."),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const only = params.situation && findSituation(record.court, params.situation).situation;
    const state = params.state && findState(record.states, params.state).state;
    const all = situationsOn(record.court, { on, known }).filter(
      ({ situation, status }) =>
        (!only || situation.situation === only) &&
        (!state || situation.states.includes(state)) &&
        (!params.status || status === params.status),
    );
    const steps = all.flatMap((standing) => standing.steps);
    return {
      situations: all.map(({ situation, status, since, steps }) => ({
        situation: situation.situation,
        code: situation.code,
        name: situation.name,
        states: [...situation.states],
        territories: situation.territories,
        trigger: situation.trigger,
        referredBy: situation.referred_by,
        status,
        since,
        standing: situation.standing,
        phases: phasesOfSituation(situation, { on, known }).map((phase) => ({ ...phase })),
        steps: steps.map(sayStep),
      })),
      counts: tally(
        situationStatuses,
        all.map(({ status }) => status),
      ),
      underExamination: all.filter(isUnderExamination).length,
      ...provenanceOf(record, {
        on,
        known,
        facts: steps.map(({ id }) => id),
        sources: sourcesOf([...all.map(({ situation }) => situation), ...steps]),
      }),
    };
  },
});
