import { actRow, type RuleRow, ruleRow, type TreatyRow, treatyRow } from '../treaties/schema.ts';
import { gatherTreaty, type Treaties, type Treaty } from '../treaties/treaties.ts';
import { readCsv, rowsOf } from './csv.ts';
import { importedActs, importedTreaties } from './read-imported.ts';

/** The treaties of the record, and those its user imported; acts from an imported file stand behind the record's own. */
export function readTreaties(root: string): Treaties {
  const own = rowsOf(readCsv(root, 'treaties/treaties.csv', treatyRow));
  const known = new Set(own.map(({ treaty }) => treaty));
  const rows = [...own, ...rowsOf(importedTreaties(root)).filter(({ treaty }) => !known.has(treaty))];
  const made = new Map<string, Treaty>();
  const gather = (row: TreatyRow): Treaty => {
    const amended = rows.find(({ treaty }) => treaty === row.amends && treaty !== row.treaty);
    const acts = known.has(row.treaty) ? rowsOf(readCsv(root, `treaties/${row.treaty}.csv`, actRow)) : [];
    const treaty =
      made.get(row.treaty) ??
      gatherTreaty(row, [...acts, ...rowsOf(importedActs(root, row.treaty))], amended && gather(amended));
    made.set(row.treaty, treaty);
    return treaty;
  };
  return new Map(rows.map((row) => [row.treaty, gather(row)]));
}

/** The rules of treaties that may be imported, as the record has them. */
export function readRules(root: string): RuleRow[] {
  return rowsOf(readCsv(root, 'treaties/rules.csv', ruleRow));
}
