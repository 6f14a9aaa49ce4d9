import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '../days/day.ts';
import { quoted } from './create-table.ts';
import { codesOf, type Dependencies } from './dependencies.ts';
import type { SubjectKind } from './subject.ts';

/** Some of the rows that an answer rests on, newest first, as a reader understands them. */
export interface FactTable {
  /** What the rows are: `Acts toward the treaty`. */
  readonly what: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many there are, as far as they were counted; only the newest are in `rows`. */
  readonly of: number;
}

/** So many rows of each table are shown. */
const shown = 5;

/**
 * The rows behind an answer as of a day. A macro that compares spans is shown by the acts that made them, and one that reads whole
 * ballots by the newest roll calls in which all the states it names voted.
 */
export async function factsOf(
  connection: DuckDBConnection,
  { tables, subjects }: Dependencies,
  on: Day,
): Promise<FactTable[]> {
  const found: FactTable[] = [];
  for (const fact of facts) {
    if (!fact.of.some((table) => tables.includes(table))) continue;
    const named = (kind: SubjectKind) => codesOf(kind, subjects);
    const select = fact.select({ named, is: isOneOf(named), day: `DATE '${on}'` });
    if (select) found.push(await read(connection, fact, select));
  }
  return found.filter(({ rows }) => rows.length > 0);
}

async function read(
  connection: DuckDBConnection,
  { what, columns }: Fact,
  select: string,
): Promise<FactTable> {
  const reader = await connection.runAndReadAll(`SELECT *, count(*) OVER () FROM (${select}) LIMIT ${shown}`);
  const rows = reader.getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  return { what, columns, rows: rows.map((row) => row.slice(0, -1)), of: Number(rows[0]?.at(-1) ?? 0) };
}

interface Asked {
  named(kind: SubjectKind): string[];
  /** Condition that a column is one of the codes named; true where none is. */
  is(column: string, kind: SubjectKind): string;
  readonly day: string;
}

interface Fact {
  /** Tables that it stands for. */
  readonly of: readonly string[];
  readonly what: string;
  readonly columns: readonly string[];
  /** Rows as texts, newest first; nothing where these rows would not say why. */
  select(asked: Asked): string | undefined;
}

function isOneOf(named: Asked['named']): Asked['is'] {
  return (column, kind) => {
    const codes = named(kind);
    return codes.length > 0 ? `${column} IN (${codes.map(quoted).join(', ')})` : 'true';
  };
}

/** How the states named voted in a roll call. */
function votesNamed(states: readonly string[]): string {
  if (states.length === 0) return 'NULL';
  return `(SELECT string_agg(cast_vote.state || ' ' || cast_vote.vote, ', ') FROM votes cast_vote LEFT JOIN seats USING (state)
    WHERE cast_vote.rollcall = fact.id AND (cast_vote.state IN (${states.map(quoted).join(', ')}) OR seat IN (${states.map(quoted).join(', ')})))`;
}

