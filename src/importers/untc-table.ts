import { type Cell, cellOf } from './untc-cell.ts';
import { type Column, columnOf } from './untc-marks.ts';
import type { Reading } from './untc-reading.ts';
import { participantIn } from './untc-text.ts';
import { childrenOf, type Element, within } from './untc-xml.ts';

/** A participant's row of the table. */
export interface ParticipantRow {
  /** As written, without its brackets. */
  readonly name: string;
  readonly notes: readonly string[];
  /** Its name stands in square brackets: whatever it did has ended. */
  readonly ended: boolean;
  readonly element: Element;
  readonly cells: readonly { readonly column: Column; readonly cell: Cell; readonly element: Element }[];
}

/** The rows of every table of participants, with or without groups of columns (TGroup). */
export function participantRows(participants: Element, reading: Reading): ParticipantRow[] {
  const tables = [participants, ...within(participants)].filter(({ children }) =>
    children.some(({ name }) => name === 'Thead' || name === 'Tbody'),
  );
  const rows = tables.flatMap((table) => rowsOf(table, reading));
  reading.loseRest(participants, 'stands where no cell of the table is');
  return rows;
}

function rowsOf(table: Element, reading: Reading): ParticipantRow[] {
  const header = childrenOf(table, 'Thead')
    .flatMap((head) => [...within(head)])
    .filter(({ name }) => name === 'Entry');
  const columns = header.map((entry) => {
    const column = columnOf(reading.take(entry));
    for (const name of column.unknown)
      reading.lose(entry, `"${name}" in the header of a column is no act we know`);
    return column;
  });
  const rows = childrenOf(table, 'Tbody')
    .flatMap((body) => [...within(body)])
    .filter(({ name }) => name === 'Row');
  return rows.flatMap((row) => rowOf(row, columns, reading) ?? []);
}

function rowOf(row: Element, columns: readonly Column[], reading: Reading): ParticipantRow | undefined {
  const [first, ...others] = childrenOf(row, 'Entry');
  if (!first) return undefined;
  if (columns.length === 0) {
    for (const entry of [first, ...others])
      if (reading.take(entry).trim() !== '')
        reading.lose(entry, 'no header tells what the columns of this table mean');
    return undefined;
  }
  const { text, notes } = participantIn(reading.take(first));
  return {
    name: text.replace(/[[\]]/g, '').trim(),
    notes,
    ended: text.startsWith('['),
    element: first,
    cells: others.flatMap((element, index) => {
      const column = columns[index + 1];
      const cell = cellOf(reading.take(element));
      if (column) return [{ column, cell, element }];
      if (element.text.trim() !== '') reading.lose(element, 'this column has no header');
      return [];
    }),
  };
}
