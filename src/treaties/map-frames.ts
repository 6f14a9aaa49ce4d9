import type { Day } from '../days/day.ts';
import { history, type Stretch } from './history.ts';
import type { Status } from './participation.ts';
import { statesOf } from './parties.ts';
import type { Treaty } from './treaties.ts';

/** From this day on the state stood there, until its next frame. */
export interface Frame {
  readonly from: Day;
  readonly status: Status;
}

/** Where each state that ever did anything stood over all days, in order of day. Before its first frame a state is `none`. */
export type Frames = ReadonlyMap<string, readonly Frame[]>;

/** To somebody who knows what was known on a day; `then`: each day as it was known on that very day. */
export type Knowledge = Day | 'then';

/** Everything a slider of days over a map needs, computed once. */
export function framesOf(treaty: Treaty, known: Knowledge): Frames {
  return new Map(statesOf(treaty).map((state) => [state, framesOfState(history(treaty, state), known)]));
}

/** Where a state stood on the day. */
export function statusIn(frames: Frames, state: string, on: Day): Status {
  return frames.get(state)?.findLast(({ from }) => from <= on)?.status ?? 'none';
}

/** The days on which any state's standing changes, in order. */
export function turningDays(frames: Frames): Day[] {
  return [...new Set([...frames.values()].flatMap((list) => list.map(({ from }) => from)))].sort();
}

/** How many states stood where from a day on; `party` leaves out those on their way out. */
export interface Standing {
  readonly from: Day;
  readonly counts: Readonly<Record<Status, number>>;
}

/** The course of the counts: one standing for every day on which any of them changes. */
export function standingsOf(frames: Frames): Standing[] {
  const counts: Record<Status, number> = {
    none: frames.size,
    signatory: 0,
    party: 0,
    withdrawing: 0,
    withdrawn: 0,
    'signature-disowned': 0,
  };
  const steps = [...frames.values()].flatMap((list) =>
    list.map(({ from, status }, index) => ({ from, status, before: list[index - 1]?.status ?? 'none' })),
  );
  const standings: Standing[] = [];
  for (const { from, status, before } of steps.sort((a, b) => a.from.localeCompare(b.from))) {
    counts[before]--;
    counts[status]++;
    if (standings.at(-1)?.from === from) standings.pop();
    standings.push({ from, counts: { ...counts } });
  }
  return standings;
}

function framesOfState(stretches: readonly Stretch[], known: Knowledge): Frame[] {
  const frames: Frame[] = [];
  for (const from of turns(stretches, known)) {
    const at = known === 'then' ? from : known;
    const status = stretches.find((stretch) => holds(stretch, from, at))?.status ?? 'none';
    if (status !== (frames.at(-1)?.status ?? 'none')) frames.push({ from, status });
  }
  return frames;
}

/** Every day on which the answer may change; with `then` the knowledge moves along and may change it too. */
function turns(stretches: readonly Stretch[], known: Knowledge): Day[] {
  const days = stretches.flatMap((it) =>
    known === 'then' ? [it.from, it.until, it.known_from, it.known_until] : [it.from, it.until],
  );
  return [...new Set(days)].filter((day) => day !== null).sort();
}

function holds(stretch: Stretch, on: Day, known: Day): boolean {
  return (
    stretch.from <= on &&
    (stretch.until === null || on < stretch.until) &&
    stretch.known_from <= known &&
    (stretch.known_until === null || known < stretch.known_until)
  );
}
