import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { openDatabase } from '../src/database/open.ts';
import { openRecord } from '../src/record/record.ts';
import { agreement } from '../src/votes/agreement.ts';
import { lonelinessOf } from '../src/votes/alone.ts';
import { ballotsOf } from '../src/votes/ballots.ts';
import { columnsOf } from '../src/votes/bits.ts';
import { blocsOf } from '../src/votes/blocs.ts';
import { cutTree, upgma } from '../src/votes/clusters.ts';
import { cohesionOf } from '../src/votes/cohesion.ts';
import { tallyColumns, votingProfile } from '../src/votes/counts.ts';
import { dyadSessions, dyads, likenessMatrix } from '../src/votes/dyads.ts';
import { marginsOf } from '../src/votes/margins.ts';
import { matrixOf } from '../src/votes/matrix.ts';
import { neighbours } from '../src/votes/nearest.ts';
import { packVotes } from '../src/votes/pack.ts';
import { agreementOver, periodsOf } from '../src/votes/periods.ts';
import { select } from '../src/votes/select.ts';
import { swingBetween } from '../src/votes/swing.ts';
import { unpackVotes, withTitles } from '../src/votes/unpack.ts';
import { timedInChromium } from './chromium.ts';
import { sayTime, type Timing, timed, timingOf } from './measure.ts';
import type { Measured, Row } from './rows.ts';

const root = join(import.meta.dirname, '..');
const one = 'BRA';
const blocs = 4;

type Job = 'pairs' | 'nearest' | 'sessions' | 'tallies' | 'blocs';

/** What another program took for a job, and its answer, numbers in our order. */
interface Theirs {
  readonly timing: Timing;
  readonly answer: Float64Array;
}

type Program = 'numpy' | 'R' | 'DuckDB';
type Answers = Readonly<Partial<Record<Job, Theirs>>>;

const installing: Readonly<Record<Program, string>> = {
  numpy: 'numpy (apt-get install python3-numpy)',
  R: 'R (apt-get install r-base-core)',
  DuckDB: 'DuckDB',
};

export const voteRows: readonly Row[] = [
  { name: 'votes: the pack', measure: measurePack },
  row('votes: agreement of all pairs, whole history', 'pairs', 15, () =>
    likenessMatrix(dyads(world().ballots, world().ballots.seats, world().ballots.divided, 'agree')),
  ),
  row('votes: nearest to one state, whole history', 'nearest', 50, () => {
    const { ballots } = world();
    const own = ballots.line(one);
    return Float64Array.from(
      ballots.seats,
      (seat) => agreement(own, ballots.line(seat), ballots.divided, 'agree').value ?? Number.NaN,
    );
  }),
  row('votes: all dyad-sessions', 'sessions', 15, () => dyadSessions(world().ballots).value),
  row('votes: tallies of every roll call', 'tallies', 50, () => {
    const { yes, no, abstain, absent } = tallyColumns(world().ballots);
    return Float64Array.from([yes, no, abstain, absent].flatMap((counts) => [...counts]));
  }),
  row('votes: average linkage of all states', 'blocs', 30, () => {
    const { distances, size } = world().tree;
    const merges = upgma(distances, size);
    return Float64Array.from([
      ...inOrderMet(cutTree(merges, size, blocs)),
      ...merges.map(({ distance }) => distance),
    ]);
  }),
  { name: 'votes: every other view of the whole history', measure: measureViews },
];

/** One job by us and by whoever else can do it, with how far their answers lie from ours. */
function row(name: string, job: Job, runs: number, work: () => Float64Array): Row {
  return {
    name,
    async measure() {
      const answer = work();
      const ours = await timed(runs, work);
      const theirs = await others();
      const able = (Object.keys(theirs) as Program[]).filter((program) => canDo(program, job));
      return {
        ours,
        others: able.map((program) => ({
          name: theirs[program] ? program : installing[program],
          timing: theirs[program]?.[job]?.timing,
        })),
        notes: able.flatMap((program) => {
          const found = theirs[program]?.[job];
          return found ? [sayDifference(program, answer, found.answer)] : [];
        }),
      };
    },
  };
}

function canDo(program: Program, job: Job): boolean {
  return job !== 'blocs' || program === 'R';
}

/** @throws Error if an answer differs by more than 1e-9: then one of the two is wrong, and times do not matter */
function sayDifference(program: Program, ours: Float64Array, theirs: Float64Array): string {
  if (ours.length !== theirs.length)
    throw new Error(`${program} has ${theirs.length} numbers; we have ${ours.length}.`);
  let most = 0;
  for (const [place, value] of ours.entries()) {
    const other = theirs[place] as number;
    if (Number.isNaN(value) && Number.isNaN(other)) continue;
    const apart = Math.abs(value - other);
    if (!(apart <= 1e-9)) throw new Error(`${program} has ${other} at ${place}; we have ${value}.`);
    most = Math.max(most, apart);
  }
  const how = most === 0 ? 'exactly' : `to ${most.toExponential(0)}`;
  return `${program} has the same ${ours.length.toLocaleString('en')} numbers, ${how}`;
}

