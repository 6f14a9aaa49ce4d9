import type { z } from 'zod';
import { groupRow, membershipRow, nameRow, stateRow, successionRow } from '../states/schema.ts';
import { gatherStates, type States } from '../states/states.ts';
import type { Breach } from './breach.ts';
import { readCsv } from './csv.ts';
import { importedFolder } from './read-imported.ts';
import { sourceRow } from './schema.ts';

/** What every check may refer to. */
export interface CheckContext {
  readonly root: string;
  /** Ids of sources.csv. */
  readonly sources: ReadonlySet<string>;
  /** From those rows of the states' files that can be read. */
  readonly states: States;
}

/** Reads its own files under the context's root; never throws for what they hold. */
export type Check = (context: CheckContext) => Breach[];

export function contextOf(root: string): CheckContext {
  const rows = <Schema extends z.ZodObject>(file: string, schema: Schema) =>
    readCsv(root, file, schema).rows.map(({ row }) => row);
  return {
    root,
    sources: new Set(
      [...rows('sources.csv', sourceRow), ...rows(`${importedFolder}/sources.csv`, sourceRow)].map(
        ({ id }) => id,
      ),
    ),
    states: gatherStates({
      states: rows('states/states.csv', stateRow),
      names: rows('states/names.csv', nameRow),
      memberships: rows('states/memberships.csv', membershipRow),
      successions: rows('states/successions.csv', successionRow),
      groups: rows('states/groups.csv', groupRow),
    }),
  };
}
