/** The answers about the Court as flat rows, one a verdict, situation, person, step or budget; the whole answer is in the JSON. */

type Row = Readonly<Record<string, unknown>>;

/** Keeps what fits a cell, with the same columns in every row; lists become words separated by spaces, counts `war:2`. */
export function flat(rows: readonly Row[]): Row[] {
  const cells = rows.map((row) =>
    Object.fromEntries(Object.entries(row).flatMap(([name, value]) => cell(name, value))),
  );
  const columns = [...new Set(cells.flatMap(Object.keys))];
  return cells.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])));
}

function cell(name: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? [[name, value.join(' ')]] : [];
  if (value === null || typeof value !== 'object') return [[name, value]];
  const entries = Object.entries(value);
  return entries.every(([, one]) => typeof one === 'number')
    ? [[name, entries.map(([key, one]) => `${key}:${one}`).join(' ')]]
    : [];
}