interface World {
  readonly record: ReturnType<typeof openRecord>;
  readonly ballots: ReturnType<typeof ballotsOf>;
  readonly tree: { readonly distances: Float64Array; readonly size: number };
}

let kept: World | undefined;

function world(): World {
  if (kept) return kept;
  const record = openRecord(`${root}/record`);
  const ballots = ballotsOf(record.votes, record.states);
  const { states: placed } = blocsOf(ballots, ballots.seats, ballots.divided);
  const states = ballots.seats.filter((seat) => placed.includes(seat));
  const alike = likenessMatrix(dyads(ballots, states, ballots.divided, 'agree'));
  kept = { record, ballots, tree: { distances: alike.map((value) => 1 - value), size: states.length } };
  return kept;
}

/** Numbers of blocs as R gives them: in the order in which they are first met. */
function inOrderMet(labels: readonly number[]): number[] {
  const met = [...new Set(labels)];
  return labels.map((label) => met.indexOf(label) + 1);
}

let asked: Promise<Readonly<Record<Program, Answers | undefined>>> | undefined;

function others() {
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

/** How large the pack is over the wire, and how long it takes to open: the first time, when nothing is compiled, and later. */
async function measurePack(): Promise<Measured> {
  const { record, ballots } = world();
  const packed = packVotes(ballots, record.states, record.version);
  const [votes, titles] = [packed.votes, packed.titles].map((bytes) => brotliCompressSync(bytes).length);
  const first = await timed(1, () => unpackVotes(packed.votes));
  const ours = await timed(20, () => unpackVotes(packed.votes));
  const opened = unpackVotes(packed.votes);
  const titled = await timed(10, () => withTitles(opened, packed.titles));
  const browser = await timedInChromium(packed.votes, 20);
  const packing = await timed(3, () => packVotes(ballots, record.states, record.version));
  return {
    ours,
    others: [],
    notes: [
      `votes ${sayBytes(votes)} in Brotli (${sayBytes(packed.votes.length)} open), titles ${sayBytes(titles)} (${sayBytes(packed.titles.length)})`,
      `opened the first time in ${sayTime(first)}; titles put in, in ${sayTime(titled)}; packed in ${sayTime(packing)}`,
      browser
        ? `in Chromium: the first time in ${sayTime(browser.first)}, then in ${sayTime(browser.later)}`
        : 'not measured in Chromium (apt-get install chromium)',
    ],
  };
}

function sayBytes(bytes = 0): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

async function measureViews(): Promise<Measured> {
  const { record, ballots } = world();
  const { bits: all } = select(ballots, {});
  const pair = [ballots.line('RUS'), ballots.line('CHN')] as const;
  const views: Readonly<Record<string, () => unknown>> = {
    'a selection by issue and span': () => select(ballots, { issue: 'hr', from: '1990-01-01' as never }),
    'a selection by words': () => select(ballots, { text: 'nuclear weapons' }),
    'agreement of two states by year, rolling': () =>
      agreementOver(ballots, pair, ballots.divided, 'kappa', { rolling: 5 }),
    'nearest and farthest, ranked': () => neighbours(ballots, one, ballots.seats, ballots.divided, 'agree'),
    'all pairs by agree3': () => dyads(ballots, ballots.seats, ballots.divided, 'agree3'),
    'all pairs by pi': () => dyads(ballots, ballots.seats, ballots.divided, 'pi'),
    'all pairs by kappa': () => dyads(ballots, ballots.seats, ballots.divided, 'kappa'),
    'a profile by issue and year': () => votingProfile(ballots, one, all),
    'who stood alone': () => lonelinessOf(ballots, all),
    'swing between two states': () => swingBetween(ballots, 'USA', 'RUS', ballots.seats, all),
    'cohesion of the regional groups': () => cohesionOf(ballots, record.states, all),
    'blocs, from the votes on': () => blocsOf(ballots, ballots.seats, ballots.divided),
  };
  const notes: string[] = [];
  for (const [name, work] of Object.entries(views)) {
    for (let warm = 0; warm < 5; warm++) work();
    notes.push(`${name.padEnd(45)} ${sayTime(await timed(15, work))}`);
  }
  return {
    ours: await timed(15, () => marginsOf(ballots, all)),
    others: [],
    notes: ['(above: how close every vote was)', ...notes],
  };
}
