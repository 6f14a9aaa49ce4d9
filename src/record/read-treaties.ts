import { actRow, treatyRow } from '../treaties/schema.ts';
import { gatherTreaty, type Treaties } from '../treaties/treaties.ts';
import { readCsv, rowsOf } from './csv.ts';

export function readTreaties(root: string): Treaties {
  const rows = rowsOf(readCsv(root, 'treaties/treaties.csv', treatyRow));
  return new Map(
    rows.map((row) => [
      row.treaty,
      gatherTreaty(row, rowsOf(readCsv(root, `treaties/${row.treaty}.csv`, actRow))),
    ]),
  );
}
