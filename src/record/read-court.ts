import { type Docket, gatherDocket } from '../court/docket.ts';
import { budgetRow, personRow, situationRow, stepRow } from '../court/schema.ts';
import { readCsv, rowsOf } from './csv.ts';

export function readCourt(root: string): Docket {
  return gatherDocket({
    situations: rowsOf(readCsv(root, 'court/situations.csv', situationRow)),
    people: rowsOf(readCsv(root, 'court/people.csv', personRow)),
    steps: rowsOf(readCsv(root, 'court/steps.csv', stepRow)),
    budgets: rowsOf(readCsv(root, 'court/budgets.csv', budgetRow)),
  });
}
