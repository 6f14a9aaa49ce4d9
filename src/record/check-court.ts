import type { Step } from '../court/docket.ts';
import { gatherDocket } from '../court/docket.ts';
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
import { type Placed, readCsv } from './csv.ts';

/** What the Court's files are checked against. */
export interface CourtNeighbours {
  readonly states: States;
  readonly sources: ReadonlySet<string>;
}

/** Every breach in record/court: broken references, impossible orders of steps, doubled rows. */
export function checkCourt(root: string, neighbours: CourtNeighbours): Breach[] {
  const situations = readCsv(root, 'court/situations.csv', situationRow);
  const people = readCsv(root, 'court/people.csv', personRow);
  const steps = readCsv(root, 'court/steps.csv', stepRow);
  const budgets = readCsv(root, 'court/budgets.csv', budgetRow);
  const known = {
    situations: new Set(situations.rows.map(({ row }) => row.situation)),
    people: new Map(people.rows.map(({ row }) => [row.person, row.situation])),
  };
  return [
    ...[situations, people, steps, budgets].flatMap(({ breaches }) => breaches),
    ...[...situations.rows, ...people.rows, ...steps.rows, ...budgets.rows].flatMap((placed) =>
      sourceBreaches(placed, neighbours),
    ),
    ...situations.rows.flatMap((placed) => stateBreaches(placed, placed.row.states, neighbours)),
    ...people.rows.flatMap((placed) => [
      ...stateBreaches(placed, [placed.row.nationality].filter(Boolean), neighbours),
      ...(known.situations.has(placed.row.situation) ? [] : [unknownSituation(placed, placed.row.situation)]),
    ]),
    ...steps.rows.flatMap((placed) => stepBreaches(placed, known, neighbours)),
    ...doubled(steps.rows),
    ...orderBreaches(steps.rows),
    ...budgets.rows.filter(({ row }) => row.until <= row.from).map((placed) => emptySpan(placed)),
  ];
}

function sourceBreaches(
  placed: Placed<{ readonly source: string; readonly second_source: string }>,
  { sources }: CourtNeighbours,
): Breach[] {
  return [placed.row.source, placed.row.second_source]
    .filter((id) => id !== '' && !sources.has(id))
    .map((id) => breach(placed, `There is no source "${id}" in sources.csv.`));
}

function stateBreaches(
  placed: Placed<unknown>,
  codes: readonly string[],
  { states }: CourtNeighbours,
): Breach[] {
  return codes
    .filter((code) => !states.byCode.has(code))
    .map((code) => breach(placed, `There is no state "${code}" in states/states.csv.`));
}

function stepBreaches(
  placed: Placed<StepRow>,
  known: { situations: ReadonlySet<string>; people: ReadonlyMap<string, string> },
  neighbours: CourtNeighbours,
): Breach[] {
  const { row } = placed;
  const found: Breach[] = [];
  if (!known.situations.has(row.situation)) found.push(unknownSituation(placed, row.situation));
  if (row.person !== '' && !known.people.has(row.person))
    found.push(breach(placed, `There is no person "${row.person}" in court/people.csv.`));
  else if (row.person !== '' && known.people.get(row.person) !== row.situation)
    found.push(breach(placed, `"${row.person}" belongs to the situation "${known.people.get(row.person)}".`));
  const kinds: readonly string[] = row.person === '' ? situationStep.options : personStep.options;
  if (!kinds.includes(row.step))
    found.push(
      breach(placed, `"${row.step}" ${row.person === '' ? 'needs a person' : 'concerns no single person'}.`),
    );
  if (row.known !== null && row.known < possibleDays(row.day).from)
    found.push(
      breach(placed, `It cannot have been known on ${row.known}, before it happened on ${row.day}.`),
    );
  const referrers = row.by === 'UNSC' ? [] : row.by.split(' ').filter(Boolean);
  return [...found, ...stateBreaches(placed, referrers, neighbours)];
}

function doubled(rows: readonly Placed<StepRow>[]): Breach[] {
  const seen = new Map<string, Placed<StepRow>>();
  return rows.flatMap((placed) => {
    const { person, situation, case: number, step, day, by } = placed.row;
    const key = [person || situation, number, step, day, by].join('|');
    const first = seen.get(key);
    if (!first) seen.set(key, placed);
    return first ? [breach(placed, `The same step stands in line ${first.line}.`)] : [];
  });
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
    const before = steps.filter((step) => isEarlier(step, placed.row));
    if (before.some(({ step }) => needed.includes(step))) return [];
    return [breach(placed, `"${placed.row.step}" needs an earlier ${needed.join(' or ')} in the same case.`)];
  });
}

function isEarlier(step: Step, row: StepRow): boolean {
  return step.person === row.person && step.case === row.case && step.day <= row.day;
}

function unknownSituation(placed: Placed<unknown>, situation: string): Breach {
  return breach(placed, `There is no situation "${situation}" in court/situations.csv.`);
}

function emptySpan(placed: Placed<{ readonly from: string; readonly until: string }>): Breach {
  return breach(
    placed,
    `The period ends on ${placed.row.until}, not after its first day ${placed.row.from}.`,
  );
}

function breach({ file, line }: Placed<unknown>, message: string): Breach {
  return { level: 'error', file, line, message };
}
