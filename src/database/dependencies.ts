import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '../days/day.ts';
import { allDefinitions, allSchemas, domainOf } from './all.ts';
import type { Domain } from './event.ts';
import type { ReadQuestion } from './query.ts';
import { type SubjectKind, subjectKinds } from './subject.ts';

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

export function codesOf(kind: SubjectKind, subjects: readonly string[]): string[] {
  const start = `${kind}:`;
  return subjects
    .filter((subject) => subject.startsWith(start))
    .map((subject) => subject.slice(start.length));
}
