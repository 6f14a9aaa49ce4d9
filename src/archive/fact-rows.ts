import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { allSchemas, domainOf } from '../database/all.ts';
import type { Domain } from '../database/event.ts';
import { onConnection } from '../database/open.ts';
import type { Desk } from '../desk/desk.ts';
import type { PublicRecord } from '../record/record.ts';
import { csvFiles } from '../record/version.ts';
import type { Change, Subjects } from './footprint.ts';

/** What the record held: by file, a hash of it all and one of each row. */
export interface FactRows {
  readonly files: Readonly<Record<string, { readonly hash: string; readonly rows: readonly string[] }>>;
  /** The computed positions, which are no rows of the record. */
  readonly derived: string;
}

type Row = Readonly<Record<string, string>>;

export function factRows(record: PublicRecord): FactRows {
  const files = filesOf(record.root).map(([file, content]) => {
    const rows = rowsIn(content).map((row) => hashOf(JSON.stringify(row)));
    return [file, { hash: hashOf(content), rows }] as const;
  });
  return { files: Object.fromEntries(files), derived: derivedOf(record) };
}

/** What changed since `before` was read: a row added, taken away or altered. */
export async function changesSince(
  before: FactRows,
  desk: Desk,
): Promise<{ changes: Change[]; now: FactRows }> {
  const now: Record<string, FactRows['files'][string]> = {};
  const changes: Change[] = [];
  for (const [file, content] of filesOf(desk.record.root)) {
    const hash = hashOf(content);
    const old = before.files[file];
    if (old?.hash === hash) {
      now[file] = old;
      continue;
    }
    const related = await onConnection(await desk.database(), readRelated);
    const rows = rowsIn(content);
    const hashes = rows.map((row) => hashOf(JSON.stringify(row)));
    const had = new Set(old?.rows);
    const has = new Set(hashes);
    rows.forEach((row, index) => {
      if (!had.has(hashes[index] ?? '')) changes.push(changeOf(file, row, related));
    });
    if ([...had].some((gone) => !has.has(gone))) changes.push(withoutSubjects(file, related));
    now[file] = { hash, rows: hashes };
  }
  for (const file of Object.keys(before.files)) if (!now[file]) changes.push(everything);
  const derived = derivedOf(desk.record);
  if (derived !== before.derived) changes.push({ tables: ['positions'], subjects: {} });
  return { changes, now: { files: now, derived } };
}

/** Whom a change concerns beside those it names. */
interface Related {
  readonly treaties: readonly string[];
  readonly successions: readonly (readonly [predecessor: string, successor: string])[];
}

async function readRelated(connection: DuckDBConnection): Promise<Related> {
  const rows = async (sql: string) =>
    (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(String));
  const treaties = await rows('SELECT treaty FROM treaties');
  const successions = await rows('SELECT predecessor, successor FROM successions');
  return {
    treaties: treaties.flat(),
    successions: successions.map(([predecessor = '', successor = '']) => [predecessor, successor]),
  };
}

const everything: Change = { tables: ['*'], subjects: {} };

function filesOf(root: string): [file: string, content: string][] {
  return csvFiles(root).map((path) => [
    relative(root, path).replaceAll('\\', '/'),
    readFileSync(path, 'utf8'),
  ]);
}

function rowsIn(content: string): Row[] {
  return parse(content, {
    columns: true,
    skip_empty_lines: true,
    relax_column_count: true,
    bom: true,
  }) as Row[];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 14);
}

function derivedOf({ positions }: PublicRecord): string {
  return hashOf([...positions.values()].map(({ content }) => content).join(' '));
}

function tablesOf(domain: Domain): string[] {
  return allSchemas().flatMap(({ name }) => (domainOf(name) === domain ? [name] : []));
}

/** Of a row that is gone only its file is known; what it was about is not. */
function withoutSubjects(file: string, related: Related): Change {
  const treaty = treatyOf(file, related);
  if (treaty) return { tables: tablesOf('treaties'), subjects: {} };
  if (file.startsWith('votes/')) return { tables: tablesOf('votes'), subjects: {} };
  return everything;
}

function changeOf(file: string, row: Row, related: Related): Change {
  const treaty = treatyOf(file, related);
  if (treaty) {
    const subjects = {
      treaty: family(treaty, related),
      ...(row.state && { state: kin(row.state, related) }),
    };
    return { tables: tablesOf('treaties'), subjects };
  }
  if (/^votes\/(es-|s-)?\d+\.csv$/.test(file) && row.id) {
    const subjects = { symbol: [row.id, row.symbol ?? ''] };
    return { tables: tablesOf('votes'), subjects, days: [row.day ?? '', `${row.day ?? ''}~`] };
  }
  if (file === 'court/budgets.csv')
    return { tables: ['budgets'], subjects: {}, days: [row.from ?? '', row.until ?? '~'] };
  if (file === 'court/steps.csv') return { tables: tablesOf('court'), subjects: courtSubjects(row) };
  return everything;
}

/** Of a file of acts, those that were imported too. */
function treatyOf(file: string, { treaties }: Related): string | undefined {
  const [, name = ''] = /^treaties\/(?:imported\/)?(.+)\.csv$/.exec(file) ?? [];
  return treaties.includes(name) ? name : undefined;
}

/** A treaty and its amendments: who leaves the one may leave the others. */
function family(treaty: string, { treaties }: Related): string[] {
  const head = treaty.replace(/-amendment-.*$/, '');
  return treaties.filter((name) => name.startsWith(head));
}

/** A state with those it followed and those that followed it. */
function kin(state: string, { successions }: Related): string[] {
  return [
    state,
    ...successions.flatMap(([predecessor, successor]) =>
      predecessor === state ? [successor] : successor === state ? [predecessor] : [],
    ),
  ];
}

function courtSubjects({ person, situation }: Row): Subjects {
  return { ...(person && { person: [person] }), ...(situation && { situation: [situation] }) };
}
