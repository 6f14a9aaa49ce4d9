import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allSchemas } from '../../src/database/all.ts';
import { sqlHelp } from '../../src/database/help.ts';
import type { Database } from '../../src/database/open.ts';
import { queryToParquet } from '../../src/database/parquet.ts';
import { query } from '../../src/database/query.ts';
import type { Day } from '../../src/days/day.ts';
import { errorLine, OnrecordError } from '../../src/error.ts';
import { theDatabase } from './the-database.ts';

let database: Database;
beforeAll(async () => {
  database = await theDatabase();
}, 120_000);
afterAll(() => database.close());

const then = { on: '2016-11-16' as Day, known: '2016-11-16' as Day };

async function refusal(sql: string, limits = {}): Promise<string> {
  const error = await query(database, sql, { ...then, limits }).catch((caught: unknown) => caught);
  if (!(error instanceof OnrecordError)) throw new Error(`not refused: ${sql} gave ${JSON.stringify(error)}`);
  return errorLine(error);
}

describe('an answer', () => {
  test('is plain JSON: days as text, counts as numbers, lists as arrays', async () => {
    const { columns, rows } = await query(
      database,
      `SELECT signed('RUS', 'rome-statute') AS day, parties('rome-statute') AS parties, withdrawing('rome-statute') AS list,
         sum(1::BIGINT) AS huge, 1.50::DECIMAL(4, 2) AS decimal, ratified('RUS', 'rome-statute') AS missing,
         {'yes': 1} AS struct, MAP {'RUS': 2} AS map, 'nan'::DOUBLE AS nan`,
      then,
    );
    expect(rows).toEqual([
      ['2000-09-13', 124, ['ZAF', 'BDI', 'GMB'], 1, 1.5, null, { yes: 1 }, { RUS: 2 }, null],
    ]);
    expect(columns.slice(0, 2)).toEqual([
      { name: 'day', type: 'DATE' },
      { name: 'parties', type: 'INTEGER' },
    ]);
  });

  test('keeps whole numbers exact beyond what a JSON number holds', async () => {
    expect((await query(database, 'SELECT 9007199254740993::BIGINT', then)).rows).toEqual([
      ['9007199254740993'],
    ]);
  });

  test('obeys its own days while another is asked at the same time', async () => {
    const ask = (day: string) =>
      query(database, "SELECT parties('rome-statute')", { on: day as Day, known: '2026-01-01' as Day });
    const days = ['2002-07-01', '2016-11-16', '2017-10-27', '2019-03-17', '2025-01-01'];
    const answers = await Promise.all([...days, ...days].map(ask));
    expect(answers.map(({ rows }) => rows[0]?.[0])).toEqual([66, 124, 123, 122, 125, 66, 124, 123, 122, 125]);
  });
});

describe('what the record does not know is answered with the nearest names and the place', () => {
  test.each([
    [
      'a macro',
      "SELECT sgned('RUS', 'rome-statute')",
      '1:8: A question cannot call "sgned". Did you mean signed?',
    ],
    ['a table', 'SELECT *\nFROM actz', '2:6: There is no table "actz". Did you mean acts?'],
    ['a column', 'SELECT stat FROM acts', /^1:8: There is no column "stat" here\. Did you mean .*state/],
    [
      'a state',
      "SELECT signed('RUZ', 'rome-statute')",
      `1:15: No state is known as "RUZ". Did you mean 'RUS'?`,
    ],
    [
      'a name instead of a code',
      "SELECT signed('Zaire', 'rome-statute')",
      `1:15: No state is known as "Zaire". Did you mean 'COD'?`,
    ],
    [
      'a treaty',
      "SELECT parties('rome-statue')",
      /^1:16: No treaty is known as "rome-statue"\. Did you mean 'rome-statute'/,
    ],
    [
      'a symbol',
      "SELECT tally('A/RES/68/2622')",
      /^1:14: No symbol is known as "A\/RES\/68\/2622"\. Did you mean .*A\/RES\/68\/262/,
    ],
    [
      'a person',
      "SELECT wanted('omar-al-bashr')",
      /^1:15: No person is known as "omar-al-bashr"\. Did you mean 'omar-al-bashir'/,
    ],
    [
      'a state after letters of more than a byte',
      "SELECT 'Türkiye', signed('RUZ', 'rome-statute')",
      /^1:26: No state/,
    ],
    [
      'a macro asked as a table',
      'SELECT * FROM withdrawal',
      '1:15: There is no table "withdrawal". It is asked as withdrawal(state, treaty).',
    ],
    [
      'too few arguments',
      "SELECT signed('RUS')",
      '1:8: "signed" is not called with arguments like these. It is called as signed(state, treaty).',
    ],
  ])('%s', async (_, sql, expected) => {
    expect(await refusal(sql)).toMatch(expected);
  });

  test('a value a macro refuses is told in its own words', async () => {
    expect(await refusal("SELECT convictions('cor')")).toContain(
      '"cor" is not an offence; say core, administration or any.',
    );
  });

  test('a mistake in SQL is told with its place', async () => {
    expect(await refusal('SELECT foo fro acts')).toBe(
      '1:16: The question cannot be read as SQL: syntax error at or near "acts".',
    );
  });
});