const facts: readonly Fact[] = [
  {
    of: ['acts', 'participations'],
    what: 'Acts toward the treaty',
    columns: ['Day', 'State', 'Act', 'Depositary’s reference'],
    select: ({ is, day }) => `SELECT acts.day, states.name, replace(act, '-', ' '), reference
      FROM acts JOIN states USING (state)
      WHERE ${is('treaty', 'treaty')} AND ${is('acts.state', 'state')} AND acts.day <= ${day} ORDER BY acts.day DESC`,
  },
  {
    of: ['treaties'],
    what: 'The treaty',
    columns: ['Treaty', 'Adopted', 'In force'],
    select: ({ is }) =>
      `SELECT short, adopted, in_force FROM treaties WHERE ${is('treaty', 'treaty')} ORDER BY adopted DESC`,
  },
  {
    of: ['verdicts', 'verdict_standings'],
    what: 'Judgments',
    columns: ['Day', 'Person', 'At trial', 'Of', 'Reference'],
    select: ({
      is,
      day,
    }) => `SELECT verdicts.day, name, kind, replace(offence, 'core', 'core crimes'), reference
      FROM verdicts JOIN people USING (person)
      WHERE ${is('person', 'person')} AND verdicts.day <= ${day} ORDER BY verdicts.day DESC`,
  },
  {
    of: ['steps', 'person_standings'],
    what: 'Steps before the Court',
    columns: ['Day', 'Who', 'Step', 'Reference'],
    select: ({
      is,
      day,
    }) => `SELECT day_text, coalesce(people.name, situations.name), replace(step, '-', ' '), steps.reference
      FROM steps LEFT JOIN people USING (person) JOIN situations ON situations.situation = steps.situation
      WHERE ${is('steps.person', 'person')} AND ${is('steps.situation', 'situation')} AND steps.day <= ${day} ORDER BY steps.day DESC`,
  },
  {
    of: ['situation_statuses', 'situations'],
    what: 'Situations',
    columns: ['Since', 'Situation', 'Status'],
    select: ({
      is,
      day,
    }) => `SELECT since, name, status FROM situation_statuses JOIN situations USING (situation)
      WHERE ${is('situation', 'situation')} AND "from" <= ${day} AND coalesce("until" > ${day}, true)
        AND known_from <= ${day} AND coalesce(known_until > ${day}, true) ORDER BY since DESC`,
  },
  {
    of: ['budgets'],
    what: 'Budgets',
    columns: ['Period from', 'Euros', 'Was', 'Resolution'],
    select: ({ day }) =>
      `SELECT "from", format('{:,}', amount), kind, reference FROM budgets WHERE day <= ${day} ORDER BY "from" DESC, preference DESC`,
  },
  {
    of: ['rollcalls', 'stated_tallies'],
    what: 'Votes',
    columns: ['Day', 'Symbol', 'Title', 'Votes'],
    select: ({ named, is, day }) =>
      named('symbol').length === 0
        ? undefined
        : `SELECT day, symbol, title, tally FROM (
            SELECT day, symbol, title, concat_ws('; ', concat_ws('-', coalesce(fact.stated_yes, fact.yes), coalesce(fact.stated_no, fact.no), coalesce(fact.stated_abstain, fact.abstain)),
              ${votesNamed(named('state'))}) AS tally
            FROM rollcalls fact WHERE ${is('id', 'symbol')} AND "until" - 1 <= ${day}
            UNION ALL
            SELECT ("until" - 1)::VARCHAR, symbol, body || ': ' || title, concat_ws('-', fact.yes, fact.no, fact.abstain) FROM stated_tallies fact
            WHERE ${is('symbol', 'symbol')} AND "until" - 1 <= ${day}) ORDER BY day DESC`,
  },
  {
    of: ['ballots', 'votes'],
    what: 'Newest votes',
    columns: ['Day', 'Symbol', 'Title', 'Votes'],
    select: ({ named, is, day }) =>
      named('state').length === 0
        ? undefined
        : `SELECT day, symbol, title, ${votesNamed(named('state'))}
          FROM (FROM rollcalls WHERE ${is('id', 'symbol')} AND "until" - 1 <= ${day} ORDER BY "from" DESC, number DESC LIMIT ${shown}) fact
          ORDER BY "from" DESC, number DESC`,
  },
  {
    of: ['positions'],
    what: 'Positions',
    columns: ['Session', 'State', 'Position', 'Give or take'],
    select: ({
      is,
      day,
    }) => `SELECT session, name, format('{:.2f}', mean), format('{:.2f}', sd) FROM positions JOIN states USING (state)
      WHERE issue = 'all' AND ${is('seat', 'state')} AND last <= ${day} ORDER BY session DESC`,
  },
  {
    of: ['memberships'],
    what: 'Memberships',
    columns: ['Body', 'State', 'From', 'Until'],
    select: ({
      is,
    }) => `SELECT body, name, memberships."from", memberships."until" FROM memberships JOIN states USING (state)
      WHERE ${is('state', 'state')} ORDER BY memberships."from" DESC`,
  },
];
