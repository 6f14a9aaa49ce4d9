import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/database/open.ts';
import { openRecord } from '../src/record/record.ts';
import { ballotsOf } from '../src/votes/ballots.ts';
import { columnsOf } from '../src/votes/bits.ts';
import { blocsOf } from '../src/votes/blocs.ts';
import { dyads, likenessMatrix } from '../src/votes/dyads.ts';
import { matrixOf } from '../src/votes/matrix.ts';
import { periodsOf } from '../src/votes/periods.ts';
import { type Timing, timed, timingOf } from './measure.ts';

const root = join(import.meta.dirname, '..');
/** The state that others are held against, and into how many blocs all are put. */
export const one = 'BRA';
export const blocs = 4;

export type Job = 'pairs' | 'nearest' | 'sessions' | 'tallies' | 'blocs';

/** What another program took for a job, and its answer, numbers in our order. */
export interface Theirs {
  readonly timing: Timing;
  readonly answer: Float64Array;
}

export type Program = 'numpy' | 'R' | 'DuckDB';
type Answers = Readonly<Partial<Record<Job, Theirs>>>;

export const installing: Readonly<Record<Program, string>> = {
  numpy: 'numpy (apt-get install python3-numpy)',
  R: 'R (apt-get install r-base-core)',
  DuckDB: 'DuckDB',
};

export interface World {
  readonly record: ReturnType<typeof openRecord>;
  readonly ballots: ReturnType<typeof ballotsOf>;
  readonly tree: { readonly distances: Float64Array; readonly size: number };
}

let kept: World | undefined;

export function world(): World {
  if (kept) return kept;
  const record = openRecord(`${root}/record`);
  const ballots = ballotsOf(record.votes, record.states);
  const { states: placed } = blocsOf(ballots, ballots.seats, ballots.divided);
  const states = ballots.seats.filter((seat) => placed.includes(seat));
  const alike = likenessMatrix(dyads(ballots, states, ballots.divided, 'agree'));
  kept = { record, ballots, tree: { distances: alike.map((value) => 1 - value), size: states.length } };
  return kept;
}

let asked: Promise<Readonly<Record<Program, Answers | undefined>>> | undefined;

/** What other programs answered, each asked once. */
export function others() {
  asked ??= askOthers();
  return asked;
}

