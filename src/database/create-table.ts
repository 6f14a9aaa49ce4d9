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

/** Creates a table with its comments and appends its rows. */
export async function createTable(connection: DuckDBConnection, table: Table): Promise<void> {
  const columns = table.columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  await connection.run(`CREATE TABLE "${table.name}" (${columns})`);
  await connection.run(`COMMENT ON TABLE "${table.name}" IS ${quoted(table.comment)}`);
  for (const { name, comment } of table.columns) {
    await connection.run(`COMMENT ON COLUMN "${table.name}"."${name}" IS ${quoted(comment)}`);
  }
  const appender = await connection.createAppender(table.name);
  for (const row of table.rows()) {
    for (const [index, column] of table.columns.entries()) append(appender, column, row[index] ?? null);
    appender.endRow();
  }
  appender.closeSync();
}

function append(appender: DuckDBAppender, column: Column, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (column.type === 'DATE') appender.appendDate(new DuckDBDateValue(epochDays(cell as Day)));
  else if (column.type === 'INTEGER') appender.appendInteger(Number(cell));
  else if (column.type === 'BIGINT') appender.appendBigInt(BigInt(Number(cell)));
  else if (column.type === 'DOUBLE') appender.appendDouble(Number(cell));
  else if (column.type === 'BOOLEAN') appender.appendBoolean(Boolean(cell));
  else if (column.type === 'VARCHAR[]')
    appender.appendList(listValue([...(cell as readonly string[])]), LIST(VARCHAR));
  else appender.appendVarchar(String(cell));
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
