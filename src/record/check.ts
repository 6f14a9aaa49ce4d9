import type { Breach } from './breach.ts';
import { type Check, type CheckContext, contextOf } from './check-context.ts';
import { checkCouncil } from './check-council.ts';
import { checkCourt } from './check-court.ts';
import { checkDuties } from './check-duties.ts';
import { checkStates } from './check-states.ts';
import { checkTreaties } from './check-treaties.ts';
import { checkVotes } from './check-votes.ts';
import { readChecked } from './read-checked.ts';
import { error, sorted } from './rules.ts';
import { sourceRow } from './schema.ts';

/** One a domain; each reads its own files. */
const checks: readonly Check[] = [
  checkSources,
  checkStates,
  checkTreaties,
  checkDuties,
  (context) => checkCourt(context.root, context),
  checkVotes,
  checkCouncil,
];

/**
 * Everything wrong in the record at `root`, by file and line: errors that break it, and discrepancies between sources that
 * are kept. It never throws for what a file holds.
 */
export function checkRecord(root: string): Breach[] {
  const context = contextOf(root);
  return checks
    .flatMap((check) => check(context))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.message.localeCompare(b.message));
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
