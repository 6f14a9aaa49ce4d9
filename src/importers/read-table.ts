import { basename } from 'node:path';
import { csvRows, type Progress } from './csv-stream.ts';
import { formatError } from './read-form.ts';

/** A row of a small table by the names of its columns, and its line. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** All rows of a file that must have the columns `needed`. @throws OnrecordError `outside/file`, `outside/format` */
export async function readTable(
  path: string,
  needed: readonly string[],
  expected: string,
  progress?: Progress,
): Promise<TableRow[]> {
  const file = basename(path);
  const table: TableRow[] = [];
  let header: readonly string[] | undefined;
  for await (const rows of csvRows(path, progress)) {
    for (const { cells, line } of rows) {
      if (!header) {
        header = cells;
        checkHeader(header, needed, expected, file);
      } else if (cells.length !== header.length) {
        throw formatError(`This row has ${cells.length} cells; the header has ${header.length}.`, file, line);
      } else {
        table.push({
          line,
          cells: Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])),
        });
      }
    }
  }
  return table;
}

function checkHeader(
  header: readonly string[],
  needed: readonly string[],
  expected: string,
  file: string,
): void {
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length === 0) return;
  const found = header.length > 12 ? [...header.slice(0, 12), '…'] : header;
  throw formatError(
    `The header "${found.join(',')}" lacks ${missing.join(', ')}; expected ${expected}.`,
    file,
    1,
  );
}
