import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '../days/day.ts';

/** The days that every macro asked on this connection obeys. */
export async function setDays(connection: DuckDBConnection, on: Day, known: Day): Promise<void> {
  await connection.run(`SET VARIABLE "on" = DATE '${on}'; SET VARIABLE known = DATE '${known}'`);
}
