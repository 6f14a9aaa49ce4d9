/** The answers about the Court as flat rows, one a verdict, situation, person or budget; the whole answer is in the JSON. */

type Row = Readonly<Record<string, unknown>>;

/** Keeps what fits a cell; lists become words separated by spaces. */
export function flat(rows: readonly Row[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).flatMap(([name, value]) => cell(name, value))),
  );
}

function cell(name: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? [[name, value.join(' ')]] : [];
  return value !== null && typeof value === 'object' ? [] : [[name, value]];
}
