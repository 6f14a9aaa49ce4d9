import { addDays, type Day } from '../days/day.ts';
import { possibleDays } from '../days/partial-day.ts';
import type { PublicRecord } from '../record/record.ts';
import { derivedIssues } from '../votes/issues.ts';
import { matrixOf } from '../votes/matrix.ts';
import { countedTallies, type RollCall } from '../votes/roll-call.ts';
import type { Cell, Column, Table } from './table.ts';

const source: Column = { name: 'source', type: 'VARCHAR', comment: 'Id in the table sources.' };
const rollcall: Column = { name: 'rollcall', type: 'VARCHAR', comment: 'Id in the table rollcalls.' };

function column(name: string, type: Column['type'], comment: string): Column {
  return { name, type, comment };
}

const rollCallColumns: readonly Column[] = [
  column('number', 'INTEGER', 'Place in the order of days, from 1.'),
  column('id', 'VARCHAR', 'A-RES-68-262; as in the address of its page.'),
  column('day', 'VARCHAR', 'As much of the day as the source supports: 1947, 1947-11 or 1947-11-29.'),
  column('from', 'DATE', 'The first day on which it may have been.'),
  column('until', 'DATE', 'The day after the last on which it may have been.'),
  column('session', 'VARCHAR', '71, ES-11, S-1.'),
  column('symbol', 'VARCHAR', 'A/RES/68/262; paragraphs and amendments share it with the whole.'),
  column('title', 'VARCHAR', 'What was voted on.'),
  column(
    'kind',
    'VARCHAR',
    'resolution decision paragraph amendment motion repeat (the source has the vote a second time) unknown.',
  ),
  column(
    'issues',
    'VARCHAR[]',
    'me nu di hr co ec: as a source codes it or, where none does, as the title tells.',
  ),
  column('issues_derived', 'VARCHAR[]', 'Those of the issues that only the title tells; see docs/issues.md.'),
  column('important', 'BOOLEAN', 'Marked as important by the US State Department; NULL is unknown.'),
  column('divided', 'BOOLEAN', 'Whether the votes cast were not all the same.'),
  column('yes', 'INTEGER', 'Members on record as voting yes.'),
  column('no', 'INTEGER', 'Members on record as voting no.'),
  column('abstain', 'INTEGER', 'Members on record as abstaining.'),
  column('absent', 'INTEGER', 'Members on record as absent.'),
  column('stated_yes', 'INTEGER', 'The tally as the source states it; NULL if it states none.'),
  column('stated_no', 'INTEGER', 'The tally as the source states it; NULL if it states none.'),
  column('stated_abstain', 'INTEGER', 'The tally as the source states it; NULL if it states none.'),
  column('stated_absent', 'INTEGER', 'The tally as the source states it; NULL if it states none.'),
  column('states_no', 'VARCHAR', 'Codes of the members that voted no, separated by spaces.'),
  column('states_abstain', 'VARCHAR', 'Codes of the members that abstained.'),
  column('states_absent', 'VARCHAR', 'Codes of the members that were absent.'),
  column('states_unknown', 'VARCHAR', 'Codes of the members of which the source says nothing.'),
  column('states_yes', 'VARCHAR', 'Codes of the members that voted yes.'),
  source,
  column('source_id', 'VARCHAR', "The source's own number."),
];

/** Filled inside the database: a row a member a roll call is more than a million rows. */
const votesFromLists = (['yes', 'no', 'abstain', 'absent'] as const)
  .map(
    (vote) =>
      `SELECT id, unnest(string_split(states_${vote}, ' ')), '${vote}' FROM rollcalls WHERE states_${vote} <> ''`,
  )
  .join(' UNION ALL ');