describe('a stranger’s question can do no harm:', () => {
  test.each([
    ['no second statement', 'SELECT 1; DROP TABLE acts', 'Only one SELECT'],
    ['no change', 'DROP TABLE acts', 'Only one SELECT'],
    ['no rows added', 'INSERT INTO acts SELECT * FROM acts', 'Only one SELECT'],
    ['no setting', "SET memory_limit = '100GB'", 'Only one SELECT'],
    ['no other database', "ATTACH '/tmp/other.duckdb'", 'Only one SELECT'],
    ['no file written', "COPY acts TO '/tmp/acts.csv'", 'Only one SELECT'],
    ['no extension', 'INSTALL httpfs', 'Only one SELECT'],
    ['no file read by function', "SELECT * FROM read_csv('/etc/passwd')", 'cannot call "read_csv"'],
    ['no file read by name', "SELECT * FROM '/etc/passwd'", 'There is no table "/etc/passwd"'],
    [
      'no file read in a subquery',
      "SELECT (SELECT count(*) FROM read_text('/etc/passwd'))",
      'cannot call "read_text"',
    ],
    ['no query in a text', "SELECT * FROM query('SELECT 1')", 'cannot call "query"'],
    ['no settings read', "SELECT current_setting('temp_directory')", 'cannot call "current_setting"'],
    ['no paths read', 'SELECT * FROM duckdb_databases()', 'cannot call "duckdb_databases"'],
    ['no paths read from views', 'SELECT * FROM information_schema.tables', 'There is no table'],
    ['much from little', "SELECT repeat('x', 2000000000)", 'cannot call "repeat"'],
    ['a long list', 'SELECT range(1000000000)', 'cannot call "range"'],
    ['a clock', 'SELECT now()', 'cannot call "now", which reads the clock'],
    ['a clock that looks like a column', 'SELECT current_date', 'cannot call "current_date", which reads'],
    ['a clock within a function', "SELECT age(DATE '2000-01-01')", 'cannot call "age", which reads'],
    ['nobody who asks', 'SELECT current_user', 'cannot call "current_user"'],
    ['a sample of a table', 'SELECT * FROM states TABLESAMPLE 10%', 'A sample answers otherwise each time'],
    ['a sample of rows', 'SELECT * FROM states USING SAMPLE 3', 'A sample answers otherwise each time'],
    ['a value left open', 'SELECT $1', 'The question leaves $1 open'],
    ['a character that ends a text', "SELECT 'a\0b'", '1:10: The question holds a character'],
    ['no environment', "SELECT getenv('HOME')", 'cannot call "getenv"'],
    ['no listing of files', "SELECT * FROM glob('/etc/*')", 'cannot call "glob"'],
    ['no secrets', 'SELECT * FROM duckdb_secrets()', 'cannot call "duckdb_secrets"'],
    ['no settings', 'SELECT * FROM duckdb_settings()', 'cannot call "duckdb_settings"'],
    ['no pragma as a table', 'SELECT * FROM pragma_version()', 'cannot call "pragma_version"'],
    ['no pragma', 'PRAGMA database_list', 'Only one SELECT'],
    ['no call', 'CALL duckdb_settings()', 'Only one SELECT'],
    ['no explanation that runs', 'EXPLAIN ANALYZE SELECT 1', 'Only one SELECT'],
    ['no bytes of a file', "SELECT read_blob('/etc/passwd')", 'cannot call "read_blob"'],
    ['no address', `SELECT * FROM "https://example.com/x.parquet"`, 'There is no table'],
    ['no bucket', `SELECT * FROM 's3://a/b.csv'`, 'There is no table'],
    ['no catalogue', 'SELECT * FROM pg_catalog.pg_settings', 'There is no table'],
    ['no table by its name in a text', "SELECT * FROM query_table('acts')", 'cannot call "query_table"'],
    ['nothing behind a comment', 'SELECT 1; /* */ DROP TABLE acts -- ', 'Only one SELECT'],
    [
      'nothing beside in a union',
      "SELECT 1 UNION ALL SELECT count(*) FROM read_csv('/etc/passwd')",
      'cannot call "read_csv"',
    ],
    [
      'nothing in a WITH',
      "WITH t AS (SELECT * FROM read_text('/etc/passwd')) SELECT * FROM t",
      'cannot call "read_text"',
    ],
    ['nothing in a lambda', "SELECT list_transform([1], lambda x: getenv('HOME'))", 'cannot call "getenv"'],
    ['a question too long', `SELECT '${'x'.repeat(20_000)}'`, 'at most 20000 are read'],
  ])('%s', async (_, sql, expected) => {
    expect(await refusal(sql)).toContain(expected);
  });

  test('time is bounded', async () => {
    const sql = 'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range % 7 = b.range % 5';
    expect(await refusal(sql, { milliseconds: 300 })).toMatch(
      /^The question takes longer than 0\.3 seconds\./,
    );
  });

  test.each([
    [
      'a recursion without end',
      'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t',
    ],
    ['a series of a billion billions', 'SELECT count(*) FROM generate_series(1, 1000000000000)'],
    [
      'every vote with every vote',
      'SELECT count(*) FROM votes a, votes b, votes c WHERE a.vote || b.vote = c.vote',
    ],
    ['a sort of a billion', 'SELECT * FROM range(1000000000) ORDER BY range DESC LIMIT 1 OFFSET 500000000'],
    ['a count of a billion', 'SELECT count(DISTINCT range) FROM range(1000000000)'],
  ])('%s is interrupted', async (_, sql) => {
    const started = performance.now();
    expect(await refusal(sql, { milliseconds: 300 })).toMatch(
      /takes longer than 0\.3 seconds|needs more memory/,
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('memory is bounded', async () => {
    expect(await refusal('SELECT list(range) FROM range(1000000000)', { milliseconds: 60_000 })).toMatch(
      /^The question needs more memory/,
    );
  }, 60_000);

  test('rows are refused beyond the bound, not cut', async () => {
    expect(await refusal('SELECT * FROM range(11)', { rows: 10 })).toMatch(
      /^The question has more than 10 rows\./,
    );
    expect(
      (await query(database, 'SELECT * FROM range(10)', { ...then, limits: { rows: 10 } })).rows,
    ).toHaveLength(10);
  });

  test('even with every check passed by, the database itself reads no file and takes no setting', async () => {
    const connection = await database.connect();
    await expect(connection.run("SELECT * FROM read_text('/etc/passwd')")).rejects.toThrow(/disabled/);
    await expect(connection.run('SET enable_external_access = true')).rejects.toThrow();
    await expect(connection.run('SET threads = 64')).rejects.toThrow(/locked/);
    connection.disconnectSync();
  });
});

test('rows go to a Parquet file with their types', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-parquet-'));
  const file = join(folder, "it's.parquet");
  const sql =
    "SELECT state, day, withdrawing('rome-statute') AS leaving FROM acts WHERE act = 'withdrawal' ORDER BY day";
  await queryToParquet(database, sql, then, file);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const back = await connection.runAndReadAll(`SELECT * FROM '${file.replaceAll("'", "''")}'`);
  expect(back.columnTypes().map(String)).toEqual(['VARCHAR', 'DATE', 'VARCHAR[]']);
  expect(back.getRowsJson()[0]).toEqual(['ZAF', '2016-10-19', ['ZAF', 'BDI', 'GMB']]);
  connection.disconnectSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

test('a Parquet file that cannot be written is one clear sentence', async () => {
  await expect(
    queryToParquet(database, 'SELECT 1 AS one', then, '/no/such/folder/x.parquet'),
  ).rejects.toThrow('"/no/such/folder/x.parquet" cannot be written.');
});

test('help has every table, column and macro with what it means', () => {
  const { macros, tables } = sqlHelp();
  expect(tables.map(({ name }) => name)).toEqual(allSchemas().map(({ name }) => name));
  const silent = [...macros, ...tables, ...tables.flatMap(({ columns }) => columns)].filter(
    ({ comment }) => comment === '',
  );
  expect(silent).toEqual([]);
});
