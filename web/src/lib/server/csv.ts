import { stringify } from 'csv-stringify/sync';

/** A table as a file to keep: UTF-8, one header line. */
export function csvFile(name: string, rows: readonly Readonly<Record<string, unknown>>[]): Response {
  return new Response(stringify([...rows], { header: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    },
  });
}
