import type { PublicRecord } from '../record/record.ts';
import { courtSubjects } from './events-of-court.ts';
import type { Cell, Table } from './table.ts';

/** Votes go by their ids, and by every spelling of their symbols. */
const symbols = `
  SELECT 'symbol', rollcall, spelling FROM symbols
  UNION ALL
  SELECT DISTINCT 'symbol', symbol, symbol FROM stated_tallies`;

/** Every code a question may name, with every name it goes by. */
export function subjectsTable(record: PublicRecord): Table {
  return {
    name: 'subjects',
    comment: 'What questions can be about: the codes they use, with every name each goes by',
    columns: [
      { name: 'kind', type: 'VARCHAR', comment: 'state, treaty, symbol, person or situation' },
      { name: 'code', type: 'VARCHAR', comment: 'What macros take' },
      { name: 'name', type: 'VARCHAR', comment: 'A name of it; one row a name' },
    ],
    *rows() {
      yield* stateSubjects(record);
      yield* treatySubjects(record);
      yield* courtSubjects(record);
    },
    select: symbols,
  };
}

function* stateSubjects({ states }: PublicRecord): Generator<Cell[]> {
  for (const { state, name, names } of states.byCode.values()) {
    for (const known of new Set([name, ...names.map((row) => row.name)])) yield ['state', state, known];
  }
}

function* treatySubjects({ treaties }: PublicRecord): Generator<Cell[]> {
  for (const { treaty, title, short } of treaties.values()) {
    for (const known of new Set([short, title])) yield ['treaty', treaty, known];
  }
}
