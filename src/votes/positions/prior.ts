import type { Choices } from './choices.ts';

/** What ties a seat's position to that of a neighbouring session of its line. */
export interface Prior {
  /** The place of the seat whose position the prior has as its mean: the session before, for a first session the second; -1 for none. */
  readonly neighbour: Int32Array;
  /** 1 / tau2, tau2 = 0.5 N / (N + N of the neighbour). */
  readonly precision: Float64Array;
}

/** As published: few votes beside a neighbour with many are held close to it. A line of one session has the mean 0. */
export function priorOf({ seats }: Choices): Prior {
  const same = (place: number, line: string) => seats[place]?.line === line;
  const neighbour = Int32Array.from(seats, ({ line }, place) => {
    if (same(place - 1, line)) return place - 1;
    return same(place + 1, line) ? place + 1 : -1;
  });
  const precision = Float64Array.from(seats, ({ votes }, place) => {
    const beside = seats[neighbour[place] as number]?.votes ?? 0;
    return (2 * (votes + beside)) / votes;
  });
  return { neighbour, precision };
}
