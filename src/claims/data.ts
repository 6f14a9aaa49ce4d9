import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parse } from 'csv-parse/sync';
import { allSchemas } from '../database/all.ts';
import type { Cell, Column, ColumnType, Table } from '../database/table.ts';
import { isDay } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { DataEntry } from './front-matter.ts';
import type { Written } from './written.ts';
import { wrong } from './wrong.ts';

/** A CSV file beside the article, as its front matter names it. */
interface DataFile {
  /** The table that questions ask. */
  readonly name: string;
  readonly file: Written;
  /** The checksum the file had when the article was written. */
  readonly sha256: Written;
}

const mostBytes = 10_000_000;
const mostRows = 100_000;
const mostColumns = 200;

/** The article's own tables by name, or what is wrong with one. */
export type OwnData = ReadonlyMap<string, Table | OnrecordError>;

export function readAllData(data: readonly DataEntry[], folder: string | undefined): OwnData {
  return new Map(data.map((entry) => [entry.name, tableOf(entry, folder)]));
}

function tableOf(
  { name, file, sha256, fault, at }: DataEntry,
  folder: string | undefined,
): Table | OnrecordError {
  try {
    if (allSchemas().some((schema) => schema.name === name))
      throw wrong(`The record has a table "${name}" already.`, at, 'Choose another name.');
    if (!file || !sha256 || fault) throw fault;
    return readData({ name, file, sha256 }, folder);
  } catch (error) {
    if (error instanceof OnrecordError) return error;
    throw error;
  }
}

/**
 * The file as a table. Its first row names the columns; a column of whole numbers, of numbers or of days (YYYY-MM-DD) is one, any other is text; an empty cell is NULL.
 * @param folder where the article stands; without it no file can be named
 * @throws OnrecordError with the place in the article
 */
function readData(data: DataFile, folder: string | undefined): Table {
  const bytes = readBeside(data, folder);
  const [head = [], ...rows] = cellsOf(bytes, data);
  if (rows.length > mostRows)
    throw wrong(`"${data.file.text}" has more than ${mostRows.toLocaleString('en')} rows.`, data.file.at);
  if (head.length > mostColumns)
    throw wrong(`"${data.file.text}" has more than ${mostColumns} columns.`, data.file.at);
  const names = head.map((name) => name.trim().toLowerCase());
  const odd = names.find((name, index) => !name || names.indexOf(name) !== index);
  if (odd !== undefined)
    throw wrong(
      odd
        ? `"${data.file.text}" has two columns "${odd}".`
        : `"${data.file.text}" has a column without a name.`,
      data.file.at,
      'Its first row names the columns.',
    );
  const columns = names.map((name, index): Column => {
    return { name, type: typeOf(rows.map((row) => row[index] ?? '')), comment: '' };
  });
  return {
    name: data.name,
    comment: data.file.text,
    columns,
    rows: () => rows.map((row) => columns.map(({ type }, index) => cellOf(row[index] ?? '', type))),
  };
}

/** The content of the file, which must be the one that was meant. */
function readBeside({ file, sha256 }: DataFile, folder: string | undefined): Buffer {
  if (folder === undefined) {
    throw wrong(
      `"${file.text}" cannot be read here: only the text of the article was given.`,
      file.at,
      'Check it with "onrecord check" where both files are.',
    );
  }
  const path = pathBeside(file, folder);
  if (statSync(path).size > mostBytes) throw wrong(`"${file.text}" is larger than 10 MB.`, file.at);
  const bytes = readFileSync(path);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === sha256.text.trim().toLowerCase()) {
    if (bytes.includes(0)) throw wrong(`"${file.text}" is no text: it holds the byte 0.`, file.at);
    return bytes;
  }
  throw wrong(
    `"${file.text}" is not the file that was meant: its sha256 is ${found}.`,
    sha256.at,
    'If the change is right, write that one.',
  );
}

function pathBeside({ text, at }: Written, folder: string): string {
  const outside =
    /^([\\/~]|[a-z]+:)/i.test(text) || text.split(/[\\/]/).includes('..') || text.includes('\0');
  const hint = 'Name a CSV file in the folder of the article, or in one within it.';
  if (outside || !text.toLowerCase().endsWith('.csv'))
    throw wrong(`"${text}" is no CSV file beside the article.`, at, hint);
  const path = join(folder, text);
  try {
    const real = realpathSync(path);
    if (!`${dirname(real)}${sep}`.startsWith(`${realpathSync(folder)}${sep}`))
      throw wrong(`"${text}" leads out of the folder of the article.`, at, hint);
    if (!statSync(real).isFile()) throw wrong(`"${text}" is no file.`, at, hint);
    return real;
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    throw wrong(`There is no file "${text}" beside the article.`, at, hint);
  }
}

function cellsOf(bytes: Buffer, { file }: DataFile): string[][] {
  try {
    return parse(bytes, { bom: true, skip_empty_lines: true, relax_column_count: false }) as string[][];
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw wrong(`"${file.text}" is not readable as CSV: ${message.replace(/\.$/, '')}.`, file.at);
  }
}

function typeOf(cells: readonly string[]): ColumnType {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 'VARCHAR';
  if (filled.every((cell) => /^-?(0|[1-9]\d{0,14})$/.test(cell))) return 'BIGINT';
  if (filled.every((cell) => /^-?(0|[1-9]\d*)(\.\d+)?(e[-+]?\d+)?$/i.test(cell))) return 'DOUBLE';
  return filled.every(isDay) ? 'DATE' : 'VARCHAR';
}

function cellOf(cell: string, type: ColumnType): Cell {
  if (cell === '') return null;
  return type === 'BIGINT' || type === 'DOUBLE' ? Number(cell) : cell;
}
