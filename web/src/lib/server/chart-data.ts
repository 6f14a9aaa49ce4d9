import { askSql, type Day, type Desk, OnrecordError, type SqlAnswer } from 'onrecord';

/** How far apart two points stand: days and numbers by their distance, anything else evenly. */
export type Axis = 'number' | 'day' | 'name';

/** The rows of a question as a chart needs them: what stands along the bottom, and one list of numbers a series. */
export interface ChartData {
  readonly axis: Axis;
  readonly columns: readonly string[];
  readonly places: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

const most = 1000;

/**
 * Asks `question`, an expression or a SELECT, as of a day. The first column is where a point stands, every other a series; a single
 * column is a series by itself.
 * @throws OnrecordError `asked/bad-query` when the answer is nothing that can be drawn
 */
export async function chartData(desk: Desk, question: string, on: Day, known: Day): Promise<ChartData> {
  const q = /^\s*(select|with|from)\b/i.test(question) ? question : `SELECT unnest([${question}])`;
  return readRows(await askSql(desk, { q, on, known }));
}

export function readRows({ columns, rows }: Pick<SqlAnswer, 'columns' | 'rows'>): ChartData {
  if (rows.length === 0) throw refused('has no rows');
  if (rows.length > most) throw refused(`has ${rows.length} rows; at most ${most} are drawn`);
  const alone = columns.length === 1;
  const series = columns.slice(alone ? 0 : 1).map(({ name }, index) => ({
    name,
    values: rows.map((row) => number(row[index + (alone ? 0 : 1)], name)),
  }));
  const places = rows.map((row, index) => (alone ? String(index + 1) : String(row[0] ?? '')));
  return {
    axis: axisOf(places),
    columns: [alone ? 'row' : (columns[0]?.name ?? ''), ...series.map(({ name }) => name)],
    places,
    series,
  };
}

function number(cell: unknown, column: string): number | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return cell;
  throw refused(`has "${String(cell)}" in the column ${column}, which is no number`);
}

function axisOf(places: readonly string[]): Axis {
  if (places.every((place) => /^\d{4}-\d{2}-\d{2}$/.test(place))) return 'day';
  return places.every((place) => place !== '' && Number.isFinite(Number(place))) ? 'number' : 'name';
}

function refused(what: string): OnrecordError {
  return new OnrecordError('asked/bad-query', `The question of this chart ${what}.`, {
    hint: 'A chart takes rows of a place (a year, a day, a name) and one or more numbers.',
  });
}
