import type { Day } from '../days/day.ts';
import { contains, type Span } from '../days/span.ts';
import { groupBy } from '../group-by.ts';
import type {
  Body,
  GroupName,
  GroupRow,
  MembershipRow,
  NameRow,
  RegionalGroup,
  StateRow,
  SuccessionRow,
} from './schema.ts';

/** A state with its names, memberships and groups over time. */
export interface State extends StateRow {
  readonly names: readonly NameRow[];
  readonly memberships: readonly MembershipRow[];
  readonly groups: readonly GroupRow[];
}

/** Every state the record knows, by code, and who followed whom. */
export interface States {
  readonly byCode: ReadonlyMap<string, State>;
  readonly successions: readonly SuccessionRow[];
}

/** The rows of record/states, file by file. */
export interface StatesRows {
  readonly states: readonly StateRow[];
  readonly names: readonly NameRow[];
  readonly memberships: readonly MembershipRow[];
  readonly successions: readonly SuccessionRow[];
  readonly groups: readonly GroupRow[];
}

/** Rows of the states' files, joined by code. */
export function gatherStates(rows: StatesRows): States {
  const names = byState(rows.names);
  const memberships = byState(rows.memberships);
  const groups = byState(rows.groups);
  const byCode = new Map<string, State>();
  for (const row of rows.states) {
    byCode.set(row.state, {
      ...row,
      names: names.get(row.state) ?? [],
      memberships: memberships.get(row.state) ?? [],
      groups: groups.get(row.state) ?? [],
    });
  }
  return { byCode, successions: rows.successions };
}

/** Whether the state belonged to `body` on the day. */
export function isMember(state: State, body: Body, day: Day): boolean {
  return state.memberships.some((row) => row.body === body && rowCovers(row, day));
}

/** Codes of the members of `body` on `day`, in alphabetical order. */
export function membersOn(states: States, body: Body, day: Day): string[] {
  const members: string[] = [];
  for (const state of states.byCode.values()) if (isMember(state, body, day)) members.push(state.state);
  return members.sort();
}

/** The short name a state bore on `day`: Zaire in 1980, Eswatini in 2020. */
export function nameOn(state: State, day: Day): string {
  const named = state.names.find((row) => row.kind === 'short' && rowCovers(row, day));
  return named?.name ?? state.name;
}

/** The same of the state with this code; the code itself if no such state is on record. */
export function nameOfCode({ byCode }: States, code: string, day: Day): string {
  const state = byCode.get(code);
  return state ? nameOn(state, day) : code;
}

/** The UN regional group of the state on the day; `undefined` for none. */
export function groupOn(state: State, day: Day): RegionalGroup | undefined {
  return state.groups.find((row) => rowCovers(row, day))?.group;
}

/** When a state belonged to a group; a bound that is not on record is open. */
export function spansIn(
  { groups, memberships }: State,
  group: GroupName,
): readonly { readonly from: Day | null; readonly until: Day | null }[] {
  return [
    ...groups.filter((row) => row.group === group),
    ...memberships.filter((row) => row.body.toLowerCase() === group),
  ];
}

/** Whether the state belonged to a group on the day, be it regional or formed by the states themselves. */
export function belongsTo(state: State, group: GroupName, day: Day): boolean {
  return spansIn(state, group).some((row) => rowCovers(row, day));
}

/** The codes a state has voted and signed under, itself first: RUS gives RUS, SUN. */
export function lineage(states: States, code: string): string[] {
  const line = [code];
  for (const row of states.successions) {
    if (row.kind === 'continuation' && row.successor === code) line.push(...lineage(states, row.predecessor));
  }
  return line;
}

function rowCovers(row: { from: Day | null; until: Day | null }, day: Day): boolean {
  const span: Span = { from: row.from ?? ('0001-01-01' as Day), until: row.until };
  return contains(span, day);
}

function byState<Row extends { readonly state: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return groupBy(rows, ({ state }) => state);
}
