import { agreement, blocsOf, both, OnrecordError } from 'onrecord/browser';
import { type Asked, parseAsked, queryOf } from './asked.ts';
import { codesOf, type Engine } from './engine.ts';
import { nameIn } from './explore.ts';
import { groupNames, membersOf } from './groups.ts';
import { selectedBits } from './selection.ts';

export interface AskedMatrix extends Asked {
  /** A group's key, or nothing for a list of one's own. */
  readonly group: string | undefined;
}

/** More than these no table can show. */
const most = 60;

export function parseMatrix(engine: Engine, search: URLSearchParams): AskedMatrix {
  const { states: _first, ...asked } = parseAsked(engine, search);
  const names = search
    .getAll('with')
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter(Boolean);
  const group = search.get('group')?.trim() || (names.length === 0 ? 'p5' : undefined);
  const states = group && names.length === 0 ? membersOf(engine, group, asked.until) : codesOf(engine, names);
  if (states)
    return { ...asked, states: states.slice(0, most), group: names.length === 0 ? group : undefined };
  throw new OnrecordError('asked/bad-value', `No group is known as "${group}".`, {
    hint: `Give one of ${groupNames.map(([key]) => key).join(', ')}, or states: ?with=BRA,IND.`,
  });
}

export function matrixQuery(years: { first: number; last: number }, asked: AskedMatrix): string {
  if (!asked.group) return queryOf(years, asked);
  const rest = queryOf(years, { ...asked, states: [] });
  return `?group=${asked.group}${rest.replace('?', '&')}`;
}

export type MatrixView = ReturnType<typeof matrixView>;

/** How alike each two of a group voted, neighbours in the clustering beside each other. */
export function matrixView(engine: Engine, asked: AskedMatrix) {
  const { ballots } = engine;
  const counting = both(selectedBits(engine, asked), ballots.divided);
  const blocs = blocsOf(ballots, asked.states, counting);
  const order = asked.states.length < 3 ? asked.states : [...blocs.states, ...blocs.leftOut];
  const states = order.map((code) => ({ state: code, name: nameIn(engine, asked, code) }));
  const values = order.map((row) =>
    order.map((column) => {
      if (row === column) return null;
      const { value, rollCalls } = agreement(ballots.line(row), ballots.line(column), counting, 'agree');
      return value === null ? null : { value, rollCalls };
    }),
  );
  return { states, values, blocs: blocs.blocs };
}

/** A row for each pair, once. */
export function matrixRows({ states, values }: ReturnType<typeof matrixView>) {
  return states.flatMap((a, row) =>
    states.slice(row + 1).map((b, offset) => {
      const cell = values[row]?.[row + 1 + offset];
      return { a: a.state, b: b.state, value: cell?.value ?? null, rollCalls: cell?.rollCalls ?? 0 };
    }),
  );
}

/** How deep a cell is shaded, from 0: from 40% on, so that the upper half, where nearly all pairs lie, is told apart. */
export function depthOf(value: number): number {
  return Math.max(0, (value - 0.4) / 0.6) * 0.52;
}

/** The pair that voted most alike and the one that voted least. */
export function extremePairs({ states, values }: MatrixView) {
  const pairs = states.flatMap((a, row) =>
    states.slice(row + 1).flatMap((b, offset) => {
      const cell = values[row]?.[row + 1 + offset];
      return cell ? [{ a: a.name, b: b.name, value: cell.value }] : [];
    }),
  );
  const sorted = pairs.sort((x, y) => y.value - x.value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  return most && least ? { most, least } : undefined;
}
