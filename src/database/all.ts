import type { PublicRecord } from '../record/record.ts';
import { eventsTable } from './events.ts';
import { stateDefinitions, stateTables } from './states.ts';
import { subjectsTable } from './subjects.ts';
import type { Definition, Table } from './table.ts';
import { treatyDefinitions, treatyTables } from './treaties.ts';

/** Every table, in order of creation. Each domain's file adds its own. */
export function allTables(record: PublicRecord): Table[] {
  return [...stateTables(record), ...treatyTables(record), subjectsTable(record), eventsTable(record)];
}

/** Every view and macro, in order of creation. */
export function allDefinitions(): Definition[] {
  return [...stateDefinitions, ...treatyDefinitions];
}
