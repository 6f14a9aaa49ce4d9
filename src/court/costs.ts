import { addYears, type Day } from '../days/day.ts';
import { type BudgetSum, budgetOver } from './budgets.ts';
import { type Way, waysToCount } from './counting.ts';
import type { AsOf, Budget, Docket } from './docket.ts';
import { type Verdict, verdictsOn } from './verdicts.ts';

/** Money approved, divided by what the judges had decided. */
export interface Share {
  /** One of the ways to count verdicts. */
  readonly way: string;
  readonly counts: string;
  readonly count: number;
  /** Euros, to the nearest; `null` when nothing was counted. */
  readonly begun: number | null;
  readonly over: number | null;
}

/** One financial period, with what was decided in it. */
export interface Period {
  readonly budget: Budget;
  readonly verdicts: readonly Verdict[];
}

/** What the Court had cost by a day, as far as approved budgets tell. */
export interface Costs {
  /** Budgets of all financial periods that had begun, the one in course whole. */
  readonly begun: BudgetSum;
  /** Budgets of the periods that were over. */
  readonly over: BudgetSum;
  readonly shares: readonly Share[];
  readonly periods: readonly Period[];
}

const firstDay = '2002-01-01' as Day;

/** The ways to count by which money may be divided; others would mix people judged twice. */
const dividing = [
  'core-convictions',
  'core-convictions-standing',
  'core-convictions-final',
  'core-verdicts',
  'core-judgments',
  'all-verdicts',
  'all-judgments',
];

/** What was approved until `asOf`, by year, and divided by each way to count the verdicts. */
export function costsOn(docket: Docket, asOf: AsOf): Costs {
  const thisYear = `${asOf.on.slice(0, 4)}-01-01` as Day;
  const begun = budgetOver(docket, { from: firstDay, until: addYears(thisYear, 1) }, asOf);
  const over = budgetOver(docket, { from: firstDay, until: thisYear }, asOf);
  const verdicts = verdictsOn(docket, asOf);
  return {
    begun,
    over,
    shares: waysToCount(verdicts)
      .filter(({ way }) => dividing.includes(way))
      .map((way) => share(way, begun.amount, over.amount)),
    periods: begun.budgets.map((budget) => ({ budget, verdicts: verdictsIn(verdicts, budget) })),
  };
}

function share({ way, counts, count }: Way, begun: number, over: number): Share {
  const each = (amount: number) => (count === 0 || amount === 0 ? null : Math.round(amount / count));
  return { way, counts, count, begun: each(begun), over: each(over) };
}

function verdictsIn(verdicts: readonly Verdict[], { from, until }: Budget): Verdict[] {
  return verdicts.filter(({ judgment }) => judgment.happened >= from && judgment.happened < until);
}

/** What a cost per judgment does not mean. Each is a sentence. */
export const notMeant: readonly string[] = [
  'The amounts are budgets as approved, not what was spent, and are not adjusted for prices.',
  'Most of the money pays for what gives no judgment in the same year: examinations, investigations, the protection of witnesses, victims, arrests that did not happen.',
  'Judgments come years after the work for them was paid, so that money of early years is divided by later decisions and money of late years by none.',
  'An acquittal is a result as much as a conviction; a count of convictions measures neither justice nor speed.',
  'For most years the sources do not say whether the loan for the premises is part of the figure.',
];
