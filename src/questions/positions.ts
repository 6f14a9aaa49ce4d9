import { z } from 'zod';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { FittedPositions } from '../record/read-positions.ts';
import type { PublicRecord } from '../record/record.ts';
import { findState } from '../states/find.ts';
import { lineage } from '../states/states.ts';
import { asRecorded } from '../votes/positions/readings.ts';
import type { FitName } from '../votes/positions/schema.ts';
import { sessionEnds } from '../votes/positions/session-ends.ts';
import { presentFingerprint } from '../votes/positions/staleness.ts';
import { issueCode } from '../votes/schema.ts';
import { rollCallFilter } from './counting.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

const position = z.object({
  state: z.string().describe('The code under which it voted: SUN in 1980.'),
  session: z.number(),
  mean: z
    .number()
    .describe('In standard deviations of all positions; high is where the United States stands.'),
  sd: z
    .number()
    .describe('How uncertain the position is: the standard deviation of what the votes leave possible.'),
  q05: z.number(),
  q50: z.number(),
  q95: z.number(),
  votes: z.number().describe('How many of its votes the position rests on, beside the prior.'),
  rhat: z.number(),
  ess: z.number(),
});

const diagnostics = z.object({
  seed: z.number(),
  chains: z.number(),
  sweeps: z.number().describe('Of each chain, those of the burn-in included.'),
  burnIn: z.number(),
  thin: z.number(),
  rhat: z.number().describe('The largest split R-hat of any position.'),
  rhatAbove: z.number().describe('The share of positions with a split R-hat above 1.05.'),
  ess: z.number().describe('The median effective sample size.'),
  essMin: z.number(),
  items: z.number(),
  votes: z.number(),
  flipped: z.array(z.number()).describe('Sessions whose polarity turned over: none when all is well.'),
  record: z.string().describe('The version of the record that the positions were computed from.'),
});

/** Where states stood on the main line of dispute, session by session. */
export const positionsQuestion = question({
  name: 'positions',
  places: [],
  summary: 'Where states stood on the main line of dispute in the General Assembly, session by session.',
  params: z.object({
    state: z.string().optional().describe('Only this state: a code or a name.'),
    issue: rollCallFilter.issue,
    session: z.coerce.number().int().min(1).max(200).optional().describe('Only this session: 71.'),
    ...asOf,
  }),
  answer: z.object({
    state: z.string().nullable(),
    issue: issueCode.nullable(),
    session: z.number().nullable(),
    positions: z.array(position),
    diagnostics,
    stale: z
      .string()
      .nullable()
      .describe('Why the positions may no longer be what the votes on record give.'),
    ...provenance,
  }),
  ask(record, params, today) {
    const name = params.issue ?? 'all';
    const fitted = fitOf(record, name);
    if (params.session !== undefined) refuseUnknownSession(fitted, params.session);
    const state = params.state === undefined ? null : findState(record.states, params.state).state;
    const codes = state === null ? undefined : new Set(lineage(record.states, state));
    const over = params.on === undefined ? () => true : isOver(record, params.on);
    const found = fitted.positions.filter(
      (each) =>
        (codes === undefined || codes.has(each.state)) &&
        (params.session === undefined || each.session === params.session) &&
        over(each.session),
    );
    const sessions = [...new Set(found.map((each) => each.session))].sort((a, b) => a - b);
    return {
      state,
      issue: params.issue ?? null,
      session: params.session ?? null,
      positions: found,
      diagnostics: diagnosticsOf(fitted),
      stale: staleness(record, fitted),
      ...provenanceOf(record, {
        on: params.on ?? today,
        known: params.known ?? today,
        facts: [`derived/positions/${name}`, ...sessions.map((session) => `votes/${session}`)],
        sources: fitted.fit.sources,
        relayed: true,
      }),
    };
  },
});

/** @throws OnrecordError `outside/file` where no fit of that name stands beside the record */
function fitOf(record: PublicRecord, name: FitName): FittedPositions {
  const fitted = record.positions.get(name);
  if (fitted) return fitted;
  const what = name === 'all' ? 'No positions' : `No positions on the issue "${name}"`;
  const command = name === 'all' ? 'onrecord positions' : `onrecord positions --issue ${name}`;
  throw new OnrecordError('outside/file', `${what} have been computed for the record in "${record.root}".`, {
    hint: `"${command} --refit" computes them in a minute or two.`,
  });
}

/** @throws OnrecordError `asked/bad-value` for a session that has not been */
function refuseUnknownSession({ positions }: FittedPositions, session: number): void {
  const last = Math.max(...positions.map((each) => each.session));
  if (session <= last) return;
  throw new OnrecordError('asked/bad-value', `No position in session ${session} is on record.`, {
    hint: `The last session with positions is ${last}.`,
  });
}

/** Whether a session had ended by the day: a position is not told from half of its votes. */
function isOver({ votes, states }: PublicRecord, on: Day): (session: number) => boolean {
  const ends = sessionEnds(votes, asRecorded(states));
  return (session) => (ends.get(session) ?? '9999') <= on;
}

function diagnosticsOf({ fit }: FittedPositions): z.output<typeof diagnostics> {
  const { seed, chains, sweeps, burnIn, thin, rhatAbove, essMin, items, votes, record } = fit;
  const flipped = [...fit.flipped];
  const common = { seed, chains, sweeps, burnIn, thin, rhatAbove, essMin, items, votes, flipped, record };
  return { ...common, rhat: fit.rhatMax, ess: fit.essMedian };
}

/** A record with new facts but the same votes leaves the positions as they are. */
function staleness(record: PublicRecord, { fit }: FittedPositions): string | null {
  if (fit.record === record.version) return null;
  if (presentFingerprint(record.votes, record.states, fit.name) === fit.fingerprint) return null;
  return `These positions were computed from the record ${fit.record}; the votes on record have changed since.`;
}
