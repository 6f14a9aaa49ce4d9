import type { PublicRecord } from '../record/record.ts';
import { courtTables } from './court.ts';
import { courtDefinitions } from './court-macros.ts';
import type { Domain } from './event.ts';
import { eventsTable } from './events.ts';
import { positionDefinitions, positionTables } from './positions.ts';
import { stateDefinitions, stateTables } from './states.ts';
import { subjectsTable } from './subjects.ts';
import type { Definition, Table } from './table.ts';
import { treatyTables } from './treaties.ts';
import { treatyDefinitions } from './treaty-macros.ts';
import { voteDefinitions } from './vote-macros.ts';
import { voteTables } from './votes.ts';

interface Part {
  /** The record may be read in `rows` only: without it, this says which tables and columns there are. */
  tables(record: PublicRecord): Table[];
  readonly definitions: readonly Definition[];
}

/** What each domain brings to the database, in order of creation. */
const parts: readonly (readonly [Domain, Part])[] = [
  ['states', { tables: stateTables, definitions: stateDefinitions }],
  ['treaties', { tables: treatyTables, definitions: treatyDefinitions }],
  ['court', { tables: courtTables, definitions: courtDefinitions }],
  [
    'votes',
    {
      tables: (record) => [...voteTables(record), ...positionTables(record)],
      definitions: [...voteDefinitions, ...positionDefinitions],
    },
  ],
];

/** Every table, in order of creation. */
export function allTables(record: PublicRecord): Table[] {
  return [...parts.flatMap(([, { tables }]) => tables(record)), subjectsTable(record), eventsTable(record)];
}

const definitions: readonly Definition[] = parts.flatMap(([, part]) => part.definitions);

/** Every view and macro, in order of creation. */
export function allDefinitions(): readonly Definition[] {
  return definitions;
}

const noRecord = {} as PublicRecord;

let schemas: readonly Omit<Table, 'rows'>[] | undefined;

/** The tables without their rows. */
export function allSchemas(): readonly Omit<Table, 'rows'>[] {
  schemas ??= allTables(noRecord).map(({ rows: _, ...schema }) => schema);
  return schemas;
}

const domains = new Map<string, Domain | undefined>();

/** The domain that a table or macro belongs to; `undefined` for the shared ones. Budgets are apart from the docket. */
export function domainOf(name: string): Domain | undefined {
  if (!domains.has(name)) domains.set(name, domainAmong(name));
  return domains.get(name);
}

function domainAmong(name: string): Domain | undefined {
  if (/^budgets?(_|$)/.test(name)) return 'budgets';
  const part = parts.find(
    ([, part]) =>
      part.definitions.some((definition) => definition.name === name) ||
      part.tables(noRecord).some((table) => table.name === name),
  );
  return part?.[0];
}
