import { type Ballots, type Day, findState, nameOfCode, type States } from 'onrecord/browser';

/** All that the explorer computes from, the same on the server and in the reader's browser. */
export interface Engine {
  readonly ballots: Ballots;
  readonly states: States;
  readonly today: Day;
}

/** The first and the last year with a roll call. */
export function yearsOf({ ballots: { rollCalls } }: Engine): { first: number; last: number } {
  return { first: yearOf(rollCalls[0]?.day), last: yearOf(rollCalls.at(-1)?.day) };
}

function yearOf(day: string | undefined): number {
  return Number((day ?? '1946').slice(0, 4));
}

/** What a state was called on the day; its code where the record knows no such state. */
export function sayState({ states }: Engine, code: string, day: Day): string {
  return nameOfCode(states, code, day);
}

/** The codes of these states, by any name they ever had, each once. */
export function codesOf({ states }: Engine, names: readonly string[]): string[] {
  return [...new Set(names.map((name) => findState(states, name).state))];
}

/** Every name a state ever had, with its code, for typing ahead. */
export function allNames({ states, ballots }: Engine): { code: string; name: string }[] {
  const voted = new Set(ballots.states);
  const found = [...states.byCode.values()]
    .filter(({ state }) => voted.has(state))
    .flatMap(({ state, name, names }) =>
      [name, ...names.filter(({ kind }) => kind !== 'official').map((row) => row.name)].map((each) => ({
        code: state,
        name: each,
      })),
    );
  return [...new Map(found.map((one) => [one.name, one])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
}
