import { z } from 'zod';
import { findState } from '../states/find.ts';
import { lineage } from '../states/states.ts';
import { type QuestionAgain, questionAgain } from '../votes/questions-again.ts';
import { countedTallies, type RollCall, votesOf } from '../votes/roll-call.ts';
import { findRollCalls } from '../votes/votes.ts';
import { windowOf } from '../votes/window.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

const asking = z.object({
  id: z.string(),
  day: z.string().describe('As much of the day as the source supports.'),
  session: z.string(),
  symbol: z.string(),
  title: z.string(),
  tallies: z.object({ yes: z.number(), no: z.number(), abstain: z.number(), absent: z.number() }),
  vote: z
    .enum(['yes', 'no', 'abstain', 'absent'])
    .nullable()
    .describe('That of the state asked for; null without one, or where it has none.'),
  by: z
    .enum(['first', 'published', 'title'])
    .describe(
      'Why it is held to put the question of an earlier one again: a published pair of roll calls, or nearly the same title.',
    ),
  likeness: z
    .number()
    .nullable()
    .describe('Of the titles, up to 1; null for the first and for published pairs.'),
});

/** How the same question was voted on in each year. */
export const askedAgainQuestion = question({
  name: 'asked-again',
  places: ['symbol'],
  summary: 'How the General Assembly voted on the same question in other years.',
  params: z.object({
    symbol: z
      .string()
      .describe('A resolution in any spelling, for example A/RES/75/169, or the id of a roll call.'),
    state: z.string().optional().describe('Show how this state voted each time.'),
    ...asOf,
  }),
  answer: z.object({
    asked: z.string().describe('The id of the roll call that was asked for.'),
    state: z.string().nullable(),
    askings: z.array(asking).describe('Every time the question was put, earliest first.'),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const { votes, states } = record;
    const [rollCall] = findRollCalls(votes, params.symbol) as [RollCall];
    const again = questionAgain(votes, rollCall);
    const askings = again.askings.filter(({ day }) => windowOf(day).first <= on);
    const state = params.state === undefined ? null : findState(states, params.state).state;
    const codes = state === null ? [] : lineage(states, state);
    return {
      asked: rollCall.id,
      state,
      askings: askings.map((each) => {
        const members = votes.membersAt(each.day);
        const cast = votesOf(each, members);
        return {
          id: each.id,
          day: each.day as string,
          session: each.session,
          symbol: each.symbol,
          title: each.title,
          tallies: countedTallies(each, members),
          vote: codes.map((code) => cast.get(code)).find((vote) => vote !== undefined) ?? null,
          ...linkOf(again, each),
        };
      }),
      ...provenanceOf(record, {
        on,
        known,
        facts: askings.map(({ id }) => id),
        sources: [
          ...askings.map(({ source }) => source),
          ...again.links.flatMap(({ source }) => source ?? []),
        ],
        relayed: true,
      }),
    };
  },
});

function linkOf({ links }: QuestionAgain, rollCall: RollCall) {
  const its = links.filter(({ later }) => later === rollCall);
  if (its.some(({ by }) => by === 'published')) return { by: 'published' as const, likeness: null };
  const [title] = its;
  return title
    ? { by: 'title' as const, likeness: title.likeness }
    : { by: 'first' as const, likeness: null };
}
