import { join } from 'node:path';
import { askDesk, type Day, openDesk, treatyQuestion } from '../src/index.ts';
import { type Timing, timed, timedNode, timedProgram } from './measure.ts';

export interface Row {
  readonly name: string;
  measure(): Promise<Measured>;
}

export interface Measured {
  readonly ours: Timing;
  /** What a person would otherwise do the same work with; `undefined` where it is not installed. */
  readonly others: readonly { readonly name: string; readonly timing: Timing | undefined }[];
  /** What else to know of the answers: how far they agree. */
  readonly notes?: readonly string[];
}

export const root = join(import.meta.dirname, '..');
const then = '2016-11-16' as Day;
const runs = 7;

const everySection =
  'for (const part of ["sources", "states", "treaties", "court", "votes"]) record[part]; record.version';

export const rows: readonly Row[] = [
  {
    name: 'load of the full record',
    measure: async () => ({
      ours: timedNode(runs, [
        '-e',
        `import('${root}/dist/index.js').then(({ openRecord }) => { const record = openRecord('${root}/record'); ${everySection}; })`,
      ]),
      others: [
        {
          name: "Python's csv, read only",
          timing: timedProgram(runs, 'python3', ['-c', pythonReads(`${root}/record/**/*.csv`)]),
        },
        {
          name: 'DuckDB, votes only, read only',
          timing: timedNode(runs, ['--input-type=module', '-e', duckdbReads(`${root}/record/votes/*.csv`)]),
        },
      ],
    }),
  },
  {
    name: 'one as-of question',
    measure: async () => {
      const desk = openDesk({
        record: `${root}/record`,
        articles: `${root}/articles`,
        today: () => then,
        cacheDir: `${root}/.cache`,
      });
      const database = await desk.database();
      await database.asOf(then, then);
      askDesk(desk, treatyQuestion, { treaty: 'rome-statute' });
      const measured = {
        ours: await timed(200, () => askDesk(desk, treatyQuestion, { treaty: 'rome-statute' })),
        others: [
          {
            name: 'the count alone, in SQL',
            timing: await timed(200, () =>
              database.connection.runAndReadAll("SELECT parties('rome-statute')"),
            ),
          },
        ],
      };
      await desk.close();
      return measured;
    },
  },
  {
    name: 'check of the article',
    measure: async () => ({
      ours: timedNode(runs, [
        `${root}/bin/onrecord.js`,
        'check',
        `${root}/articles/2016-11-16-russia-leaves-the-court.md`,
      ]),
      others: [{ name: 'Node starting, nothing done', timing: timedNode(runs, ['-e', '0']) }],
    }),
  },
];

/** A program that parses every cell of the files and keeps none. */
export function pythonReads(pattern: string): string {
  return [
    'import csv, glob, sys',
    'csv.field_size_limit(sys.maxsize)',
    `print(sum(sum(1 for _ in csv.reader(open(f, newline="", encoding="utf-8"))) for f in glob.glob(${JSON.stringify(pattern)}, recursive=True)))`,
  ].join('\n');
}

/** A program that has DuckDB parse every cell of the files, all as text, and keep none. */
export function duckdbReads(pattern: string): string {
  return `
    const { DuckDBInstance } = await import('${root}/node_modules/@duckdb/node-api/lib/index.js');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run("SELECT max(length(COLUMNS(*)::VARCHAR)) FROM read_csv('${pattern}', all_varchar = true, union_by_name = true)");`;
}
