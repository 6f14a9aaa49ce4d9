import type { PublicRecord } from '../record/record.ts';
import { type Choices, choicesOf } from '../votes/positions/choices.ts';
import { fingerprintOf } from '../votes/positions/fingerprint.ts';
import { pointsOf } from '../votes/positions/points.ts';
import { asRecorded, type Reading } from '../votes/positions/readings.ts';
import type { Fit, FitName, Position } from '../votes/positions/schema.ts';
import { agreementOf, flippedSessions, positionsFrom } from '../votes/positions/summary.ts';
import type { Plan } from './plan.ts';
import { runChains, type Watch } from './run-chains.ts';

/** Positions with how they were come by. */
export interface Fitted {
  readonly fit: Fit;
  readonly positions: readonly Position[];
}

/** The positions of every state in every session, from the votes on record: on all issues, or on one. */
export function fitPositions(
  record: PublicRecord,
  name: FitName,
  plan: Plan,
  watch?: Watch,
): Promise<Fitted> {
  return fitAs(record, asRecorded(record.states), name, plan, watch);
}

/** The same with the votes read in another way, for comparison. */
export async function fitAs(
  record: PublicRecord,
  reading: Reading,
  name: FitName,
  plan: Plan,
  watch?: Watch,
): Promise<Fitted> {
  const choices = choicesOf(record.votes, reading, name === 'all' ? undefined : name);
  const start = pointsOf(choices);
  const draws = await runChains(choices, start, plan, watch);
  const positions = positionsFrom(choices, draws);
  return {
    fit: {
      name,
      record: record.version,
      ...plan,
      ...sizeOf(choices),
      ...agreementOf(positions),
      flipped: flippedSessions(positions, start.positions),
    },
    positions,
  };
}

function sizeOf(choices: Choices): Pick<Fit, 'fingerprint' | 'items' | 'votes' | 'positions' | 'sources'> {
  return {
    fingerprint: fingerprintOf(choices),
    items: choices.items,
    votes: choices.voters.length,
    positions: choices.seats.length,
    sources: [...new Set(choices.rollCalls.map(({ source }) => source))].sort(),
  };
}
