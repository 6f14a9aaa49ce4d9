import type { States } from '../states/states.ts';
import { type Difference, differences } from '../votes/differences.ts';
import { type Membership, membershipAt } from '../votes/membership.ts';
import { rollCallOf } from '../votes/roll-call.ts';
import {
  correctionRow,
  crosscheckRow,
  knownAsRow,
  matchRow,
  type RollCallRow,
  rollCallRow,
  sessionFile,
  statedTallyRow,
} from '../votes/schema.ts';
import { gatherVotes } from '../votes/votes.ts';
import type { Breach } from './breach.ts';
import type { CheckContext } from './check-context.ts';
import type { Placed } from './csv.ts';
import { readChecked } from './read-checked.ts';
import { sessionFiles } from './read-votes.ts';
import { error, sorted, sourced } from './rules.ts';

/**
 * Every breach in record/votes. Errors: a state that was no member, lists that overlap, doubled ids, unknown sources.
 * Discrepancies: every point on which sources of a sound row disagree, as `differences` tells them.
 */
export function checkVotes({ root, sources, states }: CheckContext): Breach[] {
  const membersAt = membershipAt(states);
  const sessions = sessionFiles(root).map((file) => readChecked(root, file, rollCallRow));
  const rollCalls = sessions.flatMap(({ rows }) => rows);
  const wrong = new Map(rollCalls.map((placed) => [placed, rowBreaches(placed, membersAt(placed.row.day))]));
  const besides = readBesides(root);
  return [
    ...sessions.flatMap(({ breaches }) => breaches),
    ...sessions.flatMap(({ rows }) => sorted(rows, (row) => [row.day, row.id], 'day, id')),
    ...sourced(rollCalls, sources),
    ...repeated(rollCalls),
    ...[...wrong.values()].flat(),
    ...besidesBreaches(besides, new Set(rollCalls.map(({ row }) => row.id)), sources),
    ...disagreements(
      rollCalls.filter((placed) => wrong.get(placed)?.length === 0),
      besides,
      states,
    ),
  ];
}

function rowBreaches(placed: Placed<RollCallRow>, members: Membership): Breach[] {
  return [...misfiled(placed), ...strangers(placed, members), ...overlapping(placed)];
}

/** One breach a point, at the row of its roll call. */
function disagreements(sound: readonly Placed<RollCallRow>[], besides: Besides, states: States): Breach[] {
  const rollCalls = sound.map(({ row }) => rollCallOf(row));
  const votes = gatherVotes(
    { rollCalls, tallies: [], crosschecks: besides.crosschecks.rows.map(({ row }) => row) },
    states,
  );
  const places = new Map(sound.map((placed) => [placed.row.id, placed]));
  return differences(votes).map((difference) => {
    const { file = '', line = 0 } = places.get(difference.id) ?? {};
    return { level: 'discrepancy', file, line, message: sayDifference(difference) };
  });
}

function sayDifference({ id, between, states, value, source, otherValue, otherSource }: Difference): string {
  const about = states.length > 0 ? `, ${states.join(' ')}` : '';
  const other = source === otherSource ? otherValue : `${otherSource}: ${otherValue}`;
  return `${id}, ${between}${about}: ${source}: ${value}; otherwise ${other}.`;
}

function misfiled(placed: Placed<RollCallRow>): Breach[] {
  const file = `votes/${sessionFile(placed.row.session)}`;
  return file === placed.file ? [] : [error(placed, `Session ${placed.row.session} belongs in ${file}.`)];
}

const lists = ['states_no', 'states_abstain', 'states_absent', 'states_unknown', 'states_outside'] as const;

function strangers(placed: Placed<RollCallRow>, members: Membership): Breach[] {
  const { row } = placed;
  const unseated = lists.flatMap((list) =>
    row[list]
      .filter((code) => !members.days.has(code))
      .map((code) =>
        error(placed, `Column ${list}: ${code} was no member of the United Nations in ${row.day}.`),
      ),
  );
  const seated = row.states_outside
    .filter((code) => members.certain.has(code))
    .map((code) =>
      error(placed, `Column states_outside: ${code} was a member on every possible day of this vote.`),
    );
  return [...unseated, ...seated];
}

function overlapping(placed: Placed<RollCallRow>): Breach[] {
  const seen = new Set<string>();
  return lists.flatMap((list) =>
    placed.row[list].flatMap((code) => {
      if (seen.has(code))
        return [error(placed, `Column ${list}: ${code} stands in two lists, or twice in one.`)];
      seen.add(code);
      return [];
    }),
  );
}

function repeated(rows: readonly Placed<RollCallRow>[]): Breach[] {
  const first = new Map<string, Placed<RollCallRow>>();
  return rows.flatMap((placed) => {
    const other = first.get(placed.row.id);
    if (other)
      return [error(placed, `The id "${placed.row.id}" is already that of ${other.file}:${other.line}.`)];
    first.set(placed.row.id, placed);
    return [];
  });
}

type Besides = ReturnType<typeof readBesides>;

/** The files beside those of the sessions. */
function readBesides(root: string) {
  return {
    tallies: readChecked(root, 'votes/tallies.csv', statedTallyRow),
    crosschecks: readChecked(root, 'votes/crosschecks.csv', crosscheckRow),
    corrections: readChecked(root, 'votes/corrections.csv', correctionRow),
    matches: readChecked(root, 'votes/matches.csv', matchRow),
    known: readChecked(root, 'votes/known-as.csv', knownAsRow),
  };
}

function besidesBreaches(besides: Besides, ids: ReadonlySet<string>, sources: ReadonlySet<string>): Breach[] {
  const { crosschecks, matches, known } = besides;
  return [
    ...Object.values(besides).flatMap(({ rows, breaches }) => [
      ...breaches,
      ...sourced<{ source: string }>(rows, sources),
    ]),
    ...sorted(matches.rows, (row) => [row.id_a, row.id_b], 'id_a, id_b'),
    ...sorted(known.rows, (row) => [row.id], 'id'),
    ...[...crosschecks.rows, ...known.rows].flatMap((placed) => unknownIds(placed, [placed.row.id], ids)),
    ...matches.rows.flatMap((placed) => unknownIds(placed, [placed.row.id_a, placed.row.id_b], ids)),
  ];
}

function unknownIds(placed: Placed<unknown>, named: readonly string[], ids: ReadonlySet<string>): Breach[] {
  return named.filter((id) => !ids.has(id)).map((id) => error(placed, `No roll call has the id "${id}".`));
}
