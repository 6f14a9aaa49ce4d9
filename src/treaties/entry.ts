import { type Day, laterOf } from '../days/day.ts';
import { applyRule, endOfPeriod } from './rules.ts';
import type { Act, Treaty } from './treaties.ts';

export { applyRule } from './rules.ts';

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

/**
 * The day a notice of withdrawal ends participation; `null` if the treaty does not tell. Rome Statute, article 127(1): one year
 * after receipt. Genocide Convention, article XIV: at the end of ten years in force, then of every five, if given six months before.
 */
export function withdrawalDay(treaty: Treaty, notice: Act): Day | null {
  if (notice.effect !== null) return notice.effect;
  if (treaty.withdrawal_periods !== '' && treaty.in_force !== null)
    return endOfPeriod(treaty.withdrawal_periods, treaty.in_force, notice.day);
  return applyRule(treaty.withdrawal_rule, notice.day);
}

/** The first day on which a state that is bound since `entry` may give notice of withdrawal; `null` if the treaty sets none. */
export function earliestNotice(treaty: Treaty, entry: Day): Day | null {
  const [rule = '', from = ''] = treaty.withdrawal_not_before.split(' from ');
  const start = from === 'entry' ? entry : treaty.in_force;
  return rule === '' || start === null ? null : applyRule(rule, start);
}

/** Whether a rule is not the treaty's own but what the Vienna Convention says where a treaty is silent, or where its rule is not on record. */
export function isDefault(basis: string): boolean {
  return basis.startsWith('default');
}
