import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Position } from '../../../src/votes/positions/schema.ts';

/**
 * The estimates of Bailey, Strezhnev & Voeten (2017), update of April 2020, doi:10.7910/DVN/LEJUQZ. The file is not part of the
 * project: a folder of raw data may hold it.
 */
const file = resolve(
  process.env.ONRECORD_RAW ?? resolve(import.meta.dirname, '../../../../shared/data'),
  'positions/IdealpointestimatesAll_Apr2020.csv',
);

export const hasPublished = existsSync(file);
if (!hasPublished)
  console.warn(
    `\n!!! NOT COMPARED WITH THE PUBLISHED POSITIONS: "${file}" is missing; ONRECORD_RAW gives its folder.\n`,
  );

interface Published {
  /** As in our record; Germany is told apart from West Germany by the number of votes. */
  readonly state: string;
  readonly session: number;
  readonly votes: number;
  readonly mean: number;
}

/** COW codes that are not under the ISO code we have. */
const codes: Readonly<Record<string, string>> = {
  '255': 'DEU',
  '260': 'DEU',
  '265': 'DDR',
  '315': 'CSK',
  '345': 'SRB',
  '347': 'XKX',
  '511': 'EAZ',
  '678': 'YEM',
  '680': 'YMD',
  '713': 'TWN',
};

export function readPublished(): Published[] {
  const rows: Record<string, string>[] = parse(readFileSync(file, 'latin1'), { columns: true });
  return rows.map((row) => ({
    state: codes[row.ccode ?? ''] ?? row.iso3c ?? '',
    session: Number(row.session),
    votes: Number(row.NVotes),
    mean: Number(row.IdealPoint),
  }));
}

/**
 * The median posterior standard deviation over all states and sessions, as the file's 5 % and 95 % quantiles tell it: those of a normal distribution lie 3.29
 * deviations apart.
 */
export function publishedSd(): number {
  const rows: Record<string, string>[] = parse(readFileSync(file, 'latin1'), { columns: true });
  const sds = rows
    .map((row) => (Number(row['Q95%']) - Number(row['Q5%'])) / (2 * 1.6448536))
    .sort((a, b) => a - b);
  return sds[sds.length >> 1] as number;
}

const lines: Readonly<Record<string, string>> = { SUN: 'RUS', YUG: 'SRB', 'DEU-260': 'DEU' };

/** A state and session as both sides name it. */
export function keyOf(state: string, session: number): string {
  return `${lines[state] ?? state} ${session}`;
}

/** How two lists of positions go together, after the second is moved and stretched to fit the first. */
export interface Likeness {
  readonly pairs: number;
  readonly r: number;
  /** Mean over the sessions of the correlation within each. */
  readonly within: number;
  readonly rmse: number;
}

/** Ours beside the published, where both have the state and session; a state that has two rows in one is left out there. */
export function likeness(ours: readonly Pick<Position, 'state' | 'session' | 'mean'>[]): Likeness {
  const theirs = grouped(readPublished(), ({ state, session }) => keyOf(state, session));
  const pairs = ours.flatMap(({ state, session, mean }) => {
    const [one, ...others] = theirs.get(keyOf(state, session)) ?? [];
    return one && others.length === 0 ? [{ session, x: mean, y: one.mean }] : [];
  });
  const sessions = [...grouped(pairs, ({ session }) => session).values()];
  const { r, rmse } = fitted(pairs);
  const within = sessions.reduce((sum, some) => sum + fitted(some).r, 0) / sessions.length;
  return { pairs: pairs.length, r, within, rmse };
}

function grouped<Item, Key>(items: readonly Item[], keyFor: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyFor(item), [...(groups.get(keyFor(item)) ?? []), item]);
  return groups;
}

function fitted(pairs: readonly { readonly x: number; readonly y: number }[]): { r: number; rmse: number } {
  const count = pairs.length;
  const mx = pairs.reduce((sum, { x }) => sum + x, 0) / count;
  const my = pairs.reduce((sum, { y }) => sum + y, 0) / count;
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of pairs) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  return { r: xy / Math.sqrt(xx * yy), rmse: Math.sqrt((yy - (xy * xy) / xx) / count) };
}
