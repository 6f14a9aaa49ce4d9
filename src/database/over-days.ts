import type { Day } from '../days/day.ts';
import { allDefinitions } from './all.ts';
import type { Call, Syntax } from './syntax.ts';
import type { Definition } from './table.ts';

/**
 * Asking the same of many days, one query a day, plans it anew each time. So every macro also stands in the schema `over_days`,
 * where it takes its two days as its first arguments instead of from session variables: one query asks all days.
 */
const schema = 'over_days';
const parameters: Readonly<Record<string, string>> = { on: 'day_on', known: 'day_known' };
const clock: Readonly<Record<string, string>> = { on: 'clock."on"', known: 'clock.known' };

/** CREATE statements of the schema and of every macro in it. */
export function overDaysStatements(): string[] {
  const definitions = allDefinitions().filter(({ kind }) => kind !== 'view');
  const calls = new RegExp(`\\b(${definitions.map(({ name }) => name).join('|')})\\((\\s*\\))?`, 'g');
  return [`CREATE SCHEMA ${schema}`, ...definitions.map((definition) => overDays(definition, calls))];
}

function overDays({ create }: Definition, calls: RegExp): string {
  const [head = '', name = ''] = /^CREATE MACRO\s+"?(\w+)"?/.exec(create) ?? [];
  const { on, known } = parameters;
  const forms = create
    .slice(head.length)
    .replace(calls, (_, called: string, empty = '') => `${schema}.${called}(${on}, ${known}${empty || ', '}`)
    .replace(/(^\s*|,\s*)\(([\w\s,]*)\)(?= AS\b)/g, (_, before: string, names: string) => {
      return `${before}(${[on, known, ...names.split(',').filter((each) => each.trim())].join(', ')})`;
    })
    .replace(/getvariable\('(\w+)'\)/g, (_, variable: string) => parameters[variable] ?? 'NULL');
  return `CREATE MACRO ${schema}."${name}"${forms}`;
}

/** A day asked about and the day until which things are known. */
export interface AskedDays {
  readonly on: Day;
  readonly known: Day;
}

/**
 * One query that answers `sql`, a SELECT of one value, for each of `days`, in their order. `syntax` is that of `sql`.
 * Its column is the value.
 */
export function askedOverDays(sql: string, { calls }: Syntax, days: readonly AskedDays[]): string {
  const rows = days.map(({ on, known }, place) => `(${place}, DATE '${on}', DATE '${known}')`);
  return `SELECT (${rewritten(sql, calls)}\n) FROM (VALUES ${rows.join(', ')}) clock(place, "on", known) ORDER BY clock.place`;
}

function rewritten(sql: string, calls: readonly Call[]): string {
  return overDaysAt(Buffer.from(sql, 'utf8'), calls, 0).replace(/;\s*$/, '');
}

/**
 * A part of a question, beginning at its byte `start`: calls of our macros go to the schema, days come from the clock. Places count in
 * bytes, so the last is changed first.
 */
export function overDaysAt(part: Buffer, calls: readonly Call[], start: number): string {
  const names = new Set(allDefinitions().map(({ name }) => name));
  let bytes = part;
  for (const call of [...calls].sort((a, b) => b.byte - a.byte)) {
    const at = call.byte - start;
    const rest = bytes.subarray(at).toString('utf8');
    const changed = names.has(call.name) ? withDays(rest) : withVariable(rest);
    bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(changed, 'utf8')]);
  }
  return bytes.toString('utf8');
}

/** `signed('RUS'…` gets the schema and the two days before its own arguments. */
function withDays(rest: string): string {
  return rest.replace(/^([^(]+)\((\s*\))?/, (_, name: string, empty = '') => {
    return `${schema}.${name}(${clock.on}, ${clock.known}${empty || ', '}`;
  });
}

function withVariable(rest: string): string {
  return rest.replace(
    /^getvariable\s*\(\s*'(\w+)'\s*\)/i,
    (whole, variable: string) => clock[variable] ?? whole,
  );
}
