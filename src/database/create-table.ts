import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import { type Day, epochDays } from '../days/day.ts';
import type { Cell, Column, Table } from './table.ts';

/** Creates a table and appends its rows. A temporary one is this connection's alone, even where nothing can be written. */
export async function createTable(
  connection: DuckDBConnection,
  table: Table,
  { temporary = false } = {},
): Promise<void> {
  const columns = table.columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ');
  await connection.run(`CREATE ${temporary ? 'TEMP ' : ''}TABLE ${identifier(table.name)} (${columns})`);
  const appender = temporary
    ? await connection.createAppender(table.name, 'main', 'temp')
    : await connection.createAppender(table.name);
  const appends = table.columns.map(appenderOf);
  const width = appends.length;
  for (const row of table.rows()) {
    for (let index = 0; index < width; index++) {
      const cell = row[index] ?? null;
      if (cell === null) appender.appendNull();
      else appends[index]?.(appender, cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  if (table.select) await connection.run(`INSERT INTO "${table.name}" ${table.select}`);
}

/** Says in the database itself what the table and its columns hold. */
export async function describeTable(connection: DuckDBConnection, table: Table): Promise<void> {
  const comments = [`COMMENT ON TABLE "${table.name}" IS ${quoted(table.comment)}`];
  for (const { name, comment } of table.columns) {
    comments.push(`COMMENT ON COLUMN "${table.name}"."${name}" IS ${quoted(comment)}`);
  }
  await connection.run(comments.join('; '));
}

type Append = (appender: DuckDBAppender, cell: NonNullable<Cell>) => void;

function appenderOf({ type }: Column): Append {
  switch (type) {
    case 'DATE':
      return (appender, cell) => appender.appendDate(dateOf(cell as Day));
    case 'INTEGER':
      return (appender, cell) => appender.appendInteger(Number(cell));
    case 'BIGINT':
      return (appender, cell) => appender.appendBigInt(BigInt(Number(cell)));
    case 'DOUBLE':
      return (appender, cell) => appender.appendDouble(Number(cell));
    case 'BOOLEAN':
      return (appender, cell) => appender.appendBoolean(Boolean(cell));
    case 'VARCHAR[]':
      return (appender, cell) =>
        appender.appendList(listValue([...(cell as readonly string[])]), LIST(VARCHAR));
    case 'VARCHAR':
      return (appender, cell) => appender.appendVarchar(String(cell));
  }
}

/** The same few days stand in a million rows. */
const dates = new Map<Day, DuckDBDateValue>();

function dateOf(day: Day): DuckDBDateValue {
  let date = dates.get(day);
  if (!date) {
    date = new DuckDBDateValue(epochDays(day));
    dates.set(day, date);
  }
  return date;
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The name of a table or column, whatever is in it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
