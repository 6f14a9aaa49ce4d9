import { importedFolder, importedSources, importedTreaties } from '../record/read-imported.ts';
import { type Source, sourceRow } from '../record/schema.ts';
import { type ActRow, actRow, type TreatyRow, treatyRow } from '../treaties/schema.ts';
import { keyOf } from './untc-gathering.ts';
import { csvLine, writeTogether } from './write-votes.ts';

/** A treaty with its row, or the acts that are added to a treaty of the record. */
export type Imported = { readonly acts: readonly ActRow[]; readonly source: Source } & (
  | { readonly row: TreatyRow }
  | { readonly treaty: string }
);

/**
 * Puts an imported treaty in its folder, all files at once or none. A source that was read again with nothing new keeps its row,
 * so that importing the same file twice changes nothing.
 * @returns the files that changed
 */
export function writeImported(root: string, imported: Imported): string[] {
  const treaty = 'row' in imported ? imported.row.treaty : imported.treaty;
  const acts = [...imported.acts].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const others = importedTreaties(root)
    .rows.map(({ row }) => row)
    .filter((row) => row.treaty !== treaty);
  const rows = 'row' in imported ? [...others, imported.row] : others;
  const order =
    <Row>(key: (row: Row) => string) =>
    (a: Row, b: Row) =>
      key(a) < key(b) ? -1 : 1;
  const sources = importedSources(root).rows.map(({ row }) => row);
  const before = sources.find(({ id }) => id === imported.source.id);
  const same = before && before.known_through === imported.source.known_through;
  const next = [
    ...sources.filter(({ id }) => id !== imported.source.id),
    same ? { ...imported.source, retrieved: before.retrieved } : imported.source,
  ];
  // In this order, so that whoever is stopped between two of them leaves no row that points to nothing.
  const files = new Map([
    [`${importedFolder}/sources.csv`, textOf(sourceRow.shape, next.sort(order((row) => row.id)))],
    [`${importedFolder}/${treaty}.csv`, textOf(actRow.shape, acts)],
    [`${importedFolder}/treaties.csv`, textOf(treatyRow.shape, rows.sort(order((row) => row.treaty)))],
  ]);
  return writeTogether(root, files);
}

function textOf<Row extends object>(shape: Readonly<Record<string, unknown>>, rows: readonly Row[]): string {
  const columns = Object.keys(shape);
  const cells = (row: Row) => columns.map((column) => cellText(row[column as keyof Row]));
  return csvLine(columns) + rows.map((row) => csvLine(cells(row))).join('');
}

function cellText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
