import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { copyOut } from '../database/copy-out.ts';
import type { TableHelp } from '../database/help.ts';
import { OnrecordError } from '../error.ts';
import { dataPackage, type ExportedFile, type ExportedTable } from './data-package.ts';
import type { Desk } from './desk.ts';

/** How an export is watched and stopped. */
export interface ExportOptions {
  /** Stops between two tables. */
  readonly signal?: AbortSignal;
  /** How many tables are written, of how many. */
  readonly progress?: (done: number, of: number) => void;
}

/** What was written. */
export interface Export {
  /** The version of the record. */
  readonly record: string;
  readonly tables: readonly ExportedTable[];
}

const description = 'datapackage.json';
const formats = ['csv', 'parquet'] as const;

/**
 * Writes every table of the record to `folder`, as `csv/NAME.csv` and `parquet/NAME.parquet`, with a `datapackage.json` that describes them. The
 * same record always gives the same files. An older export in the folder stays whole until the new one is.
 * @throws OnrecordError `outside/file` when the folder holds something else or cannot be written
 */
export async function exportRecord(desk: Desk, folder: string, options: ExportOptions = {}): Promise<Export> {
  const place = resolve(folder);
  const beside = `${place}.new`;
  try {
    refuseOthers(place, folder);
    remove(beside);
    for (const format of formats) mkdirSync(join(beside, format), { recursive: true });
    const tables = await writeTables(desk, beside, options);
    const described = dataPackage(desk.record, tables);
    writeFileSync(join(beside, description), `${JSON.stringify(described, null, 2)}\n`);
    replace(place, beside);
    return { record: desk.record.version, tables };
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new OnrecordError('outside/file', `"${folder}" could not be written: ${cause.message}.`, {
      hint: 'Check that the folder is writable and the disk has room.',
      cause,
    });
  } finally {
    remove(beside);
  }
}

/** A folder with anything but an export in it is somebody's. */
function refuseOthers(place: string, folder: string): void {
  if (!existsSync(place) || existsSync(join(place, description))) return;
  if (readdirSync(place).length === 0) return;
  throw new OnrecordError('outside/file', `"${folder}" holds something that is not an export.`, {
    hint: 'Give an empty folder, a new one, or that of an older export.',
  });
}

async function writeTables(desk: Desk, folder: string, { signal, progress }: ExportOptions) {
  const [{ copyOut }, { sqlHelp }, { onConnection }] = await Promise.all([
    import('../database/copy-out.ts'),
    import('../database/help.ts'),
    import('../database/open.ts'),
  ]);
  const { tables } = sqlHelp();
  return onConnection(await desk.database(), async (connection) => {
    const written: ExportedTable[] = [];
    for (const table of tables) {
      signal?.throwIfAborted();
      progress?.(written.length, tables.length);
      const rows = await connection.stream(`FROM "${table.name}"`);
      written.push(await writeTable(table, folder, (files) => copyOut(rows, files)));
    }
    return written;
  });
}

async function writeTable(
  { name, comment, columns }: TableHelp,
  folder: string,
  write: (files: Parameters<typeof copyOut>[1]) => Promise<number>,
): Promise<ExportedTable> {
  const paths = { csv: `csv/${name}.csv`, parquet: `parquet/${name}.parquet` } as const;
  const rows = await write({ csv: join(folder, paths.csv), parquet: join(folder, paths.parquet) });
  const files = formats.map((format): ExportedFile => {
    const content = readFileSync(join(folder, paths[format]));
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { format, path: paths[format], bytes: content.length, sha256 };
  });
  return { name, comment, columns, rows, files };
}

function replace(place: string, beside: string): void {
  const old = `${place}.old`;
  remove(old);
  if (existsSync(place)) renameSync(place, old);
  renameSync(beside, place);
  remove(old);
}

function remove(path: string): void {
  if (existsSync(path)) rmSync(path, { recursive: true });
}
