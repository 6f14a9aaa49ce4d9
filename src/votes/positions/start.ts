import type { Choices } from './choices.ts';
import { exactQuantile } from './normal.ts';
import { standardise } from './scale.ts';

/** What the model knows of seats and items. */
export interface Parameters {
  /** theta, by seat. */
  readonly positions: Float64Array;
  /** b, by item: above 0 where those with a high position vote no. */
  readonly slopes: Float64Array;
  /** g1 and g2: below the one a state votes yes, above the other no. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The cut points never leave this range, and stay this far apart where a start is made. */
export const reach = 7;
export const apart = 0.02;

/**
 * A rough start that fixes which way is up: an item on which the United States voted no more than Russia points up, and a
 * state stands as high as it votes with such items.
 */
export function startOf(choices: Choices): Parameters {
  const { items, bounds, seats } = choices;
  const slopes = polarities(choices);
  const positions = leanings(choices, slopes);
  const lower = new Float64Array(items);
  const upper = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    const [yes, abstain, no, end] = bounds.subarray(3 * item, 3 * item + 4) as unknown as number[];
    const count = (end as number) - (yes as number) + 1;
    lower[item] = exactQuantile(((abstain as number) - (yes as number) + 0.5) / count);
    upper[item] = Math.max(
      exactQuantile(((no as number) - (yes as number) + 0.5) / count),
      (lower[item] as number) + apart,
    );
  }
  standardise(positions);
  if (seats.length === 0) throw new RangeError('There are no choices to start from.');
  return { positions, slopes, lower, upper };
}

/** +1 where the United States stood nearer to no than Russia, -1 the other way, 0 where they voted the same or one did not vote. */
function polarities({ items, bounds, voters, seats }: Choices): Float64Array {
  const slopes = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    let apart = 0;
    let heard = 0;
    for (let vote = 0; vote < 3; vote++) {
      for (let at = bounds[3 * item + vote] as number; at < (bounds[3 * item + vote + 1] as number); at++) {
        const line = seats[voters[at] as number]?.line;
        if (line === 'USA') apart += vote;
        if (line === 'RUS') apart -= vote;
        if (line === 'USA' || line === 'RUS') heard++;
      }
    }
    slopes[item] = heard % 2 === 0 ? Math.sign(apart) : 0;
  }
  return slopes;
}

function leanings({ items, bounds, voters, seats }: Choices, slopes: Float64Array): Float64Array {
  const sums = new Float64Array(seats.length);
  const counts = new Float64Array(seats.length).fill(1);
  for (let item = 0; item < items; item++) {
    const slope = slopes[item] as number;
    if (slope === 0) continue;
    for (let vote = 0; vote < 3; vote++) {
      for (let at = bounds[3 * item + vote] as number; at < (bounds[3 * item + vote + 1] as number); at++) {
        const seat = voters[at] as number;
        sums[seat] = (sums[seat] as number) + slope * (vote - 1);
        counts[seat] = (counts[seat] as number) + 1;
      }
    }
  }
  return sums.map((sum, seat) => sum / (counts[seat] as number));
}
