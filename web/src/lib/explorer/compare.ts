import { type Day, lineage, type Vote, voteAt } from 'onrecord/browser';
import { type Engine, sayState } from './engine.ts';
import { columnNamed, listedAt, namesOn } from './headings.ts';

/** Two roll calls, by id. */
export interface AskedCompare {
  readonly a: string;
  readonly b: string;
}

/** Crimea in 2014 and the same question in 2022, if nothing else is asked. */
const usual = { a: 'A-RES-68-262', b: 'A-RES-77-229' } as const;

export function parseCompare(engine: Engine, search: URLSearchParams): AskedCompare {
  const named = (name: keyof AskedCompare) =>
    engine.ballots.rollCalls[columnNamed(engine, search.get(name)?.trim() || usual[name])]?.id ?? '';
  return { a: named('a'), b: named('b') };
}

export function compareQuery({ a, b }: AskedCompare): string {
  return `?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;
}

export type CompareView = ReturnType<typeof compareView>;

/** Who voted how in two roll calls, and who moved. */
export function compareView(engine: Engine, asked: AskedCompare) {
  const columns = { a: columnNamed(engine, asked.a), b: columnNamed(engine, asked.b) };
  const changes = changesBetween(engine, columns.a, columns.b);
  const [a, b] = [listedAt(engine, columns.a), listedAt(engine, columns.b)];
  const day = lastDay(b.day);
  return {
    a,
    b,
    day,
    changes,
    ...movesOf(changes),
    kinds: byEveryCode(engine, new Map(changes.map((one) => [one.state, moveKind(one)]))),
    shown: namesOn(engine, day),
  };
}

/** Every state's two votes as rows for a file. */
export function compareRows({ a, b, changes }: CompareView) {
  return changes.map((one) => ({
    state: one.state,
    name: one.name,
    [a.id]: one.a ?? '',
    [b.id]: one.b ?? '',
  }));
}

/** How a state voted in two roll calls; `undefined` where it was no member or its vote is not on record. */
export interface Change {
  readonly state: string;
  readonly name: string;
  readonly a: Vote | undefined;
  readonly b: Vote | undefined;
}

/** Everybody who took part in both roll calls or in one, by column of the ballots. A state counts with its line: Russia with the Soviet Union. */
export function changesBetween(engine: Engine, a: number, b: number): Change[] {
  const { ballots } = engine;
  const day = lastDay(ballots.rollCalls[Math.max(a, b)]?.day ?? '');
  return ballots.seats
    .map((state) => {
      const planes = ballots.line(state);
      return { state, name: sayState(engine, state, day), a: voteAt(planes, a), b: voteAt(planes, b) };
    })
    .filter((one) => one.a !== undefined || one.b !== undefined)
    .sort((x, y) => x.name.localeCompare(y.name, 'en'));
}

/** A day of which the source gives only part: the last it may have been, so that names are those in use by then. */
function lastDay(day: string): Day {
  return (day.length === 10 ? day : `${day}-12-31`.slice(0, 10)) as Day;
}

const order: readonly Vote[] = ['yes', 'abstain', 'absent', 'no'];

/** Those who went from one vote to another, the largest move first; and how many stayed. */
export function movesOf(changes: readonly Change[]) {
  const both = changes.filter((one) => one.a !== undefined && one.b !== undefined);
  const moves = order.flatMap((from) =>
    order
      .filter((to) => to !== from)
      .map((to) => ({ from, to, states: both.filter(({ a, b }) => a === from && b === to) }))
      .filter(({ states }) => states.length > 0),
  );
  return {
    moves: moves.sort((x, y) => y.states.length - x.states.length),
    stayed: order.map((vote) => ({ vote, states: both.filter(({ a, b }) => a === vote && b === vote) })),
    only: changes.filter((one) => one.a === undefined || one.b === undefined),
  };
}

/** What the map shows of a change. */
export function moveKind({ a, b }: Change): string {
  if (a === undefined || b === undefined) return '';
  if (a === b) return a === 'yes' ? 'yes' : a === 'no' ? 'no' : 'aside';
  if (b === 'yes' || a === 'no') return 'toward';
  if (a === 'yes' || b === 'no') return 'away';
  return 'aside';
}

/** On a map of that day an area may answer to a former code: Kazakhstan in 1980 to the Soviet Union, that is to Russia's line. */
export function byEveryCode(engine: Engine, kinds: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...kinds].flatMap(([state, kind]) => lineage(engine.states, state).map((code) => [code, kind])),
  );
}
