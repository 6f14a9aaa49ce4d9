import { scalarMacro } from './scalar-macro.ts';
import type { Definition } from './table.ts';

/** A vote counts once it certainly was: its last possible day is not after the day asked about. */
const happened = `fact."until" - 1 <= getvariable('on')`;
/** By a join, which DuckDB can turn round: asked of many symbols at once, a condition on each roll call takes all of them for each. */
const spelling = 'FROM symbols spelt JOIN rollcalls fact ON fact.id = spelt.rollcall';
const spelled = `spelt.spelling = upper(replace(of_symbol, ' ', ''))`;
const rollcall = `${spelling} WHERE ${spelled} AND ${happened}`;
const stated = `FROM stated_tallies fact WHERE fact.symbol = upper(of_symbol) AND fact.rank = 1 AND coalesce(${happened}, true)`;

function onSymbol(name: string, comment: string, body: string): Definition {
  return {
    kind: 'macro',
    name,
    signature: `${name}(symbol)`,
    comment,
    create: scalarMacro(name, [{ parameters: ['of_symbol'], body }]),
  };
}

/** The tally the source states, else the votes counted, else a tally of which no votes are known. */
function count(name: string, vote: string, comment: string): Definition {
  return onSymbol(
    name,
    comment,
    `coalesce((SELECT coalesce(fact.stated_${vote}, fact.${vote}) ${rollcall}), (SELECT fact.${vote} ${stated}))`,
  );
}

function listOf(name: string, vote: string, comment: string): Definition {
  return onSymbol(
    name,
    comment,
    `(SELECT CASE WHEN fact.states_${vote} = '' THEN [] ELSE string_split(fact.states_${vote}, ' ') END ${rollcall})`,
  );
}

interface Part {
  /** The part of the column `marks` that is looked at, and the place of its first. */
  of(marks: string): string;
  readonly first: string;
  /** More to take from. */
  readonly from: string;
}

/** Same rule as src/votes/agreement.ts (`agree`): abstention counts half; divided roll calls in which both voted. */
function counted({ of, first, from }: Part): string {
  const marks = (whose: string) => `unnest(string_split(${of(`${whose}.marks`)}, ''))::INTEGER`;
  return `FROM (SELECT ${marks('one')} AS a_mark, ${marks('two')} AS b_mark, unnest(range(${first}, ${first} + length(${of('one.marks')}))) AS place
  FROM (SELECT held.marks AS marks FROM ballots held WHERE held.state = first_state) one, (SELECT held.marks AS marks FROM ballots held WHERE held.state = second_state) two${from}) pair
  JOIN rollcalls fact ON fact.number = pair.place
  WHERE pair.a_mark BETWEEN 1 AND 3 AND pair.b_mark BETWEEN 1 AND 3 AND fact.divided AND ${happened}`;
}

function within(alias: string): string {
  return `${alias}."from" >= since::DATE AND ${alias}."until" <= before::DATE`;
}

const all = counted({ of: (marks) => marks, first: '1', from: '' });
/** Marks stand in the order of days: those of a span stand together. */
const some = `${counted({
  of: (marks) => `substring(${marks}, span.low, span.size)`,
  first: 'span.low',
  from: `, (SELECT min(taken.number) AS low, max(taken.number) - min(taken.number) + 1 AS size FROM rollcalls taken WHERE ${within('taken')}) span`,
})} AND ${within('fact')}`;

function onPair(name: string, comment: string, select: string): Definition {
  return {
    kind: 'macro',
    name,
    signature: `${name}(a, b[, from, until])`,
    comment,
    create: scalarMacro(name, [
      { parameters: ['first_state', 'second_state'], body: `(${select} ${all})` },
      { parameters: ['first_state', 'second_state', 'since', 'before'], body: `(${select} ${some})` },
    ]),
  };
}

export const voteDefinitions: readonly Definition[] = [
  {
    kind: 'macro',
    name: 'vote',
    signature: 'vote(state, symbol)',
    comment: 'yes, no, abstain or absent; NULL if it was no member, or its vote is not on record.',
    create: scalarMacro('vote', [
      {
        parameters: ['which', 'of_symbol'],
        body: `(
  SELECT any_value(CASE ${['yes', 'no', 'abstain', 'absent'].map((vote) => `WHEN contains(fact.states_${vote}, code.voter) THEN '${vote}'`).join(' ')} END)
  ${spelling}, (SELECT which AS voter UNION ALL SELECT held.state FROM seats held WHERE held.seat = which) code
  WHERE ${spelled} AND ${happened})`,
      },
    ]),
  },
  onSymbol(
    'tally',
    'In favour, against and abstentions as the source states them, else as counted: 100-11-58.',
    `coalesce(
  (SELECT concat_ws('-', coalesce(fact.stated_yes, fact.yes), coalesce(fact.stated_no, fact.no), coalesce(fact.stated_abstain, fact.abstain)) ${rollcall}),
  (SELECT concat_ws('-', fact.yes, fact.no, fact.abstain) ${stated}))`,
  ),
  onSymbol(
    'voted_on',
    'The day of a vote, as much of it as is known: 1947-11-29 or 1978-11.',
    `(SELECT fact.day ${rollcall})`,
  ),
  count('yes', 'yes', 'How many voted in favour: as the source states, else as counted.'),
  count('no', 'no', 'How many voted against: as the source states, else as counted.'),
  count('abstain', 'abstain', 'How many abstained: as the source states, else as counted.'),
  listOf('in_favour', 'yes', 'Codes of the members on record as voting yes, as a sorted list.'),
  listOf('against', 'no', 'Codes of the members on record as voting no, as a sorted list.'),
  listOf('abstaining', 'abstain', 'Codes of the members on record as abstaining, as a sorted list.'),
  listOf('absent', 'absent', 'Codes of the members on record as absent, as a sorted list.'),
  onPair(
    'agreement',
    'How alike two states voted, 0 to 1, abstention counting half, over divided roll calls in which both voted; from inclusive, until exclusive.',
    'SELECT 1 - avg(abs(pair.a_mark - pair.b_mark)) / 2',
  ),
  onPair('common_votes', 'How many divided roll calls agreement(a, b) rests on.', 'SELECT count(*)::INTEGER'),
  {
    kind: 'table macro',
    name: 'votes_of',
    signature: 'votes_of(state)',
    comment:
      'Every vote of a state, its predecessor in the seat included: rollcall, day, symbol, title, vote.',
    create: `CREATE MACRO votes_of(which) AS TABLE
  SELECT fact.id AS rollcall, fact.day, fact.symbol, fact.title, cast_vote.vote
  FROM votes cast_vote JOIN rollcalls fact ON fact.id = cast_vote.rollcall
  WHERE (cast_vote.state = which OR cast_vote.state IN (SELECT state FROM seats WHERE seat = which)) AND ${happened}
  ORDER BY fact."from", fact.id`,
  },
];
