import { z } from 'zod';
import { addDays } from '../days/day.ts';
import { fold } from '../nearest-names.ts';
import { findState } from '../states/find.ts';
import { lineage } from '../states/states.ts';
import { type CouncilVote, councilVotes, findCouncilVotes } from '../votes/council.ts';
import { windowOf } from '../votes/window.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question, within } from './question.ts';

const tallies = z.object({
  yes: z.number().nullable(),
  no: z.number().nullable(),
  abstain: z.number().nullable(),
  absent: z.number().nullable(),
});

/** Votes of the Security Council. They are none of the Assembly's: no question about votes counts them. */
export const councilQuestion = question({
  name: 'council',
  places: [],
  summary:
    'Votes of the Security Council on the resolutions it adopted, newest first; vetoed drafts are not in its file.',
  params: z.object({
    symbol: z.string().optional().describe('A resolution, for example S/RES/242(1967) or 242.'),
    state: z.string().optional().describe('Only votes of which this state was a member of the Council.'),
    ...within,
    text: z.string().optional().describe('Only votes whose heading has all these words.'),
    limit: z.coerce.number().int().min(0).max(1000).default(50).describe('How many votes to list at most.'),
    offset: z.coerce.number().int().min(0).default(0).describe('How many of them to pass over first.'),
    ...asOf,
  }),
  answer: z.object({
    votes: z.array(
      z.object({
        id: z.string(),
        day: z.string(),
        symbol: z.string(),
        title: z.string(),
        how: z
          .enum(['vote', 'without-vote'])
          .describe('Adopted without a vote, its source has yes for every member.'),
        tallies: tallies.describe('The votes on record, counted.'),
        stated: tallies.describe('The tallies as the source states them.'),
        votes: z
          .record(z.string(), z.enum(['yes', 'no', 'abstain', 'absent']))
          .describe('By code of the day: every member of the Council.'),
        source: z.string(),
        sourceId: z.string(),
      }),
    ),
    total: z.number().describe('How many votes match, listed or not.'),
    onRecord: z
      .number()
      .describe('How many votes of the Council are on record at all; 0 until its file is imported.'),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today, limit, offset } = params;
    const end = addDays(on, 1);
    const until = params.until !== undefined && params.until < end ? params.until : end;
    const codes =
      params.state === undefined
        ? null
        : lineage(record.states, findState(record.states, params.state).state);
    const words = params.text ? fold(params.text).split(' ') : [];
    const named =
      params.symbol === undefined ? record.council : findCouncilVotes(record.council, params.symbol);
    const found = named
      .filter((vote) => {
        const { first, last } = windowOf(vote.day);
        if (last >= until || (params.from !== undefined && first < params.from)) return false;
        if (codes && !codes.some((code) => councilVotes(vote).has(code))) return false;
        const title = fold(vote.title);
        return words.every((word) => title.includes(word));
      })
      .reverse();
    const shown = found.slice(offset, offset + limit);
    return {
      votes: shown.map(sayVote),
      total: found.length,
      onRecord: record.council.length,
      ...provenanceOf(record, {
        on,
        known,
        facts: shown.map(({ id }) => id),
        sources: shown.map(({ source }) => source),
      }),
    };
  },
});

function sayVote(vote: CouncilVote) {
  const { id, day, symbol, title, how, stated, source, sourceId } = vote;
  return {
    id,
    day: day as string,
    symbol,
    title,
    how,
    tallies: {
      yes: vote.yes.length,
      no: vote.no.length,
      abstain: vote.abstain.length,
      absent: vote.absent.length,
    },
    stated,
    votes: Object.fromEntries([...councilVotes(vote)].sort(([a], [b]) => (a < b ? -1 : 1))),
    source,
    sourceId,
  };
}
