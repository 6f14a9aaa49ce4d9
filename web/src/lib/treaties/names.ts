import type { Day } from 'onrecord/browser';

/** The name of each state by code; for those that changed it, with the days (half-open) on which they bore each. */
export type Names = Readonly<Record<string, string | readonly Borne[]>>;

export interface Borne {
  readonly name: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** The name the state bore on the day, its code if it has none here. */
export function nameIn(names: Names, code: string, on: Day): string {
  const name = names[code];
  if (name === undefined || typeof name === 'string') return name ?? code;
  const borne = name.find(({ from, until }) => (!from || from <= on) && (!until || on < until));
  return (borne ?? name.at(-1))?.name ?? code;
}
