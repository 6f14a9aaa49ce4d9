import type { ActRow, TreatyRow } from './schema.ts';

/** An act with its stable id: `rome-statute/RUS/signature/2000-09-13`. */
export interface Act extends ActRow {
  readonly id: string;
}

/** A treaty with everything states did toward it. */
export interface Treaty extends TreatyRow {
  /** In order of day. */
  readonly acts: readonly Act[];
}

/** Treaties by id. */
export type Treaties = ReadonlyMap<string, Treaty>;

/** A row of treaties.csv with the rows of the treaty's own file, in order of day, each with its id. */
export function gatherTreaty(row: TreatyRow, acts: readonly ActRow[]): Treaty {
  const named = acts.map((act) => ({ ...act, id: `${row.treaty}/${act.state}/${act.act}/${act.day}` }));
  named.sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
  return { ...row, acts: named };
}
