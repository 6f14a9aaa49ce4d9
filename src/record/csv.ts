import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { OnrecordError } from '../error.ts';
import type { Breach } from './breach.ts';

/** A row as read, with the line of its file, so that a later check can say where it stands. */
export interface Placed<Row> {
  readonly row: Row;
  readonly file: string;
  readonly line: number;
}

/** What a CSV file of the record held: the rows that fit the schema, and a breach for each that did not. */
export interface Reading<Row> {
  readonly rows: readonly Placed<Row>[];
  readonly breaches: readonly Breach[];
}

/**
 * Reads `file` (relative to `root`) against `schema`. A missing file reads as empty.
 * Bad rows become breaches, never exceptions; an unreadable CSV gives one breach.
 */
export function readCsv<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  const path = join(root, file);
  if (!existsSync(path)) return { rows: [], breaches: [] };
  const text = readFileSync(path, 'utf8');
  try {
    return readRows(text, file, schema);
  } catch (cause) {
    return { rows: [], breaches: [unclosedQuote(file, text) ?? unreadable(file, cause)] };
  }
}

function readRows<Schema extends z.ZodObject>(
  text: string,
  file: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  const records = parse(text, {
    columns: true,
    info: true,
    bom: true,
    skip_empty_lines: true,
  }) as unknown as {
    record: unknown;
    info: { lines: number };
  }[];
  const rows: Placed<z.output<Schema>>[] = [];
  const breaches: Breach[] = [];
  for (const { record, info } of records) {
    const result = schema.safeParse(record);
    if (result.success) rows.push({ row: result.data, file, line: info.lines });
    else for (const issue of result.error.issues) breaches.push(broken(file, info.lines, issue));
  }
  return { rows, breaches };
}

function broken(file: string, line: number, issue: z.core.$ZodIssue): Breach {
  const column = issue.path.join('.');
  return { level: 'error', file, line, message: `Column ${column || '(row)'}: ${issue.message}.` };
}

/** No cell of the record holds a line break, so a line with an odd number of quotes is where the mistake is. */
function unclosedQuote(file: string, text: string): Breach | undefined {
  const index = text.split('\n').findIndex((line) => line.split('"').length % 2 === 0);
  if (index < 0) return undefined;
  return { level: 'error', file, line: index + 1, message: 'A quote is opened in this line and not closed.' };
}

function unreadable(file: string, cause: unknown): Breach {
  const line = (cause as { lines?: number }).lines ?? 1;
  const message = cause instanceof Error ? cause.message : String(cause);
  return { level: 'error', file, line, message: `This is not readable CSV: ${message}.` };
}

/** The rows alone. @throws OnrecordError `record/broken` naming the first breach, for questions that need a whole file. */
export function rowsOf<Row>(reading: Reading<Row>): Row[] {
  const [first] = reading.breaches;
  if (first) {
    throw new OnrecordError('record/broken', first.message, {
      at: { file: first.file, line: first.line },
      hint: 'Correct the row, then run "onrecord check-record".',
    });
  }
  return reading.rows.map((placed) => placed.row);
}
