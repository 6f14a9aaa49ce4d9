import { type Day, isBound, participationsOn, type Treaty } from 'onrecord/browser';
import { type Names, nameIn } from './names.ts';

/** How a state stands toward an amendment; `null`: it did nothing toward it. */
export interface Cell {
  readonly bound: boolean;
  /** The day it consented. */
  readonly consent: Day | null;
  /** The day it is, or will be, bound; `null` if nobody can tell. */
  readonly entry: Day | null;
}

export interface MatrixRow {
  readonly state: string;
  readonly name: string;
  /** In the order of the amendments. */
  readonly cells: readonly (Cell | null)[];
}

/** Which state consented to which amendment by the day; states that did nothing toward any are left out. */
export function matrixOn(amendments: readonly Treaty[], names: Names, on: Day, known: Day): MatrixRow[] {
  const columns = amendments.map((treaty) => participationsOn(treaty, on, known));
  const states = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return states
    .map((state) => ({
      state,
      name: nameIn(names, state, on),
      cells: columns.map((column) => cellOf(column.get(state))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function cellOf(found: ReturnType<ReturnType<typeof participationsOn>['get']>): Cell | null {
  if (!found) return null;
  const bound = isBound(found);
  const consent =
    found.awaiting?.consent ?? found.acts.findLast(({ act }) => act !== 'signature')?.day ?? null;
  if (!bound && !found.awaiting) return null;
  return { bound, consent, entry: bound ? found.since : (found.awaiting?.entry ?? null) };
}

/** `a` for XVIII-10-a beside XVIII-10; the whole number where it is of another kind. */
export function letterOf(amendment: Pick<Treaty, 'reference'>, of: Pick<Treaty, 'reference'>): string {
  const { reference } = amendment;
  return reference.startsWith(`${of.reference}-`) ? reference.slice(of.reference.length + 1) : reference;
}
