import { addDays, type Day } from '../days/day.ts';
import { type PartialDay, possibleDays } from '../days/partial-day.ts';
import { groupBy } from '../group-by.ts';
import type { BudgetRow, PersonRow, SituationRow, StepRow } from './schema.ts';

/** The two days of every question: what it asks about, and until when facts are known. */
export interface AsOf {
  readonly on: Day;
  readonly known: Day;
}

/** A step with its stable id, `omar-al-bashir/warrant-issued/2009-03-04`, and the days rules compare. */
export interface Step extends StepRow {
  readonly id: string;
  /** The first day on which it had certainly happened: the day itself, or the last possible day of a partial one. */
  readonly happened: Day;
  /** The first day on which the public could know of it. */
  readonly learned: Day;
}

/** A preliminary examination or investigation, with what happened in it. */
export interface Situation extends SituationRow {
  /** Steps that concern the whole situation, in order of day. */
  readonly steps: readonly Step[];
}

/** Someone publicly sought or tried, with what happened in the cases. Presumed innocent until found guilty. */
export interface Person extends PersonRow {
  /** In order of day. */
  readonly steps: readonly Step[];
}

/** One figure for one financial period. */
export interface Budget extends BudgetRow {
  /** `budget/2017/approved/with-loan`. */
  readonly id: string;
}

/** The Court's docket: what it looks into, whom it seeks or tries, and what it costs. */
export interface Docket {
  readonly situations: ReadonlyMap<string, Situation>;
  readonly people: ReadonlyMap<string, Person>;
  /** All of them, in order of day. */
  readonly steps: readonly Step[];
  readonly budgets: readonly Budget[];
}

/** What the Court's files hold. */
export interface DocketRows {
  readonly situations: readonly SituationRow[];
  readonly people: readonly PersonRow[];
  readonly steps: readonly StepRow[];
  readonly budgets: readonly BudgetRow[];
}

/** Rows of the Court's files, joined, named and put in order. */
export function gatherDocket(rows: DocketRows): Docket {
  const steps = rows.steps.map(gatherStep).sort(inOrder);
  const own = groupBy(steps, (step) => step.person || step.situation);
  const stepsOf = (subject: string) => own.get(subject) ?? [];
  return {
    situations: new Map(
      rows.situations.map((row) => [row.situation, { ...row, steps: stepsOf(row.situation) }]),
    ),
    people: new Map(rows.people.map((row) => [row.person, { ...row, steps: stepsOf(row.person) }])),
    steps,
    budgets: rows.budgets.map((row) => ({ ...row, id: budgetId(row) })),
  };
}

/** Those that had happened by `on` and were public by `known`. */
export function stepsBy(steps: readonly Step[], { on, known }: AsOf): Step[] {
  return steps.filter((step) => step.happened <= on && step.learned <= known);
}

/** The ids of all sources a row names. */
export function sourcesOf(
  rows: Iterable<{ readonly source: string; readonly second_source: string }>,
): string[] {
  return [...rows].flatMap((row) => [row.source, row.second_source]).filter(Boolean);
}

function gatherStep(row: StepRow): Step {
  const happened = isWhole(row.day) ? row.day : addDays(possibleDays(row.day).until, -1);
  const learned = row.known ?? happened;
  return { ...row, id: `${row.person || row.situation}/${row.step}/${row.day}`, happened, learned };
}

function isWhole(day: PartialDay): day is Day {
  return day.length === 10;
}

/** Steps of one day stand in the order of the proceedings. */
function inOrder(a: Step, b: Step): number {
  return earlier(a.happened, b.happened) || rank(a) - rank(b) || earlier(a.id, b.id);
}

/** Days compare as text; locales do not matter and would be slow. */
export function earlier(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const late = ['sentence', 'investigation-authorised', 'investigation-opened', 'case-terminated'];
const early = ['referral', 'warrant-issued', 'summons-issued'];

function rank({ step }: Step): number {
  if (early.includes(step)) return -1;
  return late.includes(step) ? 1 : 0;
}

const loans = { yes: 'with-loan', no: 'without-loan', unknown: 'loan-unknown' } as const;

function budgetId({ from, kind, loan }: BudgetRow): string {
  return `budget/${from.slice(0, 4)}/${kind}/${loans[loan]}`;
}
