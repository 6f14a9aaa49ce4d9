import { afterAll, beforeAll, expect, test } from 'vitest';
import { allDefinitions } from '../../src/database/all.ts';
import type { Database } from '../../src/database/open.ts';
import { askedOverDays } from '../../src/database/over-days.ts';
import { answer, readQuestion } from '../../src/database/query.ts';
import { readShape, skeletonOf, textsIn } from '../../src/database/shapes.ts';
import type { Day } from '../../src/days/day.ts';
import { theDatabase } from './the-database.ts';

let database: Database;
beforeAll(async () => {
  database = await theDatabase();
}, 120_000);
afterAll(() => database.close());

const days = [
  '1947-11-30',
  '2002-07-01',
  '2009-03-04',
  '2016-11-16',
  '2017-03-07',
  '2018-06-08',
  '2022-03-02',
  '2026-09-23',
];

/** An argument for each name that signatures use. */
const given: Readonly<Record<string, string>> = {
  state: "'RUS'",
  treaty: "'rome-statute'",
  symbol: "'A/RES/68/262'",
  person: "'thomas-lubanga'",
  situation: "'ukraine'",
  offence: "'any'",
  status: "'examination'",
  from: "'2005-01-01'",
  until: "'2015-01-01'",
  session: '71',
  issue: "'hr'",
  a: "'RUS'",
  b: "'CHN'",
  UN: "'UN'",
  stretch: "'warrant-to-surrender'",
};

/** `agreement(a, b[, from, until])` is called without and with what stands in brackets. */
function calls(signature: string): string[] {
  const [, name = '', inside = ''] = /^(\w+)\((.*)\)$/.exec(signature) ?? [];
  const [needed = '', optional = ''] = inside.split('[');
  const all = [needed, needed + optional.replace(']', '')];
  return [...new Set(all)].map((list) => `${name}(${named(list).join(', ')})`);
}

function named(list: string): string[] {
  return (list.match(/\w+/g) ?? []).map((parameter) => {
    const value = given[parameter];
    if (!value) throw new Error(`This test has no argument for "${parameter}"; add one to "given".`);
    return value;
  });
}

const expressions = [
  ...allDefinitions()
    .filter(({ kind }) => kind === 'macro')
    .flatMap(({ signature }) => calls(signature)),
  "(SELECT count(*) FROM parties_of('rome-statute'))",
  "(SELECT count(*) FROM votes_of('RUS'))",
  "'Türkiye' || parties('rome-statute')",
  "date_diff('year', in_force('rome-statute'), getvariable('on'))",
  "(SELECT count(*) FROM states WHERE participation(state, 'rome-statute') = 'signatory')",
  "(SELECT list(vote('RUS', id) ORDER BY id) FROM rollcalls WHERE session IN ('1', '71') AND number % 20 = 0)",
  "(SELECT list(vote(state, 'A/RES/68/262') ORDER BY state) FROM states)",
  "(SELECT list(tally(symbol) ORDER BY id) FROM rollcalls WHERE session = '71' AND kind = 'resolution')",
  "(SELECT count(*) FROM acts WHERE day <= getVariable('on') AND known <= getvariable( 'known' ))",
];

/** Another of the same kind for each text. */
const other: Readonly<Record<string, string>> = {
  RUS: 'UKR',
  CHN: 'USA',
  'A/RES/68/262': '67/19',
  'thomas-lubanga': 'omar-al-bashir',
  '2005-01-01': '1990-01-01',
};

test.each(expressions.filter((expression) => skeletonOf(expression) !== expression))(
  '%s asked together with others like it is what it is when asked alone',
  async (expression) => {
    const connection = await database.connect();
    const sql = `SELECT ${expression}`;
    const likes = [textsIn(sql), textsIn(sql).map((text) => other[text] ?? text)];
    const asked = days.slice(2).map((day) => ({ on: day as Day, known: day as Day }));
    const shape = (await readShape(connection, sql))!;
    const alone = [];
    for (const texts of likes) {
      const written = texts.reduce((text, to, at) => text.replace(likes[0]![at]!, to), sql);
      const { syntax } = await readQuestion(connection, written);
      const { rows } = await answer(connection, askedOverDays(written, syntax, asked), asked[0]!);
      alone.push(...rows.map(([value]) => value));
    }
    const together = likes.flatMap((texts) => asked.map((each) => ({ ...each, texts })));
    const { rows } = await answer(connection, shape.askedOfMany(together), asked[0]!);
    expect(rows.map(([value]) => value)).toEqual(alone);
    connection.disconnectSync();
  },
);

test.each(expressions)(
  '%s asked of many days at once is what it is when asked day by day',
  async (expression) => {
    const connection = await database.connect();
    const sql = `SELECT ${expression}`;
    const { syntax } = await readQuestion(connection, sql);
    const asked = days.map((day) => ({ on: day as Day, known: day as Day }));
    const oneByOne = [];
    for (const each of asked) oneByOne.push((await answer(connection, sql, each)).rows[0]?.[0]);
    const atOnce = await answer(connection, askedOverDays(sql, syntax, asked), asked[0]!);
    expect(atOnce.rows.map(([value]) => value)).toEqual(oneByOne);
    connection.disconnectSync();
  },
);
