/** How long the sampler runs. */
export interface Plan {
  readonly seed: number;
  readonly chains: number;
  /** Of each chain, those of the burn-in included. */
  readonly sweeps: number;
  readonly burnIn: number;
  /** Every so many sweeps after the burn-in one is kept. */
  readonly thin: number;
}

const fewestKept = 8;
/** Draws that are kept of each chain: more would lie too close together to tell more. */
const mostKept = 250;

/** A fifth of the sweeps is burn-in; of the rest, some 250 are kept. */
export function planOf({ seed = 1946, chains = 4, sweeps = 1250 } = {}): Plan {
  const burnIn = Math.floor(sweeps / 5);
  return { seed, chains, sweeps, burnIn, thin: Math.max(1, Math.floor((sweeps - burnIn) / mostKept)) };
}

/** How many sweeps of a chain are kept; an even number, so that a chain has two halves. */
export function keptBy({ sweeps, burnIn, thin }: Plan): number {
  return Math.floor((sweeps - burnIn) / thin / 2) * 2;
}

/** The fewest sweeps that leave enough to judge. */
export const fewestSweeps = Math.ceil((fewestKept * 5) / 4);
