import { z } from 'zod';
import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { findState } from '../states/find.ts';
import { lineage } from '../states/states.ts';
import { ballotsOf, voteAt } from '../votes/ballots.ts';
import { derivedIssues } from '../votes/issues.ts';
import { countedTallies, discrepanciesOf, type RollCall, votesOf } from '../votes/roll-call.ts';
import { type IssueCode, issueCode, rollCallKind, standing } from '../votes/schema.ts';
import { select } from '../votes/select.ts';
import { findRollCalls, findTallies } from '../votes/votes.ts';
import { windowOf } from '../votes/window.ts';
import { byThen, rollCallFilter } from './counting.ts';
import { difference, disputed } from './discrepancies.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

const tallies = z.object({ yes: z.number(), no: z.number(), abstain: z.number(), absent: z.number() });
const stated = z.object({
  yes: z.number().nullable(),
  no: z.number().nullable(),
  abstain: z.number().nullable(),
  absent: z.number().nullable(),
});

/** A roll call as every answer gives it. */
export const rollCallAnswer = z.object({
  id: z.string(),
  day: z.string().describe('As much of the day as the source supports: YYYY, YYYY-MM or YYYY-MM-DD.'),
  session: z.string(),
  symbol: z.string(),
  title: z.string(),
  knownAs: z.string().describe('What it is known as, where its title lacks the word people look for.'),
  kind: rollCallKind,
  issues: z
    .array(issueCode)
    .describe('What it is about: as the source codes it or, where no source does, as its title tells.'),
  issuesDerived: z
    .array(issueCode)
    .describe(
      'Those of the issues that no source gives but a classifier finds from the title; see docs/issues.md.',
    ),
  important: z.boolean().nullable().describe('Marked as important by the US State Department.'),
  tallies: tallies.describe('The votes on record, counted.'),
  stated: stated.describe('The tallies as the source states them.'),
  votes: z
    .record(z.string(), z.enum(['yes', 'no', 'abstain', 'absent']))
    .describe('By code of the day: every member if a symbol was asked for, the state asked for, or none.'),
  unknown: z.array(z.string()).describe('Members for whom the source has no vote.'),
  discrepancies: z.array(z.string()).describe('Where the source disagrees with itself, in sentences.'),
  crosschecks: z
    .array(stated.extend({ source: z.string(), differing: z.array(z.string()) }))
    .describe('What other sources say of the same vote; differing: STATE:vote.'),
  source: z.string(),
  sourceId: z.string().describe("The source's own number."),
});

/** Roll calls: one by its symbol, or a list. */
export const votesQuestion = question({
  name: 'votes',
  places: [],
  summary: 'Roll calls of the General Assembly: one by its symbol with every vote, or a list, newest first.',
  params: z.object({
    symbol: z
      .string()
      .optional()
      .describe('A resolution in any spelling, for example A/RES/68/262 or 181(II).'),
    state: z
      .string()
      .optional()
      .describe('Show how this state voted, in roll calls in which it was a member.'),
    ...rollCallFilter,
    discrepancies: z.stringbool().optional().meta({
      type: 'boolean',
      description: 'Only votes on which sources disagree, with each point on which they do.',
    }),
    limit: z.coerce
      .number()
      .int()
      .min(0)
      .max(1000)
      .default(50)
      .describe('How many roll calls to list at most.'),
    offset: z.coerce.number().int().min(0).default(0).describe('How many of them to pass over first.'),
    ...asOf,
  }),
  answer: z.object({
    rollcalls: z.array(rollCallAnswer),
    total: z.number().describe('How many roll calls match, listed or not.'),
    derived: z
      .number()
      .describe(
        'With an issue: how many of the roll calls that match no source codes so, only their titles.',
      ),
    differences: z
      .array(difference)
      .describe(
        'With discrepancies: every point of disagreement in the roll calls that match, listed or not.',
      ),
    uncertain: z
      .number()
      .describe('Roll calls left out because their day is known only in part and may lie outside the span.'),
    statedOnly: z
      .array(
        stated.extend({
          symbol: z.string(),
          day: z.string(),
          body: z.string(),
          title: z.string(),
          standing,
          note: z.string(),
          source: z.string(),
        }),
      )
      .describe('Votes under the symbol of which only tallies are on record, one a source.'),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today, symbol, limit, offset } = params;
    const statedOnly = symbol === undefined ? [] : findTallies(record.votes, symbol);
    const { found: matching, uncertain } =
      symbol === undefined
        ? listed(record, params, on)
        : { found: named(record, symbol, statedOnly.length > 0), uncertain: 0 };
    const { found, differences } = params.discrepancies
      ? disputed(record.votes, matching)
      : { found: matching, differences: [] };
    const shown = symbol === undefined ? found.slice(offset, offset + limit) : found;
    const codes = params.state === undefined ? undefined : codesOf(record, params.state);
    const rollcalls = shown.map((rollCall) => sayRollCall(record, rollCall, shownVotes(symbol, codes)));
    return {
      rollcalls,
      total: found.length,
      derived: params.issue ? found.filter(isTold(params.issue)).length : 0,
      differences,
      uncertain,
      statedOnly: statedOnly.map((row) => ({ ...row, day: row.day as string })),
      ...provenanceOf(record, {
        on,
        known,
        facts: [...shown.map(({ id }) => id), ...statedOnly.map((row) => `${row.symbol} ${row.source}`)],
        sources: [
          ...rollcalls.flatMap((row) => [row.source, ...row.crosschecks.map(({ source }) => source)]),
          ...statedOnly.map((row) => row.source),
          ...differences.map((row) => row.otherSource),
        ],
        relayed: true,
        ...(symbol !== undefined && { through: lastDay([...shown, ...statedOnly]) }),
      }),
    };
  },
});

