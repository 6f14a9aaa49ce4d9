import type { ActRow, TreatyRow } from './schema.ts';

/** An act with its stable id: `rome-statute/RUS/signature/2000-09-13`. */
export interface Act extends ActRow {
  readonly id: string;
}

/** A treaty with everything states did toward it. */
export interface Treaty extends TreatyRow {
  /** In order of day. */
  readonly acts: readonly Act[];
  /** The treaty it amends, if that is on record: who is no longer bound by that is no longer bound by this. */
  readonly amended?: Treaty | undefined;
}

/** Treaties by id. */
export type Treaties = ReadonlyMap<string, Treaty>;

/** A row of treaties.csv with the rows of the treaty's own file, in order of day, each with its id. */
export function gatherTreaty(row: TreatyRow, acts: readonly ActRow[], amended?: Treaty): Treaty {
  const named = acts.map((act) => ({ ...act, id: `${row.treaty}/${act.state}/${act.act}/${act.day}` }));
  named.sort((a, b) => a.day.localeCompare(b.day) || rankOnDay(a) - rankOnDay(b) || a.id.localeCompare(b.id));
  return { ...row, acts: toldApart(named), ...(amended && { amended }) };
}

/**
 * What comes first of several acts on one day: a signature before what follows from it, a notice of withdrawal before the consent
 * with which a state comes back at once (Guyana, 5 January 1999), its revocation last.
 */
export function rankOnDay({ act }: Pick<ActRow, 'act'>): number {
  if (act === 'signature') return 0;
  if (act === 'withdrawal') return 1;
  return act === 'withdrawal-revoked' ? 3 : 2;
}

/** The second act of a kind that a state did on one day, two objections say, has `/2` behind its id. */
function toldApart(acts: readonly Act[]): Act[] {
  const seen = new Map<string, number>();
  return acts.map((act) => {
    const times = (seen.get(act.id) ?? 0) + 1;
    seen.set(act.id, times);
    return times === 1 ? act : { ...act, id: `${act.id}/${times}` };
  });
}
