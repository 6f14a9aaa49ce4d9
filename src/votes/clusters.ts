/** Two clusters put together. Clusters below `states.length` are single states; each merge makes the next number. */
export interface Merge {
  readonly a: number;
  readonly b: number;
  /** Mean distance between the states of the one and those of the other. */
  readonly distance: number;
}

/**
 * Average linkage by chains of nearest neighbours (Murtagh 1983): follow the nearest until two are each other's nearest, and join them.
 * Merges come out of order and are sorted by distance at the end, which is right because average linkage never falls.
 */
export function upgma(distances: Float64Array, size: number): Merge[] {
  const between = Float64Array.from(distances);
  const weight = new Float64Array(size).fill(1);
  const active = new Set(range(0, size - 1));
  const found: Merge[] = [];
  const chain: number[] = [];
  while (active.size > 1) {
    const [start] = active;
    if (chain.length === 0) chain.push(start as number);
    const last = chain.at(-1) as number;
    const before = chain.at(-2);
    const next = nearestOf(last, before, active, between, size);
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    found.push({ a: next, b: last, distance: between[next * size + last] as number });
    join(next, last, active, between, weight, size);
  }
  return numbered(found, size);
}

/** The nearest active cluster; of equals the one the chain came from, so that it ends. */
function nearestOf(
  of: number,
  before: number | undefined,
  active: ReadonlySet<number>,
  between: Float64Array,
  size: number,
): number {
  let nearest = before ?? -1;
  let least = before === undefined ? Number.POSITIVE_INFINITY : (between[of * size + before] as number);
  for (const other of active) {
    if (other === of || !((between[of * size + other] as number) < least)) continue;
    nearest = other;
    least = between[of * size + other] as number;
  }
  return nearest;
}

/** `b` becomes part of `a`: their distances to all others are averaged by weight. */
function join(
  a: number,
  b: number,
  active: Set<number>,
  between: Float64Array,
  weight: Float64Array,
  size: number,
): void {
  const [heavy, light] = [weight[a] as number, weight[b] as number];
  active.delete(b);
  for (const other of active) {
    if (other === a) continue;
    const mean =
      (heavy * (between[a * size + other] as number) + light * (between[b * size + other] as number)) /
      (heavy + light);
    between[a * size + other] = mean;
    between[other * size + a] = mean;
  }
  weight[a] = heavy + light;
}

/** Merges by distance, each cluster named by its number instead of one of its members. */
function numbered(found: readonly Merge[], size: number): Merge[] {
  const root = range(0, size - 1);
  const name = range(0, size - 1);
  const rootOf = (member: number): number => {
    while (root[member] !== member) member = root[member] as number;
    return member;
  };
  return [...found]
    .sort((x, y) => x.distance - y.distance)
    .map(({ a, b, distance }, index) => {
      const [first, second] = [rootOf(a), rootOf(b)];
      const merge = { a: name[first] as number, b: name[second] as number, distance };
      root[second] = first;
      name[first] = size + index;
      return merge;
    });
}

/** For each state the number of its bloc, when the tree is cut into so many. */
export function cutTree(merges: readonly Merge[], size: number, blocs: number): number[] {
  const parts = new Map(range(0, size - 1).map((leaf) => [leaf, [leaf]]));
  for (const [index, { a, b }] of merges.slice(0, size - blocs).entries()) {
    parts.set(size + index, [...(parts.get(a) ?? []), ...(parts.get(b) ?? [])]);
    parts.delete(a);
    parts.delete(b);
  }
  const labels = new Array<number>(size).fill(0);
  for (const [label, leaves] of [...parts.values()].entries())
    for (const leaf of leaves) labels[leaf] = label;
  return labels;
}

/** Leaves from one end of the tree to the other. */
export function leavesOf(merges: readonly Merge[], size: number): number[] {
  const parts = range(0, size - 1).map((leaf) => [leaf]);
  for (const { a, b } of merges) parts.push([...(parts[a] ?? []), ...(parts[b] ?? [])]);
  return parts.at(-1) ?? [];
}

/** Whole numbers from `from` to `to`, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
