import type { DuckDBConnection } from '@duckdb/node-api';
import { OnrecordError } from '../error.ts';
import { fold, nearestNames } from '../nearest-names.ts';
import { allDefinitions, allSchemas } from './all.ts';
import { allowedFunctions, allowedTableFunctions, clocks } from './functions.ts';
import type { Named } from './named.ts';
import { placeIn } from './sql-error.ts';
import { type SubjectKind, subjectKindOf } from './subject.ts';
import type { Argument, Call, Syntax } from './syntax.ts';
import type { Definition } from './table.ts';

const macros = new Map(
  allDefinitions()
    .filter(({ kind }) => kind !== 'view')
    .map((definition) => [definition.name, definition]),
);

/**
 * Refuses a question that names something the record does not have, before it is run: a question about `RUZ` would
 * otherwise be answered with silence.
 * @throws OnrecordError `asked/unknown-…` with the nearest names and the place in `sql`
 */
export async function checkNames(
  connection: DuckDBConnection,
  syntax: Syntax,
  named: readonly Named[],
  sql: string,
  ownTables: readonly string[] = [],
): Promise<void> {
  for (const call of syntax.calls) checkCall(call, sql);
  checkTables(syntax, sql, ownTables);
  for (const { kind, argument } of syntax.calls.flatMap(subjectsIn)) {
    const known = named.some((one) => one.kind === kind && one.literal === argument.literal);
    if (!known) throw await unknownSubject(connection, kind, argument, sql);
  }
}

function checkCall(call: Call, sql: string): void {
  const { name, table, byte } = call;
  const allowed = table ? allowedTableFunctions : allowedFunctions;
  if (isClock(call))
    throw new OnrecordError(
      'asked/unknown-name',
      `A question cannot call "${name}", which reads the clock.`,
      {
        at: placeIn(sql, byte),
        hint: "The day asked about is getvariable('on').",
      },
    );
  if (macros.has(name) || allowed.has(name)) return;
  const ours = nearestNames(name, macros.keys());
  const nearest = ours.length > 0 ? ours : nearestNames(name, allowed);
  throw new OnrecordError('asked/unknown-name', `A question cannot call "${name}".`, {
    at: placeIn(sql, byte),
    hint: nearest.length > 0 ? `Did you mean ${listed(nearest)}?` : 'See docs/sql.md for what it can call.',
  });
}

/** `age` of one day is counted to the day it is asked. */
function isClock({ name, arguments: given }: Call): boolean {
  return clocks.has(name) || (name === 'age' && given.length < 2);
}

function checkTables(syntax: Syntax, sql: string, ownTables: readonly string[]): void {
  const known = [...allSchemas().map(({ name }) => name), ...ownTables];
  for (const { name, byte } of syntax.tables) {
    if (known.includes(name.toLowerCase())) continue;
    const macro = macros.get(name.toLowerCase());
    const nearest = nearestNames(name, known);
    const others = nearest.length > 0 ? `Did you mean ${listed(nearest)}?` : `There are ${known.join(', ')}.`;
    throw new OnrecordError('asked/unknown-name', `There is no table "${name}".`, {
      at: placeIn(sql, byte),
      hint: macro ? `It is asked as ${macro.signature}.` : others,
    });
  }
}

/** Texts that a macro takes for a state, treaty, symbol, person or situation. */
function subjectsIn(call: Call): { kind: SubjectKind; argument: Argument }[] {
  const macro = macros.get(call.name);
  const parameters = macro ? parametersOf(macro) : [];
  return call.arguments.flatMap((argument, index) => {
    const kind = subjectKindOf(argument.name || (parameters[index] ?? ''));
    return macro && kind && argument.literal !== undefined ? [{ kind, argument }] : [];
  });
}

async function unknownSubject(
  connection: DuckDBConnection,
  kind: SubjectKind,
  { literal = '', byte }: Argument,
  sql: string,
): Promise<OnrecordError> {
  const all = await connection.runAndReadAll('SELECT name, code FROM subjects WHERE kind = $1', [kind]);
  const codes = new Map(all.getRows().map(([name, code]) => [String(name), String(code)]));
  const hints = kind === 'symbol' ? nearestNames(literal, codes.keys()) : meant(literal, codes);
  return new OnrecordError(codeOf[kind], `No ${kind} is known as "${literal}".`, {
    at: placeIn(sql, byte),
    hint: hints.length > 0 ? `Did you mean ${listed(hints)}?` : hintOf[kind],
  });
}

const codeOf = {
  state: 'asked/unknown-state',
  treaty: 'asked/unknown-treaty',
  symbol: 'asked/unknown-symbol',
  person: 'asked/unknown-name',
  situation: 'asked/unknown-name',
} as const;

const hintOf = {
  state: 'Give its code of three letters, for example RUS.',
  treaty: 'Give its name in record/treaties/treaties.csv, for example rome-statute.',
  symbol: 'Give it as the United Nations write it, for example A/RES/68/262.',
  person: 'Give the id in record/court/people.csv.',
  situation: 'Give the id in record/court/situations.csv.',
} as const;

/** What may have been meant, one line a code: `'ROU' (Romania)`. */
function meant(literal: string, codes: ReadonlyMap<string, string>): string[] {
  const exact = [...codes].find(([name]) => fold(name) === fold(literal));
  if (exact) return [`'${exact[1]}'`];
  const hints = new Map<string, string>();
  for (const name of nearestNames(literal, [...codes.values(), ...codes.keys()])) {
    const code = codes.get(name) ?? name;
    if (!hints.has(code)) hints.set(code, name === code ? `'${code}'` : `'${code}' (${name})`);
  }
  return [...hints.values()];
}

function listed(names: readonly string[]): string {
  return names.join(' or ');
}

/** `signed(state, treaty)` gives state, treaty. */
function parametersOf({ signature }: Definition): string[] {
  const inside = /\(([^)]*)\)/.exec(signature)?.[1] ?? '';
  return inside.split(',').map((parameter) => /\w+/.exec(parameter)?.[0]?.toLowerCase() ?? '');
}
