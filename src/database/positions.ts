import type { FittedPositions } from '../record/read-positions.ts';
import type { PublicRecord } from '../record/record.ts';
import { lineage, type States } from '../states/states.ts';
import { asRecorded } from '../votes/positions/readings.ts';
import { sessionEnds } from '../votes/positions/session-ends.ts';
import { scalarMacro } from './scalar-macro.ts';
import type { Cell, Column, Definition, Table } from './table.ts';

function column(name: string, type: Column['type'], comment: string): Column {
  return { name, type, comment };
}

export function positionTables(record: PublicRecord): Table[] {
  return [
    {
      name: 'positions',
      comment:
        'Where states stood on the main line of dispute, by session. Computed from the votes: derived/positions.',
      columns: [
        column('issue', 'VARCHAR', 'all, or the issue whose votes alone count: me nu di hr co ec.'),
        column('state', 'VARCHAR', 'The code under which it voted: SUN in 1980.'),
        column('seat', 'VARCHAR', 'The state that holds the seat now.'),
        column(
          'session',
          'INTEGER',
          'Special sessions count for the regular session that opens in their year.',
        ),
        column('last', 'DATE', 'The last day on which the session may have voted.'),
        column(
          'mean',
          'DOUBLE',
          'In standard deviations of all positions; high is where the United States stands.',
        ),
        column('sd', 'DOUBLE', 'The standard deviation of what the votes leave possible.'),
        column('q05', 'DOUBLE', 'One in twenty that it stands lower.'),
        column('q50', 'DOUBLE', 'As likely lower as higher.'),
        column('q95', 'DOUBLE', 'One in twenty that it stands higher.'),
        column('votes', 'INTEGER', 'How many of its votes count.'),
      ],
      rows: () => positionRows(record),
    },
  ];
}

function* positionRows({ positions, votes, states }: PublicRecord): Generator<Cell[]> {
  if (positions.size === 0) return;
  const ends = sessionEnds(votes, asRecorded(states));
  const seats = seatsOf(states);
  for (const [issue, fitted] of positions) yield* rowsOf(issue, fitted, ends, seats);
}

function* rowsOf(
  issue: string,
  { positions }: FittedPositions,
  ends: ReadonlyMap<number, string>,
  seats: ReadonlyMap<string, string>,
): Generator<Cell[]> {
  for (const { state, session, mean, sd, q05, q50, q95, votes } of positions) {
    const seat = seats.get(state) ?? state;
    yield [issue, state, seat, session, ends.get(session) ?? null, mean, sd, q05, q50, q95, votes];
  }
}

function seatsOf(states: States): Map<string, string> {
  const seats = new Map<string, string>();
  for (const code of states.byCode.keys())
    for (const former of lineage(states, code).slice(1)) seats.set(former, code);
  return seats;
}

const happened = `fact.last <= getvariable('on')`;

function found(what: string, issue: string): string {
  return `(SELECT any_value(fact.${what}) FROM positions fact WHERE fact.issue = ${issue}
    AND (fact.state = which OR fact.seat = which) AND fact.session = of_session AND ${happened})`;
}

function ofSeat(name: string, what: string, comment: string): Definition {
  return {
    kind: 'macro',
    name,
    signature: `${name}(state, session[, issue])`,
    comment,
    create: scalarMacro(name, [
      { parameters: ['which', 'of_session'], body: found(what, "'all'") },
      { parameters: ['which', 'of_session', 'on_issue'], body: found(what, 'on_issue') },
    ]),
  };
}

export const positionDefinitions: readonly Definition[] = [
  ofSeat(
    'ideal_point',
    'mean',
    'Where a state stood in a session that was over by the day asked about, in standard deviations; high is where the United States stands. NULL if it cast no vote that counts.',
  ),
  ofSeat(
    'ideal_point_sd',
    'sd',
    'How uncertain a position is: the standard deviation of what the votes leave possible.',
  ),
];
