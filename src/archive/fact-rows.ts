import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from 'csv-parse/sync';
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
export function changesSince(before: FactRows, record: PublicRecord): { changes: Change[]; now: FactRows } {
  const now: Record<string, FactRows['files'][string]> = {};
  const changes: Change[] = [];
  for (const [file, content] of filesOf(record.root)) {
    const hash = hashOf(content);
    const old = before.files[file];
    if (old?.hash === hash) {
      now[file] = old;
      continue;
    }
    const rows = rowsIn(content);
    const hashes = rows.map((row) => hashOf(JSON.stringify(row)));
    const had = new Set(old?.rows);
    const has = new Set(hashes);
    rows.forEach((row, index) => {
      if (!had.has(hashes[index] ?? '')) changes.push(changeOf(file, row, record));
    });
    if ([...had].some((gone) => !has.has(gone))) changes.push(withoutSubjects(file));
    now[file] = { hash, rows: hashes };
  }
  for (const file of Object.keys(before.files)) if (!now[file]) changes.push(everything);
  const derived = derivedOf(record);
  if (derived !== before.derived) changes.push({ tables: ['positions'], subjects: {} });
  return { changes, now: { files: now, derived } };
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

const treatyTables = ['acts', 'participations', 'treaties'];
const courtTables = [
  'situations',
  'situation_statuses',
  'people',
  'person_standings',
  'steps',
  'verdicts',
  'verdict_standings',
];
const voteTables = ['rollcalls', 'votes', 'ballots', 'symbols'];

/** Of a row that is gone only its file is known; what it was about is not. */
function withoutSubjects(file: string): Change {
  const treaty = treatyOf(file);
  if (treaty) return { tables: treatyTables, subjects: {} };
  if (file.startsWith('votes/'))
    return { tables: [...voteTables, 'stated_tallies', 'crosschecks'], subjects: {} };
  return everything;
}

function changeOf(file: string, row: Row, record: PublicRecord): Change {
  const treaty = treatyOf(file);
  if (treaty) {
    const subjects = { treaty: family(treaty, record), ...(row.state && { state: kin(row.state, record) }) };
    return { tables: treatyTables, subjects };
  }
  if (/^votes\/(es-|s-)?\d+\.csv$/.test(file) && row.id) {
    const subjects = { symbol: [row.id, row.symbol ?? ''] };
    return { tables: voteTables, subjects, days: [row.day ?? '', `${row.day ?? ''}~`] };
  }
  if (file === 'court/budgets.csv')
    return { tables: ['budgets'], subjects: {}, days: [row.from ?? '', row.until ?? '~'] };
  if (file === 'court/steps.csv') return { tables: courtTables, subjects: courtSubjects(row) };
  return everything;
}

function treatyOf(file: string): string | undefined {
  const name = /^treaties\/(.+)\.csv$/.exec(file)?.[1];
  return name === 'treaties' ? undefined : name;
}

/** A treaty and its amendments: who leaves the one may leave the others. */
function family(treaty: string, { treaties }: PublicRecord): string[] {
  const head = treaty.replace(/-amendment-.*$/, '');
  return [...treaties.keys()].filter((name) => name.startsWith(head));
}

/** A state with those it followed and those that followed it. */
function kin(state: string, { states }: PublicRecord): string[] {
  const related = states.successions.flatMap(({ predecessor, successor }) =>
    predecessor === state ? [successor] : successor === state ? [predecessor] : [],
  );
  return [state, ...related];
}

function courtSubjects({ person, situation }: Row): Subjects {
  return { ...(person && { person: [person] }), ...(situation && { situation: [situation] }) };
}
