import { gatherDocket, type Step } from '../court/docket.ts';
import {
  acceptanceRow,
  authorityRow,
  deferralRow,
  electionRow,
  operationRow,
  referralRow,
  territoryRow,
} from '../court/jurisdiction-schema.ts';
import {
  budgetRow,
  personRow,
  personStep,
  type StepKind,
  type StepRow,
  situationRow,
  situationStep,
  stepRow,
} from '../court/schema.ts';
import { possibleDays } from '../days/partial-day.ts';
import type { States } from '../states/states.ts';
import type { Breach } from './breach.ts';
import type { Placed } from './csv.ts';
import { readChecked } from './read-checked.ts';
import { error, possible, type Spanning, sorted, sourced } from './rules.ts';

/** What the Court's files may refer to. */
export interface CourtContext {
  readonly states: States;
  readonly sources: ReadonlySet<string>;
}

/** Every breach in record/court: broken references, doubled or unsorted rows, impossible orders of steps. */
export function checkCourt(root: string, context: CourtContext): Breach[] {
  const situations = readChecked(root, 'court/situations.csv', situationRow);
  const people = readChecked(root, 'court/people.csv', personRow);
  const steps = readChecked(root, 'court/steps.csv', stepRow);
  const budgets = readChecked(root, 'court/budgets.csv', budgetRow);
  const known: Known = {
    situations: new Set(situations.rows.map(({ row }) => row.situation)),
    people: new Map(people.rows.map(({ row }) => [row.person, row.situation])),
  };
  return [
    ...[situations, people, steps, budgets].flatMap((file) => file.breaches),
    ...[situations, people, steps, budgets].flatMap((file) => fromSources(file.rows, context)),
    ...situations.rows.flatMap((placed) => ofStates(placed, placed.row.states, context)),
    ...situations.rows.flatMap((placed) => ofStates(placed, referrersIn(placed.row.referred_by), context)),
    ...sorted(situations.rows, (row) => [row.situation], 'situation'),
    ...people.rows.flatMap((placed) => personBreaches(placed, known, context)),
    ...sorted(people.rows, (row) => [row.person], 'person'),
    ...steps.rows.flatMap((placed) => stepBreaches(placed, known, context)),
    ...sorted(steps.rows, stepKey, 'day, situation, person, case, step'),
    ...orderBreaches(steps.rows),
    ...possible(budgets.rows),
    ...sorted(budgets.rows, (row) => [row.from, row.kind, row.loan], 'from, kind, loan'),
    ...jurisdictionBreaches(root, context),
  ];
}

function jurisdictionBreaches(root: string, context: CourtContext): Breach[] {
  const acceptances = readChecked(root, 'court/acceptances.csv', acceptanceRow);
  const referrals = readChecked(root, 'court/referrals.csv', referralRow);
  const deferrals = readChecked(root, 'court/deferrals.csv', deferralRow);
  const territories = readChecked(root, 'court/territories.csv', territoryRow);
  const elections = readChecked(root, 'court/elections.csv', electionRow);
  const operations = readChecked(root, 'court/operations.csv', operationRow);
  const authorities = readChecked(root, 'court/authorities.csv', authorityRow);
  const files = [acceptances, referrals, deferrals, territories, elections, operations];
  return [
    ...authorities.breaches,
    ...fromSources(authorities.rows, context),
    ...sorted(authorities.rows, ({ authority }) => [authority], 'authority'),
    ...sorted(operations.rows, ({ operation }) => [operation], 'operation'),
    ...operations.rows.flatMap((placed) => ofStates(placed, placed.row.contributors, context)),
    ...files.flatMap(({ breaches }) => breaches),
    ...files.flatMap(({ rows }) => fromSources(rows, context)),
    ...files.flatMap(({ rows }) => rows.flatMap((placed) => ofStates(placed, stateIn(placed.row), context))),
    ...[acceptances, referrals, deferrals, territories, elections, operations].flatMap(({ rows }) =>
      possible<Spanning>(rows),
    ),
  ];
}

function stateIn({ state }: { readonly state: string }): string[] {
  return state === '' ? [] : [state];
}

interface Known {
  readonly situations: ReadonlySet<string>;
  /** Each person's situation. */
  readonly people: ReadonlyMap<string, string>;
}

function fromSources(
  rows: readonly Placed<{ readonly source: string; readonly second_source: string }>[],
  { sources }: CourtContext,
): Breach[] {
  const second = rows
    .filter(({ row }) => row.second_source !== '')
    .map((placed) => ({ ...placed, row: { source: placed.row.second_source } }));
  return [...sourced(rows, sources), ...sourced(second, sources)];
}

