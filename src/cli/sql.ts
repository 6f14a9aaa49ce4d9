import { askSql, askSqlToParquet, jsonOf, OnrecordError, type SqlAnswer } from '../index.ts';
import { oneOf } from './choices.ts';
import type { Command } from './command.ts';
import type { Typesetter } from './typesetter.ts';

const formats = ['table', 'csv', 'json', 'parquet'] as const;

export const sql: Command = {
  name: 'sql',
  summary: 'Ask one SELECT over the tables and macros of the record.',
  places: [{ name: 'select', description: 'The SELECT, in quotes.', required: true }],
  flags: [
    {
      name: 'on',
      value: 'DAY',
      description: 'The day that macros are asked about (YYYY-MM-DD); today if not given.',
    },
    {
      name: 'known',
      value: 'DAY',
      description: 'Macros leave out what became known after this day; today if not given.',
    },
    { name: 'format', value: formats.join('|'), description: 'How to print the rows; a table if not given.' },
    { name: 'out', value: 'FILE', description: 'Where to write Parquet.' },
    { name: 'json', description: 'The same as --format json: to the byte what the HTTP route returns.' },
  ],
  async run({ values, switches, io, set, desk }) {
    const format = switches.has('json') ? 'json' : oneOf('format', values.format ?? 'table', formats);
    const question = { q: values.select, on: values.on, known: values.known };
    if (format === 'parquet') {
      await askSqlToParquet(desk(), question, parquetFile(values.out));
      return 0;
    }
    const answer = await askSql(desk(), question);
    io.out(format === 'json' ? jsonOf(answer) : format === 'csv' ? csv(answer) : `${table(answer, set)}\n`);
    return 0;
  },
};

function parquetFile(out: string | undefined): string {
  if (out !== undefined) return out;
  throw new OnrecordError('asked/bad-value', 'Parquet is not for reading on a page.', {
    hint: 'Say where to write it with --out FILE.',
  });
}

function table({ columns, rows }: SqlAnswer, set: Typesetter): string {
  const head = columns.map(({ name }) => name);
  const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
  const cells = rows.map((row) => row.map(text));
  return `${set.table(cells, head) || set.bold(head.join('  '))}\n\n${set.dim(count)}`;
}

function csv({ columns, rows }: SqlAnswer): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(text))];
  return lines.map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

function text(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
