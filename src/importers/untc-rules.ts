import { OnrecordError } from '../error.ts';
import { type RuleRow, type TreatyRow, treatyRow } from '../treaties/schema.ts';

/** The columns of a treaty's row that are its rules. */
export type Rules = Pick<
  TreatyRow,
  | 'minimum'
  | 'condition'
  | 'entry_rule'
  | 'entry_basis'
  | 'withdrawal_rule'
  | 'withdrawal_basis'
  | 'withdrawal_not_before'
  | 'withdrawal_periods'
  | 'falls_below'
  | 'provisional_basis'
>;

/**
 * What is held where a treaty's own rules are not on record: bound on deposit (Vienna Convention on the Law of Treaties, article
 * 24(3)), released twelve months after notice (article 56(2)). Both say that they are defaults.
 */
export const defaultRules: Rules = {
  minimum: null,
  condition: '',
  entry_rule: 'immediate',
  entry_basis: 'default: Vienna Convention on the Law of Treaties, article 24(3)',
  withdrawal_rule: '12 months',
  withdrawal_basis: 'default: Vienna Convention on the Law of Treaties, article 56(2)',
  withdrawal_not_before: '',
  withdrawal_periods: '',
  falls_below: null,
  provisional_basis: '',
};

const columns = Object.keys(defaultRules) as (keyof Rules)[];

/** Given rules win over those on record for the number, those over what an earlier import had, that over the default. */
export function rulesOf(
  given: Partial<Rules>,
  onRecord: RuleRow | TreatyRow | undefined,
  before: TreatyRow | undefined,
): Rules {
  return { ...defaultRules, ...pick(before), ...pick(onRecord), ...given };
}

function pick(row: Rules | undefined): Partial<Rules> {
  return row ? Object.fromEntries(columns.map((column) => [column, row[column]])) : {};
}

/**
 * Rules as typed, `entry_rule=30 days; entry_basis=article 21`: columns of treaties.csv.
 * @throws OnrecordError `asked/bad-value` naming what does not fit
 */
export function parseRules(text: string): Partial<Rules> {
  const cells = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.split(/\s*=\s*(.*)/s, 2) as [string, string | undefined]);
  const given: Record<string, unknown> = {};
  for (const [name, value = ''] of cells) {
    const column = columns.find((one) => one === name);
    if (!column) throw badRule(`"${name}" is no rule of a treaty.`, `Rules are ${columns.join(', ')}.`);
    const result = treatyRow.shape[column].safeParse(value);
    if (!result.success)
      throw badRule(
        `"${value}" does not fit ${name}.`,
        `${result.error.issues[0]?.message ?? 'Another value'}.`,
      );
    given[column] = result.data;
  }
  const rules = given as Partial<Rules>;
  const entry = rules.entry_rule !== undefined && rules.entry_basis === undefined;
  const exit = rules.withdrawal_rule !== undefined && rules.withdrawal_basis === undefined;
  return {
    ...(entry && { entry_basis: 'as given on import' }),
    ...(exit && { withdrawal_basis: 'as given on import' }),
    ...rules,
  };
}

function badRule(message: string, expected: string): OnrecordError {
  return new OnrecordError('asked/bad-value', message, {
    hint: `${expected} Write --rules "entry_rule=30 days; withdrawal_rule=1 years; minimum=55".`,
  });
}
