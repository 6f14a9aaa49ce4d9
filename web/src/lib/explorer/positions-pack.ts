import type { Diagnostics, Fit, Position } from './positions.ts';

/** Positions of one fit in a row, by state and session, in hundredths of the unit: columns of small numbers, which compress well. */
export interface PackedFit {
  readonly diagnostics: Diagnostics;
  readonly stale: string | null;
  readonly states: readonly string[];
  /** How many sessions each state has. */
  readonly counts: readonly number[];
  /** Each less the one before it. */
  readonly sessions: readonly number[];
  readonly means: readonly number[];
  /** How far the 5th and the 95th percentile lie from the mean. */
  readonly below: readonly number[];
  readonly above: readonly number[];
}

/** All of a fit that the page shows, in hundredths: the server draws from the same numbers. */
export function packFit({ positions, diagnostics, stale }: Fit): PackedFit {
  const rows = positions.toSorted((a, b) =>
    a.state < b.state ? -1 : a.state > b.state ? 1 : a.session - b.session,
  );
  const states = [...new Set(rows.map(({ state }) => state))];
  const counts = states.map((state) => rows.filter((row) => row.state === state).length);
  const hundredths = (value: number) => Math.round(value * 100);
  const means = rows.map(({ mean }) => hundredths(mean));
  return {
    diagnostics,
    stale,
    states,
    counts,
    sessions: steps(rows.map(({ session }) => session)),
    means: steps(means),
    below: rows.map(({ q05 }, index) => (means[index] ?? 0) - hundredths(q05)),
    above: rows.map(({ q95 }, index) => hundredths(q95) - (means[index] ?? 0)),
  };
}

/** The positions as they were packed. */
export function unpackFit(packed: PackedFit): Fit {
  const { diagnostics, stale, states, counts, below, above } = packed;
  const [sessions, means] = [sums(packed.sessions), sums(packed.means)];
  const positions: Position[] = [];
  for (const [place, state] of states.entries()) {
    for (let left = counts[place] ?? 0; left > 0; left--) {
      const at = positions.length;
      const mean = means[at] ?? 0;
      positions.push({
        state,
        session: sessions[at] ?? 0,
        mean: mean / 100,
        q05: (mean - (below[at] ?? 0)) / 100,
        q95: (mean + (above[at] ?? 0)) / 100,
      });
    }
  }
  return { positions, diagnostics, stale };
}

function steps(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
