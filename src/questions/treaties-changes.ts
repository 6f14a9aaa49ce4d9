import { z } from 'zod';
import { addDays, type Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { PublicRecord } from '../record/record.ts';
import { type Changes, changesBetween } from '../treaties/changes.ts';
import { statuses } from '../treaties/participation.ts';
import type { Treaty } from '../treaties/treaties.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question, within } from './question.ts';
import {
  effectAnswer,
  sayEffect,
  sayTheirAct,
  sayWhose,
  sourcesOf,
  theirAct,
  treatiesAsked,
  whichTreaties,
  whose,
} from './treaty-answers.ts';

const counts = z.object({ party: z.number(), withdrawing: z.number(), signatory: z.number() });

/** `onrecord treaties changes --from 2016-10-01 --until 2017-04-01`: what those days changed, and what was learnt on them. */
export const treatiesChangesQuestion = question({
  name: 'treaties changes',
  places: [],
  summary:
    'What changed between two days: acts done, acts taking effect, who stood where before and after, what was learnt.',
  params: z.object({
    from: within.from.meta({
      type: 'string',
      format: 'date',
      description: 'The first day that counts; a year before "until" if not given.',
    }),
    until: within.until.meta({
      type: 'string',
      format: 'date',
      description: 'The first day that no longer counts; if not given, today still counts.',
    }),
    ...whichTreaties,
    known: asOf.known,
  }),
  answer: z.object({
    from: z.string(),
    until: z.string(),
    acts: z.array(theirAct).describe('Done on those days.'),
    effects: z.array(effectAnswer).describe('Taking effect on those days.'),
    moves: z
      .array(z.object({ ...whose, before: z.enum(statuses), after: z.enum(statuses) }))
      .describe('States that stood elsewhere at the end of the last day than on the day before the first.'),
    learnt: z.array(theirAct).describe('Done earlier, known only from one of those days on.'),
    expected: z
      .array(effectAnswer)
      .describe('Lay ahead at the end of those days and had not at their beginning.'),
    averted: z.array(effectAnswer).describe('Lay ahead at their beginning and no longer at their end.'),
    counts: z
      .array(z.object({ treaty: z.string(), title: z.string(), before: counts, after: counts }))
      .describe(
        'Treaty by treaty, for those in which anything changed; none when only one state is asked about.',
      ),
    ...provenance,
  }),
  ask(record, params, today) {
    const { known = today, until = addDays(today, 1) } = params;
    const from = params.from ?? yearBefore(until);
    refuseEmpty(from, until);
    const all = treatiesAsked(record, params)
      .map((treaty) => ({ treaty, changes: changesBetween(treaty, from, until, known) }))
      .filter(({ changes }) => anything(changes));
    const acts = all.flatMap(({ changes }) => [...changes.acts, ...changes.learnt, ...becauseOf(changes)]);
    return {
      from: from as string,
      until: until as string,
      ...say(record, all, addDays(until, -1)),
      counts: params.state === undefined ? all.map(sayCounts) : [],
      ...provenanceOf(record, {
        on: addDays(until, -1),
        known,
        facts: [...new Set(acts.map(({ id }) => id))],
        sources: sourcesOf(
          all.map(({ treaty }) => treaty),
          acts,
        ),
      }),
    };
  },
});

type Changed = { readonly treaty: Treaty; readonly changes: Changes };

function say(record: PublicRecord, all: readonly Changed[], last: Day) {
  const acts = (pick: (changes: Changes) => Changes['acts']) =>
    all
      .flatMap(({ treaty, changes }) => pick(changes).map((act) => sayTheirAct(record, treaty, act)))
      .sort((a, b) => a.day.localeCompare(b.day));
  const effects = (pick: (changes: Changes) => Changes['effects']) =>
    all
      .flatMap(({ changes }) => pick(changes).map((effect) => sayEffect(record, effect)))
      .sort((a, b) => a.day.localeCompare(b.day));
  return {
    acts: acts((changes) => changes.acts),
    effects: effects((changes) => changes.effects),
    moves: all.flatMap(({ treaty, changes }) =>
      changes.moves.map(({ state, before, after }) => ({
        ...sayWhose(record, treaty, state, last),
        before: before?.status ?? ('none' as const),
        after: after?.status ?? ('none' as const),
      })),
    ),
    learnt: acts((changes) => changes.learnt),
    expected: effects((changes) => changes.expected),
    averted: effects((changes) => changes.averted),
  };
}

function sayCounts({ treaty, changes: { counts } }: Changed) {
  return {
    treaty: treaty.treaty,
    title: treaty.short,
    before: few(counts.before),
    after: few(counts.after),
  };
}

function few({ party, withdrawing, signatory }: Changes['counts']['before']) {
  return { party, withdrawing, signatory };
}

function anything({ acts, effects, learnt, expected, averted, moves }: Changes): boolean {
  return [acts, effects, learnt, expected, averted, moves].some(({ length }) => length > 0);
}

function becauseOf({ effects, expected, averted }: Changes) {
  return [...effects, ...expected, ...averted].flatMap(({ act }) => act ?? []);
}

function yearBefore(day: Day): Day {
  return addDays(day, -365);
}

function refuseEmpty(from: Day, until: Day): void {
  if (from < until) return;
  throw new OnrecordError('asked/bad-value', `No day lies from ${from} until ${until}.`, {
    hint: '"until" is the first day that no longer counts; give a later one.',
  });
}
