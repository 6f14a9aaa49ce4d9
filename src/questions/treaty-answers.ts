import { z } from 'zod';
import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { findState } from '../states/find.ts';
import { nameOfCode } from '../states/states.ts';
import type { Effect } from '../treaties/effects.ts';
import { findTreaty } from '../treaties/find.ts';
import { sayEffect as sentenceOf } from '../treaties/say.ts';
import type { Act, Treaty } from '../treaties/treaties.ts';
import { actAnswer, sayAct } from './treaty.ts';

/** What the questions about many treaties share: which treaties, which state, and the shapes of their answers. */

export const whichTreaties = {
  treaty: z
    .string()
    .optional()
    .describe('Only this treaty: its id, title or the depositary’s number; all if not given.'),
  state: z.string().optional().describe('Only this state: a code or a name.'),
};

interface Which {
  readonly treaty?: string | undefined;
  readonly state?: string | undefined;
}

/** The treaties asked about; with a state, each with the acts of that state alone. */
export function treatiesAsked(record: PublicRecord, { treaty, state }: Which): Treaty[] {
  const treaties =
    treaty === undefined ? [...record.treaties.values()] : [findTreaty(record.treaties, treaty)];
  if (state === undefined) return treaties;
  const { state: code } = findState(record.states, state);
  return treaties.map((one) => ({ ...one, acts: one.acts.filter((act) => act.state === code) }));
}

/** Of which treaty and which state something is said. */
export const whose = {
  treaty: z.string(),
  title: z.string().describe('What the treaty is usually called.'),
  state: z.string(),
  name: z.string(),
};

/** The fields of `whose`. */
export function sayWhose(record: PublicRecord, treaty: Treaty, state: string, on: Day) {
  return { treaty: treaty.treaty, title: treaty.short, state, name: nameOfCode(record.states, state, on) };
}

export const theirAct = actAnswer.extend(whose);

/** An act with its treaty and its state. */
export function sayTheirAct(record: PublicRecord, treaty: Treaty, act: Act) {
  return { ...sayWhose(record, treaty, act.state, act.day), ...sayAct(act) };
}

export const effectAnswer = z.object({
  id: z.string(),
  kind: z.enum(['entry', 'withdrawal', 'in-force']),
  day: z.string(),
  treaty: z.string(),
  title: z.string(),
  state: z.string().nullable().describe('Empty for the entry into force of the treaty itself.'),
  name: z.string().nullable(),
  says: z.string().describe('The effect as a sentence.'),
  act: actAnswer.nullable().describe('The act it follows from.'),
});

/** An effect, the state under its name of that day. */
export function sayEffect(record: PublicRecord, effect: Effect): z.output<typeof effectAnswer> {
  const { id, kind, day, treaty, state, act } = effect;
  const name = state && nameOfCode(record.states, state, day);
  return {
    id,
    kind,
    day,
    treaty: treaty.treaty,
    title: treaty.short,
    state,
    name,
    says: `${sentenceOf(effect, name ?? '')}.`,
    act: act && sayAct(act),
  };
}

/** Sources of acts and of the treaties they concern. */
export function sourcesOf(treaties: readonly Treaty[], acts: readonly Act[]): string[] {
  return [...treaties.map(({ source }) => source), ...acts.map(({ source }) => source)];
}
