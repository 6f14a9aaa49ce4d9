/** Moves and stretches in place so that the mean is 0 and the standard deviation 1. */
export function standardise(positions: Float64Array): void {
  const count = positions.length;
  let sum = 0;
  let squares = 0;
  for (const position of positions) {
    sum += position;
    squares += position * position;
  }
  const mean = sum / count;
  const deviation = Math.sqrt(squares / count - mean * mean) || 1;
  for (let place = 0; place < count; place++)
    positions[place] = ((positions[place] as number) - mean) / deviation;
}

/** The value, or the limit that it is beyond on either side of 0. */
export function clamp(value: number, limit: number): number {
  return value > limit ? limit : Math.max(value, -limit);
}
