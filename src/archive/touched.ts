import { type Change, type Footprint, touches } from './footprint.ts';
import type { Head, Touched } from './format.ts';
import type { Store } from './store.ts';

/** Footprints as they are gathered, by their tables and then by themselves. */
export type Gathered = Map<string, Map<string, [Footprint, number[]]>>;

export function gather(gathered: Gathered, footprints: readonly Footprint[], question: number): void {
  for (const footprint of footprints) {
    const tables = JSON.stringify(footprint.tables);
    const alike = gathered.get(tables) ?? new Map<string, [Footprint, number[]]>();
    gathered.set(tables, alike);
    const key = JSON.stringify([footprint.subjects, footprint.within ?? null]);
    const entry = alike.get(key) ?? [footprint, []];
    alike.set(key, entry);
    entry[1].push(question);
  }
}

/** Writes a file for all footprints on the same tables. */
export function keepTouched(store: Store, gathered: Gathered): Head['touched'] {
  return [...gathered].map(([tables, alike]) => {
    const touched: Touched = [...alike.values()].map(([{ subjects, within }, numbers]) => [
      subjects,
      within ?? null,
      numbers,
    ]);
    return { tables: JSON.parse(tables) as string[], file: store.keep('touched', JSON.stringify(touched)) };
  });
}

/** Numbers of the questions that a change may touch, in order. Files of tables that nothing changed are not opened. */
export function affected(
  store: Store,
  { touched }: Pick<Head, 'touched'>,
  changes: readonly Change[],
): number[] {
  const numbers = new Set<number>();
  for (const { tables, file } of touched) {
    const near = changes.filter((change) => touches({ tables, subjects: {} }, change));
    if (near.length === 0) continue;
    for (const [subjects, within, questions] of store.touched(file)) {
      const footprint = { tables, subjects, within: within ?? undefined };
      if (near.some((change) => touches(footprint, change)))
        for (const number of questions) numbers.add(number);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}

/** The same without what these questions touched until now, and with what they touch. */
export function retouched(
  store: Store,
  { touched }: Pick<Head, 'touched'>,
  moved: readonly (readonly [number, readonly Footprint[]])[],
): Head['touched'] {
  if (moved.length === 0) return touched;
  const gathered: Gathered = new Map();
  const gone = new Set(moved.map(([number]) => number));
  for (const { tables, file } of touched)
    for (const [subjects, within, questions] of store.touched(file))
      for (const number of questions)
        if (!gone.has(number)) gather(gathered, [{ tables, subjects, within: within ?? undefined }], number);
  for (const [number, footprints] of moved) gather(gathered, footprints, number);
  return keepTouched(store, gathered);
}
