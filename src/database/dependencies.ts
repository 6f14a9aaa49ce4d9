import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '../days/day.ts';
import { allDefinitions, allSchemas, domainOf } from './all.ts';
import { quoted } from './create-table.ts';
import type { Domain } from './event.ts';
import type { ReadQuestion } from './query.ts';
import { type SubjectKind, subjectKinds } from './subject.ts';
import type { Table } from './table.ts';

/** What of the record an answer rests on: what may change it, and whose word it is. */
export interface Dependencies {
  readonly domains: readonly Domain[];
  /** Tables that the question, or a macro it calls, reads. */
  readonly tables: readonly string[];
  /** `kind:code` of everything the question names. */
  readonly subjects: readonly string[];
}

/** A source an answer rests on, and how far it is known to reach. */
export interface Basis {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly address: string;
  readonly knownThrough: Day | null;
}

export function dependenciesOf({ syntax, named }: ReadQuestion): Dependencies {
  const names = [...syntax.calls, ...syntax.tables].map(({ name }) => name.toLowerCase());
  return {
    domains: unique(names.flatMap((name) => domainOf(name) ?? [])),
    tables: unique(names.flatMap(tablesRead)),
    subjects: unique(named.map(({ kind, code }) => `${kind}:${code}`)),
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** The table itself, or what the macro of that name reads, with what the macros it calls read. */
export function tablesRead(name: string): readonly string[] {
  const known = readBefore.get(name);
  if (known) return known;
  readBefore.set(name, []);
  const tables = unique(tablesIn(name));
  readBefore.set(name, tables);
  return tables;
}

const readBefore = new Map<string, readonly string[]>();

function tablesIn(name: string): string[] {
  const schemas = allSchemas().map((schema) => schema.name);
  const definitions = allDefinitions();
  const body = definitions.find((definition) => definition.name === name)?.create;
  if (body === undefined) return schemas.filter((table) => table === name);
  const words = new Set(body.match(/[a-z_]+/gi));
  const called = definitions.filter((other) => other.name !== name && body.includes(`${other.name}(`));
  return [
    ...schemas.filter((table) => words.has(table) && readsTable(body, table)),
    ...called.flatMap((other) => tablesRead(other.name)),
  ];
}

/** A table stands after FROM, JOIN or a comma; a column of the same name does not. */
function readsTable(body: string, table: string): boolean {
  return new RegExp(`(?:\\b(?:FROM|JOIN)\\s+|,\\s+)${table}\\b`, 'i').test(body);
}

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
  const facts = sourcesUsed(dependencies, through).map(
    (select) => `SELECT NULL::DATE AS day, source FROM (${select})`,
  );
  const days = daysUsed(dependencies).map(
    (select) => `SELECT day, NULL FROM (${select}) WHERE day > DATE '${after}' AND day <= DATE '${through}'`,
  );
  if (facts.length + days.length === 0) return { days: [], sources: [] };
  const reader = await connection.runAndReadAll(
    `SELECT day, source FROM (${[...facts, ...days].join(' UNION ALL ')}) GROUP BY ALL ORDER BY day, count(*) DESC, source`,
  );
  const rows = reader.getRows();
  return {
    days: rows.filter(([day]) => day !== null).map(([day]) => String(day) as Day),
    sources: rows.filter(([, source]) => source !== null).map(([, source]) => String(source)),
  };
}

/** Every day in the rows that the answer may rest on. */
function daysUsed({ tables, subjects }: Dependencies): string[] {
  return schemasOf(tables).flatMap((table) => {
    const days = table.columns.filter(({ type }) => type === 'DATE').map(({ name }) => counting(table, name));
    if (days.length === 0) return [];
    return [
      `SELECT unnest([${days.join(', ')}]) AS day FROM "${table.name}" WHERE ${about(table, subjects)}`,
    ];
  });
}

/** A vote counts from its last possible day, the one before "until". */
function counting({ name }: Schema, column: string): string {
  return column === 'until' && domainOf(name) === 'votes' ? '("until" - 1)' : `"${column}"`;
}

/** Something that happened, and what it is about. */
export interface Happening {
  readonly day: Day;
  readonly domain: Domain;
  readonly subjects: readonly string[];
  /** As it stands within a sentence. */
  readonly what: string;
}

/** What happened on each of `days`, in order. */
export async function happenedOn(connection: DuckDBConnection, days: readonly Day[]): Promise<Happening[]> {
  if (days.length === 0) return [];
  const reader = await connection.runAndReadAll(
    `SELECT DISTINCT day, domain, array_to_string(subjects, ' '), what FROM events
     WHERE day IN (${unique(days)
       .map((day) => `DATE '${day}'`)
       .join(', ')}) ORDER BY day, what`,
  );
  return reader.getRows().map(([day, domain, subjects, what]) => ({
    day: String(day) as Day,
    domain: String(domain) as Domain,
    subjects: String(subjects).split(' '),
    what: String(what),
  }));
}

/** Whether an answer may rest on what happened; the same rule as `told`. */
export function concerns({ domains, subjects }: Dependencies, happening: Happening): boolean {
  if (!domains.includes(happening.domain)) return false;
  return subjectKinds.every((kind) => {
    const start = `${kind}:`;
    const named = subjects.filter((subject) => subject.startsWith(start));
    const about = happening.subjects.filter((subject) => subject.startsWith(start));
    if (named.length === 0 || (kind === 'state' && about.length === 0)) return true;
    return named.some((subject) => about.includes(subject));
  });
}

/** All sources, by id. */
export async function sourcesById(connection: DuckDBConnection): Promise<Map<string, Basis>> {
  const reader = await connection.runAndReadAll(
    'SELECT id, publisher, title, address, known_through FROM sources',
  );
  const sources = reader.getRows().map(([id, publisher, title, address, reach]) => ({
    id: String(id),
    publisher: String(publisher),
    title: String(title),
    address: String(address),
    knownThrough: reach === null || reach === undefined ? null : (String(reach) as Day),
  }));
  return new Map(sources.map((source) => [source.id, source]));
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
            `SELECT source FROM "${table.name}" WHERE ${about(table, subjects)} AND ${done(table, through)}`,
        )
      : [
          `SELECT source FROM events WHERE domain = '${domain}' AND day <= DATE '${through}' AND ${told(subjects)}`,
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

export function codesOf(kind: SubjectKind, subjects: readonly string[]): string[] {
  const start = `${kind}:`;
  return subjects
    .filter((subject) => subject.startsWith(start))
    .map((subject) => subject.slice(start.length));
}
