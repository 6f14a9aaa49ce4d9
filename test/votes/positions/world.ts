import type { Choices } from '../../../src/votes/positions/choices.ts';
import { quantile } from '../../../src/votes/positions/normal.ts';
import { random } from '../../../src/votes/positions/random.ts';

/** Votes that were made by the model itself, from positions that are known. */
export interface World {
  readonly choices: Choices;
  readonly truth: readonly number[];
}

/** 40 states, four sessions of 60 questions; the United States stands at the top, Russia near the bottom. */
export function world(seed: number, { states = 40, sessions = 4, items = 60 } = {}): World {
  const source = random(seed, 9);
  const normal = () => quantile(source.uniform());
  const names = Array.from(
    { length: states },
    (_, state) => ['USA', 'RUS'][state] ?? `S${String(state).padStart(2, '0')}`,
  );
  const homes = names.map((name) => (name === 'USA' ? 2 : name === 'RUS' ? -1.5 : normal()));
  const seats = names
    .flatMap((state, place) =>
      Array.from({ length: sessions }, (_, session) => ({
        state,
        line: state,
        session: session + 1,
        votes: items,
        place,
      })),
    )
    .sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : a.session - b.session));
  const truth = seats.map(({ place }) => (homes[place] as number) + 0.15 * normal());
  const bounds = [0];
  const voters: number[] = [];
  for (let item = 0; item < items * sessions; item++) {
    const slope = 1.5 * normal();
    const cut = normal();
    const cuts = [cut - 0.3, cut + 0.3];
    const kinds: number[][] = [[], [], []];
    for (const [place, { session }] of seats.entries()) {
      if (session !== (item % sessions) + 1) continue;
      const z = slope * (truth[place] as number) + normal();
      kinds[cuts.filter((each) => z > each).length]?.push(place);
    }
    for (const kind of kinds) {
      voters.push(...kind);
      bounds.push(voters.length);
    }
  }
  return {
    choices: {
      seats: seats.map(({ place: _, ...seat }) => seat),
      items: items * sessions,
      bounds: Uint32Array.from(bounds),
      voters: Uint16Array.from(voters),
      rollCalls: [],
    },
    truth,
  };
}

export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const count = a.length;
  const mean = (some: ArrayLike<number>) => Array.from(some).reduce((sum, value) => sum + value, 0) / count;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let at = 0; at < count; at++) {
    const [x, y] = [(a[at] as number) - ma, (b[at] as number) - mb];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}
