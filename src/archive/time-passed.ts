import type { DuckDBConnection } from '@duckdb/node-api';
import { allSchemas } from '../database/all.ts';
import { subjectKinds } from '../database/subject.ts';
import type { Day } from '../days/day.ts';
import { type Change, clock, type Subjects } from './footprint.ts';

/** What came to count as days passed, with no row of the record changed: a withdrawal that took effect. */
export async function timePassed(connection: DuckDBConnection, after: Day, through: Day): Promise<Change[]> {
  if (after >= through) return [];
  const changes: Change[] = [clock];
  for (const { name, columns } of allSchemas()) {
    const days = columns.filter(({ type }) => type === 'DATE').map((column) => `"${column.name}"`);
    if (days.length === 0 || name === 'events' || name === 'sources') continue;
    const kinds = subjectKinds.filter((kind) =>
      columns.some((column) => column.name === kind && kind !== 'symbol'),
    );
    const within = days
      .map((day) => `(${day} > DATE '${after}' AND ${day} <= DATE '${through}' + 1)`)
      .join(' OR ');
    const reader = await connection.runAndReadAll(
      `SELECT DISTINCT ${kinds.length > 0 ? kinds.map((kind) => `"${kind}"`).join(', ') : '1'} FROM "${name}" WHERE ${within}`,
    );
    for (const row of reader.getRows()) {
      const subjects: Subjects = Object.fromEntries(
        kinds.flatMap((kind, index) => (row[index] ? [[kind, [String(row[index])]]] : [])),
      );
      changes.push({ tables: [name], subjects });
    }
  }
  return changes;
}
