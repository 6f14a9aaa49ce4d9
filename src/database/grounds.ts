import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '../days/day.ts';
import { allSchemas, domainOf } from './all.ts';
import { quoted } from './create-table.ts';
import { codesOf, type Dependencies } from './dependencies.ts';
import { type SubjectKind, subjectKinds } from './subject.ts';
import type { Table } from './table.ts';

/** What an answer rests on in the record as it is. */
export interface Grounds {
  /** The days on which it may have changed, in order: macros only ever compare the days asked about with days in the tables they read. */
  readonly days: readonly Day[];
  /** Ids of the sources; first the one of most of its rows. */
  readonly sources: readonly string[];
}

/** The grounds of an answer: days after `after`, up to and with `through`, and sources of what had happened by `through`. */
export async function groundsOf(
  connection: DuckDBConnection,
  dependencies: Dependencies,
  after: Day,
  through: Day,
): Promise<Grounds> {
  const looked: Looked = new Map();
  await lookUpGrounds(connection, [dependencies], through, looked);
  return groundsAmong(looked, dependencies, after, through);
}

/** What each look-up found, in order, and in how many rows: answers that rest on the same rows share it. */
export type Looked = Map<string, readonly (readonly [value: string, rows: number])[]>;

/** So many look-ups go into one query. */
const together = 100;

/** Looks up, of many answers at once, what is not among `looked` already. */
export async function lookUpGrounds(
  connection: DuckDBConnection,
  all: readonly Dependencies[],
  through: Day,
  looked: Looked,
): Promise<void> {
  const selects = new Set(all.flatMap((each) => [...daysUsed(each), ...sourcesUsed(each, through)]));
  const missing = [...selects].filter((select) => !looked.has(select));
  for (let from = 0; from < missing.length; from += together)
    await lookUp(connection, missing.slice(from, from + together), looked);
}

async function lookUp(
  connection: DuckDBConnection,
  selects: readonly string[],
  looked: Looked,
): Promise<void> {
  const counts = selects.map(
    (select, place) =>
      `SELECT ${place} AS place, value::VARCHAR AS value, count(*)::INTEGER FROM (${select}) GROUP BY value`,
  );
  const reader = await connection.runAndReadAll(
    `FROM (${counts.join(' UNION ALL ')}) WHERE value IS NOT NULL ORDER BY place, value`,
  );
  const found = selects.map((): [string, number][] => []);
  for (const [place, value, rows] of reader.getRows())
    found[Number(place)]?.push([String(value), Number(rows)]);
  for (const [place, select] of selects.entries()) looked.set(select, found[place] ?? []);
}

/** The grounds of an answer, all of which were looked up. */
export function groundsAmong(looked: Looked, dependencies: Dependencies, after: Day, through: Day): Grounds {
  const among = (selects: readonly string[]) => selects.map((select) => looked.get(select) ?? []);
  const rows = new Map<string, number>();
  for (const [source, count] of among(sourcesUsed(dependencies, through)).flat())
    rows.set(source, (rows.get(source) ?? 0) + count);
  const sources = [...rows].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  const days = new Set<string>();
  for (const [day] of among(daysUsed(dependencies)).flat()) if (day > after && day <= through) days.add(day);
  return { days: [...days].sort() as Day[], sources: sources.map(([source]) => source) };
}

/** Every day in the rows that the answer may rest on. */
function daysUsed({ tables, subjects }: Dependencies): string[] {
  return schemasOf(tables).flatMap((table) => {
    const days = table.columns.filter(({ type }) => type === 'DATE').map(({ name }) => counting(table, name));
    if (days.length === 0) return [];
    return [
      `SELECT unnest([${days.join(', ')}]) AS value FROM "${table.name}" WHERE ${about(table, subjects)}`,
    ];
  });
}

/** A vote counts from its last possible day, the one before "until". */
function counting({ name }: Schema, column: string): string {
  return column === 'until' && domainOf(name) === 'votes' ? '("until" - 1)' : `"${column}"`;
}

/**
 * One row a fact that the answer may rest on: of the tables read, or of a domain's events where none of those names a source.
 * Names and codes of states are no facts of a question about something else.
 */
function sourcesUsed({ tables, domains, subjects }: Dependencies, through: Day): string[] {
  const asked = domains.length > 1 ? domains.filter((domain) => domain !== 'states') : domains;
  return asked.flatMap((domain) => {
    const sourced = schemasOf(tables).filter(
      ({ name, columns }) => domainOf(name) === domain && columns.some((column) => column.name === 'source'),
    );
    return sourced.length > 0
      ? sourced.map(
          (table) =>
            `SELECT source AS value FROM "${table.name}" WHERE ${about(table, subjects)} AND ${done(table, through)}`,
        )
      : [
          `SELECT source AS value FROM events WHERE domain = '${domain}' AND day <= DATE '${through}' AND ${told(subjects)}`,
        ];
  });
}

type Schema = Omit<Table, 'rows'>;

function schemasOf(tables: readonly string[]): Schema[] {
  return allSchemas().filter(({ name }) => tables.includes(name));
}

/** Condition that a row is about what the question names, as far as the table's columns tell. */
function about({ name, columns }: Schema, subjects: readonly string[]): string {
  const conditions = subjectKinds.flatMap((kind) => {
    const codes = codesOf(kind, subjects);
    const column = columnFor(kind, name, columns);
    return codes.length > 0 && column ? [`"${column}" IN (${codes.map(quoted).join(', ')})`] : [];
  });
  return conditions.length > 0 ? conditions.join(' AND ') : 'true';
}

function columnFor(kind: SubjectKind, table: string, columns: Schema['columns']): string | undefined {
  const named =
    kind === 'symbol'
      ? table === 'rollcalls'
        ? 'id'
        : table === 'stated_tallies'
          ? 'symbol'
          : 'rollcall'
      : kind;
  return columns.find(({ name, type }) => name === named && type === 'VARCHAR')?.name;
}

function done({ columns }: Schema, through: Day): string {
  return columns.some(({ name, type }) => name === 'day' && type === 'DATE')
    ? `day <= DATE '${through}'`
    : 'true';
}

/** Condition on events: about what the question names. What is about no state in particular concerns every state. */
function told(subjects: readonly string[]): string {
  const conditions = subjectKinds.flatMap((kind) => {
    const named = codesOf(kind, subjects).map((code) => quoted(`${kind}:${code}`));
    if (named.length === 0) return [];
    const any = `list_has_any(subjects, [${named.join(', ')}])`;
    return [kind === 'state' ? `(${any} OR NOT contains(array_to_string(subjects, ' '), 'state:'))` : any];
  });
  return conditions.length > 0 ? conditions.join(' AND ') : 'true';
}
