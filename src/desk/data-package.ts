import type { TableHelp } from '../database/help.ts';
import type { ColumnType } from '../database/table.ts';
import type { PublicRecord } from '../record/record.ts';

/** A table that was written to files. */
export interface ExportedTable extends Pick<TableHelp, 'name' | 'comment' | 'columns'> {
  readonly rows: number;
  readonly files: readonly ExportedFile[];
}

/** One file of a table. */
export interface ExportedFile {
  readonly format: 'csv' | 'parquet';
  /** From the folder of the export on, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
}

const mediaTypes = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;

/**
 * Tells what stands in the files of an export, so that tools read columns with their types. Source of the form: Data Package 2.0,
 * https://datapackage.org/standard/data-package/.
 */
export function dataPackage(record: PublicRecord, tables: readonly ExportedTable[]) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'onrecord',
    title: 'Onrecord: what states sign, how they vote and what they answer for',
    version: record.version,
    sources: [...record.sources.values()].map(
      ({ id, publisher, title, address, licence, known_through }) => ({
        title: `${publisher}: ${title}`,
        ...(address && { path: address }),
        id,
        licence,
        ...(known_through && { known_through }),
      }),
    ),
    resources: tables.flatMap(resourcesOf),
  };
}

function resourcesOf({ name, comment, columns, rows, files }: ExportedTable) {
  const fields = columns.map(({ name, type, comment }) => ({
    name,
    ...fieldTypes[type],
    description: comment,
  }));
  return files.map(({ format, path, bytes, sha256 }) => ({
    name: format === 'csv' ? name : `${name}-${format}`,
    type: 'table',
    path,
    description: comment,
    format,
    mediatype: mediaTypes[format],
    ...(format === 'csv' && { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    schema: { fields },
  }));
}

const fieldTypes: Readonly<Record<ColumnType, object>> = {
  VARCHAR: { type: 'string' },
  DATE: { type: 'date' },
  INTEGER: { type: 'integer' },
  BIGINT: { type: 'integer' },
  DOUBLE: { type: 'number' },
  BOOLEAN: { type: 'boolean' },
  'VARCHAR[]': { type: 'list', itemType: 'string', delimiter: ' ' },
};
