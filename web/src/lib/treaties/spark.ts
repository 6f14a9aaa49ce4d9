import { type Day, daysBetween, type Standing } from 'onrecord/browser';

/** How many states a treaty bound, from its first act to today, as the outline of an area in a box of 100 by 30. */
export function outline(standings: readonly Standing[], first: Day, today: Day): string {
  const whole = Math.max(1, daysBetween(first, today));
  const bound = (counts: Standing['counts']) => counts.party + counts.withdrawing;
  const most = Math.max(1, ...standings.map(({ counts }) => bound(counts)));
  const steps = standings
    .filter(({ from }) => from <= today)
    .map(({ from, counts }) => {
      const x = Math.max(0, (daysBetween(first, from) / whole) * 100).toFixed(1);
      return `H${x}V${(30 - (bound(counts) / most) * 29).toFixed(1)}`;
    });
  return `M0,30${steps.join('')}H100V30z`;
}
