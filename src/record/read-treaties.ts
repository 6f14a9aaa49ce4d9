import { actRow, type RuleRow, ruleRow, treatyRow } from '../treaties/schema.ts';
import { gatherTreaty, type Treaties } from '../treaties/treaties.ts';
import { readCsv, rowsOf } from './csv.ts';
import { importedActs, importedTreaties } from './read-imported.ts';

/** The treaties of the record, and those its user imported; acts from an imported file stand behind the record's own. */
export function readTreaties(root: string): Treaties {
  const own = rowsOf(readCsv(root, 'treaties/treaties.csv', treatyRow));
  const known = new Set(own.map(({ treaty }) => treaty));
  const imported = rowsOf(importedTreaties(root)).filter(({ treaty }) => !known.has(treaty));
  return new Map([
    ...own.map((row) => {
      const acts = rowsOf(readCsv(root, `treaties/${row.treaty}.csv`, actRow));
      return [row.treaty, gatherTreaty(row, [...acts, ...rowsOf(importedActs(root, row.treaty))])] as const;
    }),
    ...imported.map(
      (row) => [row.treaty, gatherTreaty(row, rowsOf(importedActs(root, row.treaty)))] as const,
    ),
  ]);
}

/** The rules of treaties that may be imported, as the record has them. */
export function readRules(root: string): RuleRow[] {
  return rowsOf(readCsv(root, 'treaties/rules.csv', ruleRow));
}
