import { type Agreement, agreementFrom, type Crossing, crossingOf, type Measure } from './agreement.ts';
import type { Ballots, Planes } from './ballots.ts';
import { type Bits, both, setBit, wordsFor } from './bits.ts';

/** What time is told in. A roll call's year is always known; a session begins in September and may last into the next. */
export const periodKinds = ['year', 'session'] as const;
/** What a series is cut into. */
export type PeriodKind = (typeof periodKinds)[number];

/** A year or a session and its roll calls. */
export interface Period {
  /** `1991`, `46`, `ES-10`. */
  readonly name: string;
  readonly bits: Bits;
}

const made = new WeakMap<Ballots, Map<PeriodKind, readonly Period[]>>();

/** Every year or session with a roll call, in order of their first. */
export function periodsOf(ballots: Ballots, kind: PeriodKind): readonly Period[] {
  const kinds = made.get(ballots) ?? new Map<PeriodKind, readonly Period[]>();
  made.set(ballots, kinds);
  const periods = kinds.get(kind) ?? gathered(ballots, kind);
  kinds.set(kind, periods);
  return periods;
}

function gathered({ rollCalls }: Ballots, kind: PeriodKind): Period[] {
  const byName = new Map<string, Bits>();
  for (const [column, { day, session }] of rollCalls.entries()) {
    const name = kind === 'year' ? day.slice(0, 4) : session;
    const bits = byName.get(name) ?? new Uint32Array(wordsFor(rollCalls.length));
    byName.set(name, bits);
    setBit(bits, column);
  }
  return [...byName].map(([name, bits]) => ({ name, bits }));
}

/** Likeness in one period, or over the last few up to it. */
export interface AgreementIn extends Agreement {
  readonly period: string;
}

/**
 * How the likeness of two states moved: one value a period, over the roll calls of `counting`. With `rolling` above 1 each value covers
 * that many periods, the named one the last. Periods in which the two never both voted are left out.
 */
export function agreementOver(
  ballots: Ballots,
  [a, b]: readonly [Planes, Planes],
  counting: Bits,
  measure: Measure,
  { by = 'year', rolling = 1 }: { readonly by?: PeriodKind; readonly rolling?: number } = {},
): AgreementIn[] {
  const periods = periodsOf(ballots, by);
  const crossings = periods.map(({ bits }) => crossingOf(a, b, both(bits, counting)));
  return periods.flatMap(({ name }, index) => {
    if ((crossings[index] as Crossing).every((count) => count === 0)) return [];
    const over = sumOf(crossings.slice(Math.max(0, index + 1 - rolling), index + 1));
    return { period: name, ...agreementFrom(over, measure) };
  });
}

function sumOf(crossings: readonly Crossing[]): Crossing {
  const sum = new Uint32Array(9);
  for (const crossing of crossings)
    for (let index = 0; index < 9; index++) sum[index] = (sum[index] as number) + (crossing[index] as number);
  return sum;
}
