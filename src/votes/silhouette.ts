/** How much nearer states are to their own bloc than to the next, on average (Rousseeuw 1987); `distances` row by row. */
export function silhouetteOf(distances: Float64Array, size: number, labels: readonly number[]): number {
  const blocs = Math.max(0, ...labels) + 1;
  const members = new Float64Array(blocs);
  for (const label of labels) members[label] = (members[label] as number) + 1;
  let sum = 0;
  for (let state = 0; state < size; state++) {
    const totals = new Float64Array(blocs);
    for (let other = 0; other < size; other++) {
      const label = labels[other] as number;
      totals[label] = (totals[label] as number) + (distances[state * size + other] as number);
    }
    sum += silhouetteAt(totals, members, labels[state] as number);
  }
  return size === 0 ? 0 : sum / size;
}

/** 0 for a bloc of one. */
function silhouetteAt(totals: Float64Array, members: Float64Array, own: number): number {
  if (members[own] === 1) return 0;
  const within = (totals[own] as number) / ((members[own] as number) - 1);
  let next = Number.POSITIVE_INFINITY;
  for (const [label, total] of totals.entries())
    if (label !== own) next = Math.min(next, total / (members[label] as number));
  const most = Math.max(within, next);
  return most === 0 || next === Number.POSITIVE_INFINITY ? 0 : (next - within) / most;
}
