import { type Day, yearOf } from '../days/day.ts';
import { type AsOf, type Budget, type Docket, earlier } from './docket.ts';

/** Both days are needed: money has no meaning over an open span. */
export interface ClosedSpan {
  readonly from: Day;
  readonly until: Day;
}

/** The approved budgets of the financial periods that lie wholly within a span. */
export interface BudgetSum {
  /** In euros; 0 when none is known. */
  readonly amount: number;
  readonly currency: 'EUR';
  /** One figure a period: the ones summed. */
  readonly budgets: readonly Budget[];
  /** Calendar years within the span, from 2002, that the sum lacks: not known, or only partly within the span. */
  readonly missing: readonly string[];
  /** Figures for the same periods that were not summed: without the loan, proposed, or from a source that disagrees. */
  readonly others: readonly Budget[];
  /** Whether the loan for the premises is in the sum: yes, no, in some years, or unknown for some. */
  readonly loan: 'yes' | 'no' | 'mixed' | 'unknown';
}

/** The Statute entered into force in 2002; before, there was no Court to pay for. */
const firstYear = 2002;

/** Sums what the Assembly of States Parties had approved by `asOf` for the periods within `span`. */
export function budgetOver(docket: Docket, span: ClosedSpan, asOf: AsOf): BudgetSum {
  const told = docket.budgets.filter(
    ({ from, until, day }) => from >= span.from && until <= span.until && day <= asOf.on && day <= asOf.known,
  );
  const budgets = onePerPeriod(told.filter(({ kind }) => kind === 'approved'));
  return {
    amount: budgets.reduce((sum, { amount }) => sum + amount, 0),
    currency: 'EUR',
    budgets,
    missing: missingYears(span, budgets),
    others: told.filter((budget) => !budgets.includes(budget)),
    loan: loanIn(budgets),
  };
}

/** Of several figures for one period the whole appropriation, loan included, and the better sourced one. */
export function onePerPeriod(budgets: readonly Budget[]): Budget[] {
  const chosen = new Map<Day, Budget>();
  for (const budget of budgets) {
    const other = chosen.get(budget.from);
    if (!other || preference(budget) > preference(other)) chosen.set(budget.from, budget);
  }
  return [...chosen.values()].sort((a, b) => earlier(a.from, b.from));
}

/** Of several figures for one period the one with the highest preference counts. */
export function preference({ loan, standing }: Budget): number {
  return { yes: 4, unknown: 2, no: 0 }[loan] + (standing === 'confirmed' ? 1 : 0);
}

function missingYears(span: ClosedSpan, budgets: readonly Budget[]): string[] {
  const missing: string[] = [];
  const last = lastYear(span.until);
  for (let year = Math.max(firstYear, yearOf(span.from)); year <= last; year++) {
    if (!budgets.some((budget) => covers(budget, year))) missing.push(String(year));
  }
  return missing;
}

function covers({ from, until }: Budget, year: number): boolean {
  return yearOf(from) <= year && year <= lastYear(until);
}

/** The last calendar year that has a day before `until`. */
function lastYear(until: Day): number {
  return yearOf(until) - (until.endsWith('-01-01') ? 1 : 0);
}

function loanIn(budgets: readonly Budget[]): BudgetSum['loan'] {
  const found = new Set(budgets.map(({ loan }) => loan));
  if (found.has('unknown')) return 'unknown';
  if (found.size > 1) return 'mixed';
  return found.has('yes') ? 'yes' : 'no';
}
