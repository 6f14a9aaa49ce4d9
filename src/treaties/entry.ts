import { addDays, addMonths, addYears, type Day, firstOfNextMonth, laterOf } from '../days/day.ts';
import type { Act, Treaty } from './treaties.ts';

/**
 * The day a consent to be bound binds its state, as known on `known`; `null` if the treaty does not tell (it is not in
 * force, or nobody could know yet that it would be). A day stated with the act wins over the treaty's rule.
 * Rome Statute, article 126: the first day of the month after the 60th day following deposit, at the earliest the day
 * the Statute itself entered into force. Amendments, article 121(5): one year after deposit.
 */
export function entryDay(treaty: Treaty, consent: Act, known: Day): Day | null {
  if (treaty.in_force === null || known < (treaty.in_force_known ?? treaty.in_force)) return null;
  if (consent.effect !== null) return consent.effect;
  const own = applyRule(treaty.entry_rule, consent.day);
  return own && laterOf(own, treaty.in_force);
}

/** The day a notice of withdrawal ends participation; Rome Statute, article 127(1): one year after receipt. */
export function withdrawalDay(treaty: Treaty, notice: Act): Day | null {
  return notice.effect ?? applyRule(treaty.withdrawal_rule, notice.day);
}

/** `rule` as treaties.csv writes it, counted from `day`; `null` for no rule. */
export function applyRule(rule: string, day: Day): Day | null {
  if (rule === '') return null;
  if (rule === 'immediate') return day;
  const amount = Number(/\d+/.exec(rule)?.[0]);
  if (rule.startsWith('first of month')) return firstOfNextMonth(addDays(day, amount));
  if (rule.endsWith('years')) return addYears(day, amount);
  return rule.endsWith('months') ? addMonths(day, amount) : addDays(day, amount);
}
