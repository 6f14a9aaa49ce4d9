import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '../days/day.ts';
import { domainOf } from './all.ts';
import { quoted } from './create-table.ts';
import type { Domain } from './events.ts';
import { namedBy, type SubjectKind, subjectKinds } from './subjects.ts';
import type { Syntax } from './syntax.ts';

/** What of the record an answer rests on: what may change it, and whose word it is. */
export interface Dependencies {
  readonly domains: readonly Domain[];
  /** `kind:code` of everything the question names. */
  readonly subjects: readonly string[];
}

/** Something that may have changed an answer. */
export interface Cause {
  readonly day: Day;
  readonly what: string;
  readonly source: string;
}

/** A source an answer rests on, and how far it is known to reach. */
export interface Basis {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly address: string;
  readonly knownThrough: Day | null;
}

export async function dependenciesOf(connection: DuckDBConnection, syntax: Syntax): Promise<Dependencies> {
  const names = [...syntax.calls, ...syntax.tables].map(({ name }) => name.toLowerCase());
  const domains = new Set(names.flatMap((name) => domainOf(name) ?? []));
  return { domains: [...domains], subjects: await subjectsIn(connection, syntax.literals) };
}

async function subjectsIn(connection: DuckDBConnection, literals: readonly string[]): Promise<string[]> {
  if (literals.length === 0) return [];
  const reader = await connection.runAndReadAll(
    `SELECT DISTINCT kind || ':' || code FROM subjects WHERE ${[...new Set(literals)].map(namedBy).join(' OR ')}`,
  );
  return reader.getRows().map(([subject]) => String(subject));
}

/** What happened after `after`, up to and with `through`, that the answer may rest on; in order of day. */
export async function causesOf(
  connection: DuckDBConnection,
  dependencies: Dependencies,
  after: Day,
  through: Day,
): Promise<Cause[]> {
  if (dependencies.domains.length === 0) return [];
  const reader = await connection.runAndReadAll(
    `SELECT day, what, source FROM events
     WHERE ${relevant(dependencies)} AND day > DATE '${after}' AND day <= DATE '${through}' ORDER BY day, what`,
  );
  return reader.getRows().map(([day, what, source]) => {
    return { day: String(day) as Day, what: String(what), source: String(source) };
  });
}

/** The sources of everything up to and with `through` that the answer may rest on, by id. */
export async function basisOf(
  connection: DuckDBConnection,
  dependencies: Dependencies,
  through: Day,
): Promise<Basis[]> {
  if (dependencies.domains.length === 0) return [];
  const reader = await connection.runAndReadAll(
    `SELECT id, publisher, title, address, known_through FROM sources WHERE id IN
     (SELECT source FROM events WHERE ${relevant(dependencies)} AND day <= DATE '${through}') ORDER BY id`,
  );
  return reader.getRows().map(([id, publisher, title, address, through]) => ({
    id: String(id),
    publisher: String(publisher),
    title: String(title),
    address: String(address),
    knownThrough: through === null || through === undefined ? null : (String(through) as Day),
  }));
}

/** An event about no state in particular, such as a roll call, concerns a question about any state. */
function relevant({ domains, subjects }: Dependencies): string {
  const about = subjectKinds.flatMap((kind) => {
    const named = subjects.filter((subject) => subject.startsWith(`${kind}:`));
    return named.length > 0 ? [concerns(kind, named)] : [];
  });
  return [`domain IN (${domains.map(quoted).join(', ')})`, ...about].join(' AND ');
}

function concerns(kind: SubjectKind, named: readonly string[]): string {
  return `(list_has_any(subjects, [${named.map(quoted).join(', ')}])
    OR len(list_filter(subjects, lambda it: starts_with(it, '${kind}:'))) = 0)`;
}