export function voteTables(record: PublicRecord): Table[] {
  return [
    {
      name: 'rollcalls',
      comment: 'Recorded votes of the General Assembly. Source: record/votes.',
      columns: rollCallColumns,
      rows: () => rollCallRows(record),
    },
    {
      name: 'seats',
      comment: 'Codes whose seat another state continues: SUN is continued by RUS.',
      columns: [
        column('state', 'VARCHAR', 'The code of the day.'),
        column('seat', 'VARCHAR', 'The state that holds the seat now.'),
      ],
      rows: () =>
        record.states.successions
          .filter((row) => row.kind === 'continuation')
          .map((row) => [row.predecessor, row.successor]),
    },
    {
      name: 'votes',
      comment: 'How each member voted, one row a member a roll call. Members of unknown vote have none.',
      columns: [
        rollcall,
        column('state', 'VARCHAR', 'Code of the day: SUN in 1980.'),
        column('vote', 'VARCHAR', 'yes no abstain absent.'),
      ],
      rows: () => [],
      select: votesFromLists,
    },
    {
      name: 'ballots',
      comment: 'All votes of a state in one text, a digit a roll call in the order of rollcalls.number.',
      columns: [
        column(
          'state',
          'VARCHAR',
          'Code; a state that continues a seat has the votes of both: RUS those of SUN too.',
        ),
        column('marks', 'VARCHAR', '0 no vote on record, 1 yes, 2 abstain, 3 no, 4 absent.'),
      ],
      rows: () => ballotRows(record),
    },
    {
      name: 'symbols',
      comment: 'Under which spellings a roll call can be asked for: A/RES/68/262, 68/262, A-RES-68-262.',
      columns: [column('spelling', 'VARCHAR', 'In capitals, without spaces.'), rollcall],
      rows: () => symbolRows(record),
    },
    {
      name: 'stated_tallies',
      comment:
        'Votes of which only the tally is on record, one row a source. Source: record/votes/tallies.csv.',
      columns: [
        column('symbol', 'VARCHAR', 'A/C.3/71/L.26.'),
        column('until', 'DATE', 'The day after the last on which it may have been.'),
        column('body', 'VARCHAR', 'General Assembly, Third Committee.'),
        column('title', 'VARCHAR', 'What was voted on.'),
        column('yes', 'INTEGER', 'In favour.'),
        column('no', 'INTEGER', 'Against.'),
        column('abstain', 'INTEGER', 'Abstentions.'),
        column('absent', 'INTEGER', 'Absent; NULL if not stated.'),
        column('standing', 'VARCHAR', 'confirmed or reported.'),
        column('note', 'VARCHAR', 'What to know about it.'),
        source,
        column('rank', 'INTEGER', '1 for the source that an answer gives first.'),
      ],
      rows: () => statedRows(record),
    },
    {
      name: 'crosschecks',
      comment: 'What a second source says of a roll call. Source: record/votes/crosschecks.csv.',
      columns: [
        rollcall,
        source,
        column('source_id', 'VARCHAR', "The source's own number."),
        column('yes', 'INTEGER', 'The tally it states.'),
        column('no', 'INTEGER', 'The tally it states.'),
        column('abstain', 'INTEGER', 'The tally it states.'),
        column('absent', 'INTEGER', 'The tally it states.'),
        column('differing', 'VARCHAR[]', 'States whose vote it has otherwise: ZWE:no.'),
      ],
      rows: () =>
        record.votes.crosschecks.map((row) => [
          row.id,
          row.source,
          row.source_id,
          row.yes,
          row.no,
          row.abstain,
          row.absent,
          row.differing,
        ]),
    },
  ];
}

function* rollCallRows({ votes, states }: PublicRecord): Generator<Cell[]> {
  const matrix = matrixOf(votes, states);
  for (const [index, rollCall] of votes.rollCalls.entries()) {
    const members = votes.membersAt(rollCall.day);
    const days = possibleDays(rollCall.day);
    const counted = countedTallies(rollCall, members);
    const { stated } = rollCall;
    yield [
      index + 1,
      rollCall.id,
      rollCall.day,
      days.from,
      days.until,
      rollCall.session,
      rollCall.symbol,
      rollCall.title,
      rollCall.kind,
      rollCall.issues,
      derivedIssues(rollCall),
      rollCall.important,
      matrix.divided[index] === 1,
      counted.yes,
      counted.no,
      counted.abstain,
      counted.absent,
      stated.yes,
      stated.no,
      stated.abstain,
      stated.absent,
      rollCall.no.join(' '),
      rollCall.abstain.join(' '),
      rollCall.absent.join(' '),
      rollCall.unknown.join(' '),
      inFavour(rollCall, members.possible),
      rollCall.source,
      rollCall.sourceId,
    ];
  }
}

function inFavour(rollCall: RollCall, possible: readonly string[]): string {
  const others = new Set([
    ...rollCall.no,
    ...rollCall.abstain,
    ...rollCall.absent,
    ...rollCall.unknown,
    ...rollCall.outside,
  ]);
  return possible.filter((code) => !others.has(code)).join(' ');
}

function* ballotRows({ votes, states }: PublicRecord): Generator<Cell[]> {
  const matrix = matrixOf(votes, states);
  for (const code of matrix.states) yield [code, matrix.line(code).join('')];
}

/** Every roll call under its id; the vote on the whole also under its symbol and the symbol's short form. */
function* symbolRows({ votes }: PublicRecord): Generator<Cell[]> {
  for (const { id } of votes.rollCalls) yield [id.toUpperCase(), id];
  for (const [symbol, [first]] of votes.bySymbol) {
    if (!first) continue;
    for (const spelling of spellings(symbol)) yield [spelling, first.id];
  }
}

/** How a symbol may be written in a question: `A/RES/68/262`, `68/262`. */
export function spellings(symbol: string): string[] {
  const full = symbol.toUpperCase().replaceAll(' ', '');
  const short = full.replace(/^A\/(RES|DEC)\//, '');
  return short === full ? [full] : [full, short];
}

function* statedRows({ votes }: PublicRecord): Generator<Cell[]> {
  const ranks = new Map<string, number>();
  for (const row of votes.tallies) {
    const rank = (ranks.get(row.symbol) ?? 0) + 1;
    ranks.set(row.symbol, rank);
    const until = row.day.length === 10 ? addDays(row.day as Day, 1) : null;
    const { symbol, body, title, yes, no, abstain, absent, standing, note } = row;
    yield [symbol, until, body, title, yes, no, abstain, absent, standing, note, row.source, rank];
  }
}
