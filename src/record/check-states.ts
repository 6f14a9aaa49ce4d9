import { fold } from '../nearest-names.ts';
import {
  groupRow,
  membershipRow,
  type NameRow,
  nameRow,
  type StateRow,
  stateRow,
  successionRow,
} from '../states/schema.ts';
import type { Breach } from './breach.ts';
import type { CheckContext } from './check-context.ts';
import type { Placed } from './csv.ts';
import { readChecked } from './read-checked.ts';
import { apart, error, ofKnownStates, possible, type Spanning, sorted, sourced } from './rules.ts';

export function checkStates({ root, sources, states }: CheckContext): Breach[] {
  const own = readChecked(root, 'states/states.csv', stateRow);
  const names = readChecked(root, 'states/names.csv', nameRow);
  const memberships = readChecked(root, 'states/memberships.csv', membershipRow);
  const successions = readChecked(root, 'states/successions.csv', successionRow);
  const groups = readChecked(root, 'states/groups.csv', groupRow);
  const ofStates = [names, memberships, groups];
  return [
    ...[own, successions, ...ofStates].flatMap((reading) => reading.breaches),
    ...[own, successions, ...ofStates].flatMap((reading) =>
      sourced<{ source: string }>(reading.rows, sources),
    ),
    ...ofStates.flatMap(({ rows }) => ofKnownStates<{ state: string }>(rows, ['state'], states.byCode)),
    ...ofKnownStates(successions.rows, ['predecessor', 'successor'], states.byCode),
    ...[names, memberships, groups].flatMap(({ rows }) => possible<Spanning>(rows)),
    ...sorted(own.rows, (row) => [row.state], 'state'),
    ...sorted(names.rows, (row) => [row.state, row.kind, row.from, row.name], 'state, kind, from, name'),
    ...sorted(memberships.rows, (row) => [row.state, row.body, row.from], 'state, body, from'),
    ...sorted(
      successions.rows,
      (row) => [row.predecessor, row.successor, row.day],
      'predecessor, successor, day',
    ),
    ...sorted(groups.rows, (row) => [row.state, row.from], 'state, from'),
    ...apart(
      names.rows.filter(({ row }) => row.kind === 'short'),
      (row) => `the short name of ${row.state}`,
    ),
    ...apart(memberships.rows, (row) => `${row.state} in ${row.body}`),
    ...apart(groups.rows, (row) => row.state),
    ...existences(own.rows),
    ...memberships.rows.flatMap((placed) => {
      const state = states.byCode.get(placed.row.state);
      return state && !mayExistOn(state, placed.row.from)
        ? [error(placed, `${state.state} did not exist on ${placed.row.from} (${saySpan(state)}).`)]
        : [];
    }),
    ...ambiguousAliases(own.rows, names.rows),
  ];
}

/** Whether the state may have existed on the day, as far as its partial days tell. */
export function mayExistOn({ from, until }: StateRow, day: string): boolean {
  const started = from === '' || from <= day.slice(0, from.length);
  const ended = until !== '' && (until.length === 10 ? until <= day : until < day.slice(0, until.length));
  return started && !ended;
}

export function saySpan({ from, until }: StateRow): string {
  return `from ${from || 'before 1945'} until ${until || 'today'}`;
}

function existences(rows: readonly Placed<StateRow>[]): Breach[] {
  return rows
    .filter(({ row }) => row.from !== '' && row.until !== '' && row.until <= row.from)
    .map((placed) =>
      error(placed, `The state ends (${placed.row.until}) before it begins (${placed.row.from}).`),
    );
}

/** An alias must lead to one state only; names that two states really bore, such as China, are short names with spans. */
function ambiguousAliases(states: readonly Placed<StateRow>[], names: readonly Placed<NameRow>[]): Breach[] {
  const owners = new Map<string, string>();
  for (const { row } of states) owners.set(fold(row.name), row.state);
  return names
    .filter(({ row }) => row.kind === 'alias')
    .flatMap((placed) => {
      const { name, state } = placed.row;
      const owner = owners.get(fold(name));
      if (owner === undefined) owners.set(fold(name), state);
      return owner === undefined || owner === state
        ? []
        : [error(placed, `"${name}" already leads to ${owner}.`)];
    });
}
