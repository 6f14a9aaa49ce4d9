import type { z } from 'zod';
import { groupRow, membershipRow, nameRow, stateRow, successionRow } from '../states/schema.ts';
import { gatherStates, type States } from '../states/states.ts';
import type { Breach } from './breach.ts';
import { checkCourt } from './check-court.ts';
import { checkStates } from './check-states.ts';
import { checkTreaties } from './check-treaties.ts';
import { readCsv } from './csv.ts';
import { readChecked } from './read-checked.ts';
import { error, sorted } from './rules.ts';
import { sourceRow } from './schema.ts';

/** What every check may refer to. */
export interface CheckContext {
  readonly root: string;
  /** Ids of sources.csv. */
  readonly sources: ReadonlySet<string>;
  /** From those rows of the states' files that can be read. */
  readonly states: States;
}

export type Check = (context: CheckContext) => Breach[];

/** One a domain; each reads its own files. */
const checks: readonly Check[] = [
  checkSources,
  checkStates,
  checkTreaties,
  (context) => checkCourt(context.root, context),
];

/**
 * Everything wrong in the record at `root`, by file and line: errors that break it, and discrepancies between sources that
 * are kept. It never throws for what a file holds.
 */
export function checkRecord(root: string): Breach[] {
  const context: CheckContext = {
    root,
    sources: new Set(readCsv(root, 'sources.csv', sourceRow).rows.map(({ row }) => row.id)),
    states: readableStates(root),
  };
  return checks
    .flatMap((check) => check(context))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.message.localeCompare(b.message));
}

function readableStates(root: string): States {
  const rows = <Schema extends z.ZodObject>(name: string, schema: Schema) =>
    readCsv(root, `states/${name}.csv`, schema).rows.map(({ row }) => row);
  return gatherStates({
    states: rows('states', stateRow),
    names: rows('names', nameRow),
    memberships: rows('memberships', membershipRow),
    successions: rows('successions', successionRow),
    groups: rows('groups', groupRow),
  });
}

function checkSources({ root }: CheckContext): Breach[] {
  const { rows, breaches } = readChecked(root, 'sources.csv', sourceRow);
  return [
    ...breaches,
    ...sorted(rows, (row) => [row.id], 'id'),
    ...rows
      .filter(({ row }) => row.known_through !== null && row.known_through > row.retrieved)
      .map((placed) =>
        error(
          placed,
          `It is known through ${placed.row.known_through}, later than it was retrieved (${placed.row.retrieved}).`,
        ),
      ),
  ];
}
