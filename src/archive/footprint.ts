import { allDefinitions } from '../database/all.ts';
import { tablesRead } from '../database/dependencies.ts';
import type { ReadQuestion } from '../database/query.ts';
import { type SubjectKind, subjectKindOf, subjectKinds } from '../database/subject.ts';
import type { Call } from '../database/syntax.ts';
import { type Day, isDay } from '../days/day.ts';

/** Codes by kind; a kind left out is any of them. */
export type Subjects = Readonly<Partial<Record<SubjectKind, readonly string[]>>>;

/**
 * One place where a question touches the record: a call of a macro, or a table it names. Of a call it is known what the call names; a
 * table is touched as a whole.
 */
export interface Footprint {
  /** `*` is every table. */
  readonly tables: readonly string[];
  readonly subjects: Subjects;
  /** Rows outside these days do not matter; half-open. */
  readonly within?: readonly [from: Day, until: Day] | undefined;
}

/** What changed in the record: rows of these tables, about these subjects, on these days. */
export interface Change {
  readonly tables: readonly string[];
  readonly subjects: Subjects;
  readonly days?: readonly [first: string, last: string] | undefined;
}

export const anywhere: Footprint = { tables: ['*'], subjects: {} };
/** Of a question that looks at the day itself; changed by every day that passes. */
export const clock: Footprint = { tables: ['the clock'], subjects: {} };

/** Tables that gather from all others. */
const gathering = ['events', 'subjects', 'sources'];
/** Of rows in these, a span given to a macro leaves out all that are not wholly within it. */
const spanned = ['ballots', 'rollcalls', 'seats', 'budgets'];

export function footprintsOf({ syntax, named }: ReadQuestion): Footprint[] {
  const ofCalls = syntax.calls.flatMap((call) => footprintOfCall(call, named));
  const ofTables = syntax.tables.map(({ name }): Footprint => {
    const table = name.toLowerCase();
    return { tables: gathering.includes(table) ? ['*'] : tablesRead(table), subjects: {} };
  });
  const found = new Map([...ofCalls, ...ofTables].map((each) => [JSON.stringify(each), each]));
  return [...found.values()].filter(({ tables }) => tables.length > 0);
}

function footprintOfCall(call: Call, named: ReadQuestion['named']): Footprint[] {
  const macro = allDefinitions().find(({ name, kind }) => name === call.name && kind !== 'view');
  if (!macro) return [];
  const parameters = parametersOf(macro.signature);
  const subjects: Partial<Record<SubjectKind, string[]>> = {};
  const span: { from?: string; until?: string } = {};
  call.arguments.forEach(({ name, literal }, index) => {
    const parameter = name || (parameters[index] ?? '');
    const kind = subjectKindOf(parameter);
    if (literal === undefined) return;
    if (parameter === 'from' || parameter === 'until') span[parameter] = literal;
    const codes = named.filter((one) => one.kind === kind && one.literal === literal);
    if (kind && codes.length > 0)
      subjects[kind] = [...(subjects[kind] ?? []), ...codes.map(({ code }) => code)];
  });
  const tables = tablesRead(call.name);
  return [{ tables, subjects: whole(subjects, call, parameters), within: withinOf(span, tables) }];
}

/** A kind of which one argument is no text in quotes may be any of its kind: `agreement('RUS', other)`. */
function whole(subjects: Subjects, call: Call, parameters: readonly string[]): Subjects {
  const open = call.arguments.flatMap(({ name, literal }, index) =>
    literal === undefined ? (subjectKindOf(name || (parameters[index] ?? '')) ?? []) : [],
  );
  return Object.fromEntries(Object.entries(subjects).filter(([kind]) => !open.includes(kind as SubjectKind)));
}

function withinOf({ from, until }: { from?: string; until?: string }, tables: readonly string[]) {
  if (!from || !until || !isDay(from) || !isDay(until)) return undefined;
  return tables.every((table) => spanned.includes(table)) ? ([from, until] as const) : undefined;
}

/** `agreement(a, b[, from, until])` gives a, b, from, until. */
function parametersOf(signature: string): string[] {
  const inside = /\(([^)]*)\)/.exec(signature)?.[1] ?? '';
  return inside.split(',').map((parameter) => /\w+/.exec(parameter)?.[0]?.toLowerCase() ?? '');
}

/** Whether a change may alter what a question finds there. It may say yes too often, never no wrongly. */
export function touches({ tables, subjects, within }: Footprint, change: Change): boolean {
  const shared =
    tables.includes('*') ||
    change.tables.includes('*') ||
    tables.some((table) => change.tables.includes(table));
  if (!shared) return false;
  if (within && change.days && (change.days[1] < within[0] || change.days[0] >= within[1])) return false;
  return subjectKinds.every((kind) => {
    const [asked, changed] = [subjects[kind], change.subjects[kind]];
    return !asked || !changed || asked.some((code) => changed.includes(code));
  });
}
