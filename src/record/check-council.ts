import { councilLists, councilVoteOf } from '../votes/council.ts';
import { membershipAt } from '../votes/membership.ts';
import { type CouncilRow, councilRow } from '../votes/schema.ts';
import type { Breach } from './breach.ts';
import type { CheckContext } from './check-context.ts';
import type { Placed } from './csv.ts';
import { readChecked } from './read-checked.ts';
import { councilYears } from './read-council.ts';
import { error, sorted, sourced } from './rules.ts';

/** Every breach in record/votes/council: a state that was no member of the United Nations or has two votes; tallies that differ. */
export function checkCouncil({ root, sources, states }: CheckContext): Breach[] {
  const membersAt = membershipAt(states);
  return councilYears(root).flatMap((file) => {
    const { rows, breaches } = readChecked(root, file, councilRow);
    return [
      ...breaches,
      ...sorted(rows, (row) => [row.day, row.id], 'day, id'),
      ...sourced(rows, sources),
      ...rows.flatMap((placed) => [
        ...misfiled(placed),
        ...strangers(placed, membersAt(placed.row.day).days),
        ...tallies(placed),
      ]),
    ];
  });
}

function misfiled(placed: Placed<CouncilRow>): Breach[] {
  const file = `votes/council/${placed.row.day.slice(0, 4)}.csv`;
  return file === placed.file ? [] : [error(placed, `A vote of ${placed.row.day} belongs in ${file}.`)];
}

function strangers(placed: Placed<CouncilRow>, members: ReadonlyMap<string, number>): Breach[] {
  const { row } = placed;
  const all = [...row.states_yes, ...row.states_no, ...row.states_abstain, ...row.states_absent];
  return [
    ...all
      .filter((code) => !members.has(code))
      .map((code) => error(placed, `${code} was no member of the United Nations in ${row.day}.`)),
    ...all
      .filter((code, place) => all.indexOf(code) !== place)
      .map((code) => error(placed, `${code} stands in two lists, or twice in one.`)),
  ];
}

function tallies(placed: Placed<CouncilRow>): Breach[] {
  const vote = councilVoteOf(placed.row);
  if (vote.how === 'without-vote') return [];
  return councilLists
    .filter((name) => vote.stated[name] !== null && vote.stated[name] !== vote[name].length)
    .map((name) => ({
      level: 'discrepancy',
      file: placed.file,
      line: placed.line,
      message: `${vote.id}: The source states ${vote.stated[name]} ${name}; ${vote[name].length} members are recorded so.`,
    }));
}
