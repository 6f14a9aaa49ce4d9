import type { PublicRecord } from '../record/record.ts';
import type { Definition, Table } from './table.ts';

/** Every table, in order of creation. Each domain's file adds its own. */
export function allTables(_record: PublicRecord): Table[] {
  return [];
}

/** Every view and macro, in order of creation. */
export function allDefinitions(): Definition[] {
  return [];
}
