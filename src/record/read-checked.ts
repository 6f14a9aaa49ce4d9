import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Breach } from './breach.ts';
import { type Reading, readCsv } from './csv.ts';

/** Like `readCsv`, but a missing file and a header other than the schema's columns are breaches, and the only ones. */
export function readChecked<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  const breach = missing(root, file) ?? wrongHeader(root, file, Object.keys(schema.shape));
  return breach ? { rows: [], breaches: [breach] } : readCsv(root, file, schema);
}

function missing(root: string, file: string): Breach | undefined {
  if (existsSync(join(root, file))) return undefined;
  return { level: 'error', file, line: 1, message: 'The file is missing.' };
}

function wrongHeader(root: string, file: string, columns: readonly string[]): Breach | undefined {
  const header = firstLine(join(root, file));
  const expected = columns.join(',');
  if (header === expected) return undefined;
  return { level: 'error', file, line: 1, message: `The header is "${header}"; expected "${expected}".` };
}

/** Without reading the rest, which may be large. */
function firstLine(path: string): string {
  const buffer = Buffer.alloc(4096);
  const descriptor = openSync(path, 'r');
  const length = readSync(descriptor, buffer, 0, buffer.length, 0);
  closeSync(descriptor);
  const [line = ''] = buffer.toString('utf8', 0, length).split(/\r?\n/);
  return line.replace(/^\uFEFF/, '');
}
