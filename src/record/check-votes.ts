import { type Membership, membershipAt } from '../votes/membership.ts';
import { discrepanciesOf, rollCallOf } from '../votes/roll-call.ts';
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
import type { Breach } from './breach.ts';
import type { CheckContext } from './check-context.ts';
import type { Placed } from './csv.ts';
import { readChecked } from './read-checked.ts';
import { sessionFiles } from './read-votes.ts';
import { error, sorted, sourced } from './rules.ts';

/**
 * Every breach in record/votes. Errors: a state that was no member, lists that overlap, doubled ids, unknown sources.
 * Discrepancies: tallies that a source states and its own votes do not bear out, and members of unknown vote.
 */
export function checkVotes({ root, sources, states }: CheckContext): Breach[] {
  const membersAt = membershipAt(states);
  const sessions = sessionFiles(root).map((file) => readChecked(root, file, rollCallRow));
  const rollCalls = sessions.flatMap(({ rows }) => rows);
  const ids = new Set(rollCalls.map(({ row }) => row.id));
  return [
    ...sessions.flatMap(({ breaches }) => breaches),
    ...sessions.flatMap(({ rows }) => sorted(rows, (row) => [row.day, row.id], 'day, id')),
    ...sourced(rollCalls, sources),
    ...repeated(rollCalls),
    ...rollCalls.flatMap((placed) => rollCallBreaches(placed, membersAt(placed.row.day))),
    ...besides(root, ids, sources),
  ];
}

function rollCallBreaches(placed: Placed<RollCallRow>, members: Membership): Breach[] {
  const wrong = [...misfiled(placed), ...strangers(placed, members), ...overlapping(placed)];
  if (wrong.length > 0) return wrong;
  return discrepanciesOf(rollCallOf(placed.row), members).map((sentence) => ({
    level: 'discrepancy',
    file: placed.file,
    line: placed.line,
    message: `${placed.row.id}: ${sentence}`,
  }));
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

/** The files beside those of the sessions. */
function besides(root: string, ids: ReadonlySet<string>, sources: ReadonlySet<string>): Breach[] {
  const tallies = readChecked(root, 'votes/tallies.csv', statedTallyRow);
  const crosschecks = readChecked(root, 'votes/crosschecks.csv', crosscheckRow);
  const corrections = readChecked(root, 'votes/corrections.csv', correctionRow);
  const matches = readChecked(root, 'votes/matches.csv', matchRow);
  const known = readChecked(root, 'votes/known-as.csv', knownAsRow);
  return [
    ...[tallies, crosschecks, corrections, matches, known].flatMap(({ breaches }) => breaches),
    ...[tallies.rows, crosschecks.rows, corrections.rows, matches.rows, known.rows].flatMap((rows) =>
      sourced<{ source: string }>(rows, sources),
    ),
    ...sorted(matches.rows, (row) => [row.id_a, row.id_b], 'id_a, id_b'),
    ...sorted(known.rows, (row) => [row.id], 'id'),
    ...[...crosschecks.rows, ...known.rows].flatMap((placed) => unknownIds(placed, [placed.row.id], ids)),
    ...matches.rows.flatMap((placed) => unknownIds(placed, [placed.row.id_a, placed.row.id_b], ids)),
  ];
}

function unknownIds(placed: Placed<unknown>, named: readonly string[], ids: ReadonlySet<string>): Breach[] {
  return named.filter((id) => !ids.has(id)).map((id) => error(placed, `No roll call has the id "${id}".`));
}
