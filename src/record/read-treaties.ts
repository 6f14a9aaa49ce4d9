import { type ActRow, actRow, type RuleRow, ruleRow, type TreatyRow, treatyRow } from '../treaties/schema.ts';
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
    const added = rowsOf(importedActs(root, row.treaty)).filter((one) => !acts.some((act) => same(act, one)));
    const treaty = made.get(row.treaty) ?? gatherTreaty(row, [...acts, ...added], amended && gather(amended));
    made.set(row.treaty, treaty);
    return treaty;
  };
  return new Map(rows.map((row) => [row.treaty, gather(row)]));
}

/** What an import once added to a treaty of the record, the record may have got itself since. */
function same(a: ActRow, b: ActRow): boolean {
  return a.state === b.state && a.act === b.act && a.day === b.day && a.text === b.text;
}

/** The rules of treaties that may be imported, as the record has them. */
export function readRules(root: string): RuleRow[] {
  return rowsOf(readCsv(root, 'treaties/rules.csv', ruleRow));
}