function ofStates(placed: Placed<unknown>, codes: readonly string[], { states }: CourtContext): Breach[] {
  return codes
    .filter((code) => !states.byCode.has(code))
    .map((code) => error(placed, `State "${code}" is not in states/states.csv.`));
}

function ofSituation(placed: Placed<{ readonly situation: string }>, { situations }: Known): Breach[] {
  const { situation } = placed.row;
  return situations.has(situation)
    ? []
    : [error(placed, `Situation "${situation}" is not in court/situations.csv.`)];
}

function personBreaches(
  placed: Placed<{ readonly nationality: string; readonly situation: string }>,
  known: Known,
  context: CourtContext,
): Breach[] {
  const { nationality } = placed.row;
  return [
    ...ofSituation(placed, known),
    ...ofStates(placed, nationality === '' ? [] : [nationality], context),
  ];
}

function stepBreaches(placed: Placed<StepRow>, known: Known, context: CourtContext): Breach[] {
  const { row } = placed;
  return [
    ...ofSituation(placed, known),
    ...ofPerson(placed, known),
    ...ofKind(placed),
    ...ofStates(placed, referrersIn(row.by), context),
    ...(row.known !== null && row.known < possibleDays(row.day).from
      ? [error(placed, `It cannot have been known on ${row.known}, before it happened on ${row.day}.`)]
      : []),
  ];
}

/** The states among who referred: the Council is none. */
function referrersIn(text: string): string[] {
  return text.split(' ').filter((code) => code !== '' && code !== 'UNSC');
}

function ofPerson(placed: Placed<StepRow>, { people }: Known): Breach[] {
  const { person, situation } = placed.row;
  if (person === '') return [];
  const own = people.get(person);
  if (own === undefined) return [error(placed, `Person "${person}" is not in court/people.csv.`)];
  return own === situation ? [] : [error(placed, `"${person}" belongs to the situation "${own}".`)];
}

function ofKind(placed: Placed<StepRow>): Breach[] {
  const { person, step } = placed.row;
  const kinds: readonly string[] = person === '' ? situationStep.options : personStep.options;
  if (kinds.includes(step)) return [];
  return [error(placed, `"${step}" ${person === '' ? 'needs a person' : 'concerns no single person'}.`)];
}

function stepKey({ day, situation, person, case: number, step }: StepRow): string[] {
  return [day, situation, person, number, step];
}

/** What must have happened, in the same case, before a step can (articles 58, 60, 61, 64, 74, 76, 81). */
const needs: Partial<Record<StepKind, readonly StepKind[]>> = {
  'warrant-unsealed': ['warrant-issued'],
  'warrant-withdrawn': ['warrant-issued'],
  'summons-unsealed': ['summons-issued'],
  surrender: ['warrant-issued'],
  'first-appearance': ['warrant-issued', 'summons-issued'],
  'charges-confirmed': ['warrant-issued', 'summons-issued'],
  'charges-declined': ['first-appearance'],
  'trial-opened': ['charges-confirmed'],
  'judgment-convicted': ['charges-confirmed'],
  'judgment-acquitted': ['charges-confirmed'],
  sentence: ['judgment-convicted'],
  'sentence-reduced': ['sentence'],
  reparations: ['judgment-convicted'],
  'appeal-confirmed': ['judgment-convicted', 'judgment-acquitted'],
  'appeal-partial': ['judgment-convicted', 'judgment-acquitted'],
  'appeal-reversed': ['judgment-convicted', 'judgment-acquitted'],
  'appeal-discontinued': ['judgment-convicted', 'judgment-acquitted'],
  'appeal-not-brought': ['judgment-convicted', 'judgment-acquitted'],
};

function orderBreaches(rows: readonly Placed<StepRow>[]): Breach[] {
  const { steps } = gatherDocket({
    situations: [],
    people: [],
    steps: rows.map(({ row }) => row),
    budgets: [],
  });
  return rows.flatMap((placed) => {
    const needed = needs[placed.row.step];
    if (!needed || placed.row.person === '') return [];
    if (steps.some((step) => needed.includes(step.step) && isEarlier(step, placed.row))) return [];
    return [error(placed, `"${placed.row.step}" needs an earlier ${needed.join(' or ')} in the same case.`)];
  });
}

function isEarlier(step: Step, row: StepRow): boolean {
  return step.person === row.person && step.case === row.case && step.day <= row.day;
}
