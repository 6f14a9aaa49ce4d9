import { z } from 'zod';
import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { findState } from '../states/find.ts';
import { nameOfCode, type States } from '../states/states.ts';
import { findTreaty } from '../treaties/find.ts';
import { isBound, type Participation, participationOn, statuses } from '../treaties/participation.ts';
import { countsOf, participationsOn } from '../treaties/parties.ts';
import { provisionallyOn } from '../treaties/provisional.ts';
import { actKind, standing } from '../treaties/schema.ts';
import type { Act, Treaty } from '../treaties/treaties.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

/** An act as every answer gives it. */
export const actAnswer = z.object({
  id: z.string(),
  act: actKind,
  day: z.string(),
  effect: z.string().optional(),
  known: z.string().optional().describe('When it became known, where that was later than its day.'),
  reference: z.string().describe("The depositary's reference; empty if not on record."),
  standing,
  about: z
    .string()
    .optional()
    .describe(
      'What or whom it concerns: an article, territories, codes of those whose statement is objected to.',
    ),
  text: z
    .string()
    .optional()
    .describe(
      "Where its words stand in the publisher's document: Declarations/3, the third entry of that section.",
    ),
  note: z.string().optional(),
  source: z.string(),
});

/** What is said of one state, here and in the answer about a state. */
export const participationAnswer = {
  participation: z.enum(statuses),
  since: z.string().nullable(),
  effective: z.string().optional().describe('The day a withdrawal takes or took effect.'),
  awaiting: z
    .object({ consent: z.string(), entry: z.string().nullable() })
    .optional()
    .describe('A consent that is deposited and not yet in force for the state.'),
};

/** `onrecord treaty rome-statute`: participation of all states, or one, on a day. */
export const treatyQuestion = question({
  name: 'treaty',
  places: ['treaty'],
  summary: 'Who is bound by a treaty on a day, who is leaving, who only signed, and by which acts.',
  params: z.object({
    treaty: z.string().describe('A treaty, for example rome-statute.'),
    state: z.string().optional().describe('Only this state: a code or a name.'),
    ...asOf,
  }),
  answer: z.object({
    treaty: z.string(),
    title: z.string(),
    reference: z.string(),
    adopted: z.string().nullable(),
    inForce: z.string().nullable(),
    counts: z.object({
      party: z.number().describe('Every state bound that day, those on their way out included.'),
      withdrawing: z.number().describe('Those of the parties that have given notice.'),
      withdrawn: z.number(),
      signatory: z.number(),
      'signature-disowned': z.number(),
      awaiting: z.number().describe('States whose consent is deposited and not yet in force for them.'),
    }),
    parties: z.array(z.string()).describe('Codes of every state bound that day.'),
    states: z.array(
      z.object({
        state: z.string(),
        name: z.string(),
        ...participationAnswer,
        provisional: z
          .object({
            since: z.string(),
            basis: z.string().describe('The article that allows it; may be empty.'),
          })
          .optional()
          .describe('It applies the treaty before it is bound by it.'),
        acts: z.array(actAnswer),
      }),
    ),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const treaty = findTreaty(record.treaties, params.treaty);
    const all = participationsOn(treaty, on, known);
    const asked = params.state === undefined ? all : only(record, treaty, params.state, on, known);
    const acts = [...asked.values()].flatMap((it) => it.acts);
    return {
      treaty: treaty.treaty,
      title: treaty.title,
      reference: treaty.reference,
      adopted: treaty.adopted,
      inForce: treaty.in_force,
      counts: countsOf(all.values()),
      parties: [...all].filter(([, it]) => isBound(it)).map(([state]) => state),
      states: [...asked].map(([state, it]) => ({
        ...sayState(record.states, state, it, on),
        ...sayProvisional(treaty, state, on, known),
      })),
      ...provenanceOf(record, {
        on,
        known,
        facts: acts.map((act) => act.id),
        sources: [treaty.source, ...acts.map((act) => act.source)],
      }),
    };
  },
});

function only(record: PublicRecord, treaty: Treaty, text: string, on: Day, known: Day) {
  const { state } = findState(record.states, text);
  return new Map([[state, participationOn(treaty, state, on, known)]]);
}

function sayState(states: States, code: string, it: Participation, on: Day) {
  return {
    state: code,
    name: nameOfCode(states, code, on),
    ...sayParticipation(it),
    acts: it.acts.map(sayAct),
  };
}

function sayProvisional(treaty: Treaty, state: string, on: Day, known: Day) {
  const found = provisionallyOn(treaty, state, on, known);
  return found && { provisional: { since: found.since as string, basis: found.basis } };
}

export function sayParticipation({ status, since, effective, awaiting }: Participation) {
  return {
    participation: status,
    since: since as string | null,
    ...(effective && { effective: effective as string }),
    ...(awaiting && {
      awaiting: { consent: awaiting.consent as string, entry: awaiting.entry as string | null },
    }),
  };
}

/** An act in the shape of `actAnswer`. */
export function sayAct({ id, act, day, effect, known, reference, standing, about, text, note, source }: Act) {
  return {
    id,
    act,
    day: day as string,
    ...(effect && { effect: effect as string }),
    ...(known && { known: known as string }),
    reference,
    standing,
    ...(about && { about }),
    ...(text && { text }),
    ...(note && { note }),
    source,
  };
}
