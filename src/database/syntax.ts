import type { DuckDBConnection } from '@duckdb/node-api';
import { OnrecordError } from '../error.ts';
import { quoted } from './create-table.ts';
import { wordsThatCall } from './functions.ts';
import { sqlError } from './sql-error.ts';

/** A call in a query. `byte` is where its name stands, counted from 0. */
export interface Call {
  readonly name: string;
  readonly byte: number;
  /** Stands in FROM. */
  readonly table: boolean;
  readonly arguments: readonly Argument[];
}

/** `literal` is `undefined` for anything but a text in quotes; `name` is empty for an argument given by place. */
export interface Argument {
  readonly name: string;
  readonly byte: number;
  readonly literal: string | undefined;
}

/** What a query names, read from DuckDB's own syntax tree. */
export interface Syntax {
  readonly calls: readonly Call[];
  readonly tables: readonly { readonly name: string; readonly byte: number }[];
  /** Every text in quotes. */
  readonly literals: readonly string[];
}

/**
 * Reads `sql` without running it.
 * @throws OnrecordError `asked/bad-query` for anything but one SELECT
 */
export async function readSyntax(connection: DuckDBConnection, sql: string): Promise<Syntax> {
  const reader = await connection.runAndReadAll(`SELECT json_serialize_sql(${quoted(sql)})`);
  const tree = JSON.parse(String(reader.getRows()[0]?.[0])) as Tree;
  if (tree.error_type === 'not implemented') throw onlySelect();
  if (tree.error) throw sqlError(new Error(JSON.stringify(tree)), sql);
  if (tree.statements?.length !== 1) throw onlySelect();
  const found: Found = { calls: [], tables: [], literals: [], named: new Set() };
  walk(tree.statements[0], found);
  return { ...found, tables: found.tables.filter(({ name }) => !found.named.has(name.toLowerCase())) };
}

/** What no question may do wherever in it: leave a value open, or draw rows by lot. */
function refuseIn(node: Node): void {
  if (node.type === 'VALUE_PARAMETER')
    throw new OnrecordError('asked/bad-query', `The question leaves $${node.identifier} open.`, {
      hint: 'Write the value in its place.',
    });
  if (node.sample)
    throw new OnrecordError('asked/bad-query', 'A sample answers otherwise each time.', {
      hint: 'Leave out SAMPLE, and ask about all rows.',
    });
}

function onlySelect(): OnrecordError {
  return new OnrecordError('asked/bad-query', 'Only one SELECT can be asked at a time.', {
    hint: 'Begin with SELECT, FROM or WITH, and leave out any second statement.',
  });
}

interface Tree {
  readonly error?: boolean;
  readonly error_type?: string;
  readonly statements?: readonly unknown[];
}

interface Found {
  readonly calls: Call[];
  readonly tables: { name: string; byte: number }[];
  readonly literals: string[];
  /** Names that the query itself gives with WITH. */
  readonly named: Set<string>;
}

type Node = Readonly<Record<string, unknown>>;

function walk(node: unknown, found: Found, inFrom = false): void {
  if (Array.isArray(node)) for (const child of node) walk(child, found);
  else if (typeof node === 'object' && node !== null) visit(node as Node, found, inFrom);
}

function visit(node: Node, found: Found, inFrom: boolean): void {
  refuseIn(node);
  if (node.type === 'BASE_TABLE') found.tables.push({ name: qualified(node), byte: byteOf(node) });
  if (node.type === 'SHOW_REF' && node.table_name)
    found.tables.push({ name: String(node.table_name).replaceAll('"', ''), byte: 0 });
  if (node.type === 'VALUE_CONSTANT') found.literals.push(...literalOf(node));
  if (node.type === 'COLUMN_REF') found.calls.push(...wordOf(node));
  if ((node.class === 'FUNCTION' || node.class === 'WINDOW') && node.is_operator !== true)
    found.calls.push(callOf(node, inFrom));
  for (const [key, child] of Object.entries(node)) {
    if (key === 'cte_map') for (const name of cteNames(child)) found.named.add(name);
    walk(child, found, node.type === 'TABLE_FUNCTION' && key === 'function');
  }
}

/** `current_date` is a call that looks like a column. */
function wordOf(node: Node): Call[] {
  const [name = '', ...more] = node.column_names as string[];
  const isWord = more.length === 0 && wordsThatCall.has(name.toLowerCase());
  return isWord ? [{ name: name.toLowerCase(), byte: byteOf(node), table: false, arguments: [] }] : [];
}

function callOf(node: Node, table: boolean): Call {
  const children = (node.children ?? []) as Node[];
  return {
    name: String(node.function_name).toLowerCase(),
    byte: byteOf(node),
    table,
    arguments: children.map((child) => ({
      name: String(child.alias ?? '').toLowerCase(),
      byte: byteOf(child),
      literal: literalOf(child)[0],
    })),
  };
}

function literalOf(node: Node): string[] {
  const value = (node.value as { value?: unknown } | undefined)?.value;
  return node.type === 'VALUE_CONSTANT' && typeof value === 'string' ? [value] : [];
}

function qualified(node: Node): string {
  return [node.catalog_name, node.schema_name, node.table_name].filter(Boolean).join('.');
}

function cteNames(map: unknown): string[] {
  const entries = (map as { map?: { key: string }[] }).map ?? [];
  return entries.map(({ key }) => key.toLowerCase());
}

/** DuckDB gives 2^64 - 1 for "nowhere". */
function byteOf(node: Node): number {
  const byte = Number(node.query_location ?? 0);
  return Number.isSafeInteger(byte) ? byte : 0;
}
