import type { AsOf, Docket } from './docket.ts';
import { type Passage, passagesOn, type Stretch, stretches } from './stretches.ts';

/** How long a stretch of proceedings took, with every case behind it. */
export interface Duration {
  readonly stretch: Stretch;
  /** In order of their first day. */
  readonly passages: readonly Passage[];
  /** In days, over the passages that were reached; `null` when none was. Quartiles as in R's type 7. */
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
  /**
   * Days after which half would be over when those still open, or cut short, count for as long as they lasted
   * (Kaplan and Meier, 1958); `null` when fewer than half are.
   */
  readonly medianWithOpen: number | null;
}

/** All stretches as of a day, in the order of proceedings. */
export function durationsOn(docket: Docket, asOf: AsOf): Duration[] {
  return stretches.map((stretch) => durationOf(stretch, passagesOn(docket, stretch, asOf)));
}

export function durationOf(stretch: Stretch, passages: readonly Passage[]): Duration {
  const reached = passages
    .filter(({ end }) => end === 'reached')
    .map(({ days }) => days)
    .sort((a, b) => a - b);
  return {
    stretch,
    passages,
    lower: quantile(reached, 0.25),
    median: quantile(reached, 0.5),
    upper: quantile(reached, 0.75),
    medianWithOpen: medianWithOpen(passages),
  };
}

/** Linear between neighbours (Hyndman and Fan, 1996, type 7), to the nearest day. `sorted` ascends. */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return Math.round(below + (above - below) * (place - Math.floor(place)));
}

function medianWithOpen(passages: readonly Passage[]): number | null {
  let lasting = 1;
  for (const days of distinctDays(passages)) {
    const atRisk = passages.filter((one) => one.days >= days).length;
    const over = passages.filter((one) => one.days === days && one.end === 'reached').length;
    lasting *= 1 - over / atRisk;
    if (lasting <= 0.5) return days;
  }
  return null;
}

function distinctDays(passages: readonly Passage[]): number[] {
  return [...new Set(passages.map(({ days }) => days))].sort((a, b) => a - b);
}
