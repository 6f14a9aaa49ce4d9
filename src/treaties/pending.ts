import { type Day, daysBetween } from '../days/day.ts';
import { comingEffects } from './effects.ts';
import type { Act, Treaty } from './treaties.ts';

/** A notice of withdrawal that was received, not revoked, and has not yet taken effect: the state is still bound. */
export interface PendingWithdrawal {
  readonly treaty: Treaty;
  readonly state: string;
  readonly notice: Act;
  /** The first day on which the state is no longer bound. */
  readonly effective: Day;
  /** From the day asked about to that day. */
  readonly daysLeft: number;
}

/** The pending withdrawals on `on`, by what is known on `known`; the next to take effect first. */
export function pendingWithdrawals(treaty: Treaty, on: Day, known: Day): PendingWithdrawal[] {
  return comingEffects(treaty, on, known).flatMap(({ kind, day, state, act }) =>
    kind === 'withdrawal' && state !== null && act !== null
      ? [{ treaty, state, notice: act, effective: day, daysLeft: daysBetween(on, day) }]
      : [],
  );
}
