import { z } from 'zod';
import { findState } from '../states/find.ts';
import { nameOn } from '../states/states.ts';
import { statuses } from '../treaties/participation.ts';
import { stateRecord } from '../treaties/state-record.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';
import { actAnswer, participationAnswer, sayAct, sayParticipation } from './treaty.ts';
import { effectAnswer, sayEffect, sourcesOf } from './treaty-answers.ts';

/** `onrecord state treaties RUS`: everything a state ever did toward treaties, in order of day. */
export const stateTreatiesQuestion = question({
  name: 'state treaties',
  places: ['state'],
  summary:
    'A state’s whole treaty record: every act and every effect in order of day, and where that leaves it.',
  params: z.object({ state: z.string().describe('A code or a name: RUS, Russia, Burma.'), ...asOf }),
  answer: z.object({
    state: z.string(),
    name: z.string(),
    treaties: z
      .array(z.object({ treaty: z.string(), title: z.string(), ...participationAnswer }))
      .describe('Those toward which it had done anything by the day asked about.'),
    entries: z.array(
      z.object({
        day: z.string(),
        treaty: z.string(),
        title: z.string(),
        act: actAnswer.nullable().describe('What it did that day, or …'),
        effect: effectAnswer.nullable().describe('… what took effect for it.'),
        participation: z.enum(statuses).describe('Where it stood toward the treaty at the end of that day.'),
      }),
    ),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const state = findState(record.states, params.state);
    const { participations, entries } = stateRecord(record.treaties, state.state, on, known);
    const treaties = participations.map(({ treaty }) => treaty);
    const acts = entries.flatMap(({ act }) => act ?? []);
    return {
      state: state.state,
      name: nameOn(state, on),
      treaties: participations.map(({ treaty, participation }) => ({
        treaty: treaty.treaty,
        title: treaty.short,
        ...sayParticipation(participation),
      })),
      entries: entries.map(({ day, treaty, act, effect, status }) => ({
        day: day as string,
        treaty: treaty.treaty,
        title: treaty.short,
        act: act && sayAct(act),
        effect: effect && sayEffect(record, effect),
        participation: status,
      })),
      ...provenanceOf(record, {
        on,
        known,
        facts: acts.map(({ id }) => id),
        sources: [state.source, ...sourcesOf(treaties, acts)],
      }),
    };
  },
});
