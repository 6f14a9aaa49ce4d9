import type { RollCall } from '../roll-call.ts';
import type { MatchRow } from '../schema.ts';

/**
 * Which item of the model each roll call is, by its place in `rollCalls`: the place of the first roll call that put the same
 * question, its own where none did. Items that span sessions hold the sessions to one scale.
 */
export function bridged(rollCalls: readonly RollCall[], matches: readonly MatchRow[]): Int32Array {
  const places = new Map(rollCalls.map(({ id }, place) => [id, place]));
  const parents = Int32Array.from(rollCalls, (_, place) => place);
  const first = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root] as number;
    parents[place] = root;
    return root;
  };
  for (const { id_a, id_b } of matches) {
    const earlier = places.get(id_a);
    const later = places.get(id_b);
    if (later === undefined || earlier === undefined) continue;
    const [a, b] = [first(later), first(earlier)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  return parents.map((_, place) => first(place));
}
