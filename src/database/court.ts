import type { PublicRecord } from '../record/record.ts';
import { budgetsTable } from './court-budgets.ts';
import { passagesTable } from './court-passages.ts';
import { peopleTable, personStandingsTable } from './court-people.ts';
import { situationStatusesTable, situationsTable } from './court-situations.ts';
import { stepsTable } from './court-steps.ts';
import { verdictStandingsTable, verdictsTable } from './court-verdicts.ts';
import type { Table } from './table.ts';

/** The docket and its budgets, with where everything stood, by day and by what was known. */
export function courtTables({ court }: PublicRecord): Table[] {
  return [
    situationsTable(court),
    situationStatusesTable(court),
    peopleTable(court),
    personStandingsTable(court),
    stepsTable(court),
    passagesTable(court),
    verdictsTable(court),
    verdictStandingsTable(court),
    budgetsTable(court),
  ];
}
