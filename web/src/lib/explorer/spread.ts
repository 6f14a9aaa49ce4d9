interface Room {
  /** How far apart two labels must stand. */
  readonly gap: number;
  /** The lowest place there is. */
  readonly most: number;
}

/** Where labels go that want to stand at these places, moved apart until none covers another. */
export function spread(wanted: readonly number[], { gap, most }: Room): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  for (let place = 1; place < order.length; place++) {
    const [above, below] = [order[place - 1], order[place]];
    if (above && below && below.at - above.at < gap) below.at = above.at + gap;
  }
  let floor = most;
  for (const one of order.toReversed()) {
    one.at = Math.min(one.at, floor);
    floor = one.at - gap;
  }
  const found: number[] = [];
  for (const { at, index } of order) found[index] = at;
  return found;
}