/** Whether only the title tells that a roll call is about `issue`. */
function isTold(issue: IssueCode) {
  return (rollCall: RollCall) => derivedIssues(rollCall).includes(issue);
}

/** The day of the last vote; what was voted is covered by its own source. */
function lastDay(votes: readonly { readonly day: RollCall['day'] }[]): string {
  return (
    votes
      .map(({ day }) => windowOf(day).first)
      .sort()
      .at(-1) ?? ''
  );
}

interface Listed {
  readonly found: readonly RollCall[];
  readonly uncertain: number;
}

function listed(record: PublicRecord, params: ListParams, today: Day): Listed {
  const ballots = ballotsOf(record.votes, record.states);
  const { columns, uncertain } = select(ballots, { ...byThen(params, today), repeats: true });
  const line =
    params.state === undefined ? undefined : ballots.line(findState(record.states, params.state).state);
  const found = [...columns]
    .filter((column) => line === undefined || voteAt(line, column) !== undefined)
    .reverse()
    .flatMap((column) => record.votes.rollCalls[column] ?? []);
  return { found, uncertain };
}

type ListParams = z.output<z.ZodObject<typeof rollCallFilter & typeof asOf>> & {
  readonly state?: string | undefined;
};

/** A symbol of which only tallies are known has no roll call; that is no mistake. */
function named(record: PublicRecord, symbol: string, tallied: boolean): readonly RollCall[] {
  if (!tallied) return findRollCalls(record.votes, symbol);
  try {
    return findRollCalls(record.votes, symbol);
  } catch {
    return [];
  }
}

function codesOf(record: PublicRecord, text: string): ReadonlySet<string> {
  return new Set(lineage(record.states, findState(record.states, text).state));
}

function shownVotes(symbol: string | undefined, codes: ReadonlySet<string> | undefined) {
  return (code: string) => (codes === undefined ? symbol !== undefined : codes.has(code));
}

/** A roll call in words for an answer; `shown` picks the states whose votes are given. */
export function sayRollCall(record: PublicRecord, rollCall: RollCall, shown: (code: string) => boolean) {
  const { votes } = record;
  const members = votes.membersAt(rollCall.day);
  return {
    id: rollCall.id,
    day: rollCall.day as string,
    session: rollCall.session,
    symbol: rollCall.symbol,
    title: rollCall.title,
    knownAs: rollCall.knownAs,
    kind: rollCall.kind,
    issues: [...rollCall.issues],
    issuesDerived: derivedIssues(rollCall),
    important: rollCall.important,
    tallies: countedTallies(rollCall, members),
    stated: rollCall.stated,
    votes: Object.fromEntries([...votesOf(rollCall, members)].filter(([code]) => shown(code))),
    unknown: [...rollCall.unknown],
    discrepancies: discrepanciesOf(rollCall, members),
    crosschecks: (votes.crosschecksOf.get(rollCall.id) ?? []).map(
      ({ source, yes, no, abstain, absent, differing }) => ({
        source,
        yes,
        no,
        abstain,
        absent,
        differing: [...differing],
      }),
    ),
    source: rollCall.source,
    sourceId: rollCall.sourceId,
  };
}