async function askOthers() {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-votes-'));
  try {
    writeInput(folder);
    return {
      DuckDB: await askDuckDb(),
      numpy: askProgram('numpy', '/usr/bin/python3', [`${root}/bench/votes.py`, folder], folder),
      R: askProgram('R', 'Rscript', [`${root}/bench/votes.R`, folder], folder),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeInput(folder: string): void {
  const { record, ballots, tree } = world();
  const matrix = matrixOf(record.votes, record.states);
  const width = ballots.rollCalls.length;
  const sessions = periodsOf(ballots, 'session');
  const session = new Uint8Array(width);
  for (const [number, { bits }] of sessions.entries())
    for (const column of columnsOf(bits)) session[column] = number;
  const own = ballots.seats.indexOf(one);
  const about = { seats: ballots.seats.length, width, one: own, sessions: sessions.length };
  writeFileSync(join(folder, 'cells.bin'), Buffer.concat(ballots.seats.map((seat) => matrix.line(seat))));
  writeFileSync(join(folder, 'divided.bin'), matrix.divided);
  writeFileSync(join(folder, 'session.bin'), session);
  writeFileSync(join(folder, 'distances.bin'), new Uint8Array(tree.distances.buffer));
  writeFileSync(join(folder, 'about.json'), JSON.stringify(about));
  writeFileSync(join(folder, 'about.txt'), [...Object.values(about), tree.size].join('\n'));
}

/** BLAS chooses its own kernels: settings of this machine's that slow it are not passed on. */
function askProgram(
  program: Program,
  command: string,
  args: readonly string[],
  folder: string,
): Answers | undefined {
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...env } = process.env;
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', env });
  if (status !== 0) return undefined;
  const found = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { job: Job; times: number[] })
    .map(({ job, times }) => [
      job,
      { timing: timingOf(times), answer: numbersIn(join(folder, `${program}-${job}.bin`)) },
    ]);
  return Object.fromEntries(found) as Answers;
}

function numbersIn(path: string): Float64Array {
  if (!existsSync(path)) return new Float64Array();
  const bytes = new Uint8Array(readFileSync(path));
  return new Float64Array(bytes.buffer, 0, bytes.byteLength / 8);
}

/** The same in SQL over the record's own tables, narrowed beforehand to what is needed: a small number a vote. */
async function askDuckDb(): Promise<Answers> {
  const { record, ballots } = world();
  const database = await openDatabase(record, { cacheDir: `${root}/.cache` });
  const run = async (sql: string) => (await database.connection.runAndReadAll(sql)).getColumnsJS();
  await run(prepare(ballots.seats));
  const size = ballots.seats.length;
  const own = ballots.seats.indexOf(one);
  const answers: Answers = {
    pairs: await timedSql(run, `${compare('')} GROUP BY ALL`, 1, ([a, b, value]) =>
      square(size, a, b, value),
    ),
    nearest: await timedSql(
      run,
      `SELECT y.seat AS b, 1 - avg(abs(x.mark - y.mark)) / 2 AS value FROM marks x JOIN marks y ON x.number = y.number
        WHERE x.seat = ${own} AND x.divided AND x.mark < 4 AND y.mark < 4 GROUP BY ALL ORDER BY 1`,
      3,
      ([, value]) => Float64Array.from(value as number[]),
    ),
    sessions: await timedSql(
      run,
      `SELECT * FROM (${compare(', x.session')} GROUP BY ALL) ORDER BY session, 1, 2`,
      1,
      ([, , value]) => Float64Array.from(value as number[]),
    ),
    tallies: await timedSql(
      run,
      `SELECT ${['1', '3', '2', '4'].map((mark) => `count(*) FILTER (mark = ${mark})::INTEGER`)} FROM marks GROUP BY number ORDER BY number`,
      3,
      (columns) => Float64Array.from(columns.flat() as number[]),
    ),
  };
  database.close();
  return answers;
}

function prepare(seats: readonly string[]): string {
  return `CREATE TEMP TABLE marks AS SELECT fact.number::USMALLINT AS number, list_position(['${seats.join("','")}'], coalesce(continued.seat, vote.state))::USMALLINT - 1 AS seat,
    CASE vote WHEN 'yes' THEN 1 WHEN 'abstain' THEN 2 WHEN 'no' THEN 3 ELSE 4 END::TINYINT AS mark, fact.divided AS divided,
    dense_rank() OVER (ORDER BY opened.first) AS session
    FROM votes vote JOIN rollcalls fact ON fact.id = vote.rollcall
    JOIN (SELECT session, min(number) AS first FROM rollcalls GROUP BY session) opened ON opened.session = fact.session
    LEFT JOIN (SELECT state, any_value(seat) AS seat FROM seats GROUP BY state) continued ON continued.state = vote.state`;
}

function compare(also: string): string {
  return `SELECT x.seat AS a, y.seat AS b, 1 - avg(abs(x.mark - y.mark)) / 2 AS value${also}
    FROM marks x JOIN marks y ON x.number = y.number AND x.seat < y.seat
    WHERE x.divided AND x.mark < 4 AND y.mark < 4`;
}

type Columns = readonly (readonly unknown[])[];

async function timedSql(
  run: (sql: string) => Promise<Columns>,
  sql: string,
  runs: number,
  read: (columns: Columns) => Float64Array,
): Promise<Theirs> {
  let columns: Columns = [];
  const timing = await timed(runs, async () => {
    columns = await run(sql);
  });
  return { timing, answer: read(columns) };
}

function square(
  size: number,
  a: readonly unknown[] = [],
  b: readonly unknown[] = [],
  value: readonly unknown[] = [],
) {
  const all = new Float64Array(size * size).fill(Number.NaN);
  for (let place = 0; place < size; place++) all[place * size + place] = 1;
  for (const [at, alike] of value.entries()) {
    const [row, column] = [Number(a[at]), Number(b[at])];
    all[row * size + column] = alike as number;
    all[column * size + row] = alike as number;
  }
  return all;
}
