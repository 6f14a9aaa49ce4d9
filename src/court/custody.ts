import type { Day } from '../days/day.ts';
import { type AsOf, type Docket, type Person, type Step, stepsBy } from './docket.ts';
import type { StepKind } from './schema.ts';

/** Where someone is, as far as the Court is concerned. Of several cases the first in this list counts. */
export const custodies = [
  'in-custody',
  'serving',
  'held-by-state',
  'at-large',
  'interim-release',
  'not-held',
  'dead',
] as const;
/** `in-custody`, `serving`, `at-large` …: see `custodies`. */
export type Custody = (typeof custodies)[number];

/**
 * `in-custody`: at the Court's detention centre. `serving`: a sentence, in a state that took the person in (article 103).
 * `held-by-state`: arrested and not surrendered. `at-large`: sought by an outstanding warrant. `interim-release`: on
 * conditions (article 60). `not-held`: neither held nor sought by the Court, whatever states do.
 */
export interface CustodyStanding {
  readonly person: Person;
  readonly custody: Custody;
  readonly since: Day;
}

/** Everyone publicly sought or summoned by then. */
export function custodiesOn(docket: Docket, asOf: AsOf): CustodyStanding[] {
  return [...docket.people.values()].flatMap((person) => custodyOn(person, asOf) ?? []);
}

/** `undefined` before the first warrant or summons that was public. */
export function custodyOn(person: Person, asOf: AsOf): CustodyStanding | undefined {
  const steps = stepsBy(person.steps, asOf);
  const cases = [...new Set(steps.map((step) => step.case))];
  const found = cases.flatMap((number) => inCase(steps.filter((step) => step.case === number)) ?? []);
  const [first] = found.sort((a, b) => custodies.indexOf(a.custody) - custodies.indexOf(b.custody));
  if (!first) return undefined;
  const death = steps.find(({ step }) => step === 'death');
  if (death) return { person, custody: 'dead', since: death.happened };
  return { person, ...first };
}

interface Held {
  readonly custody: Custody;
  readonly since: Day;
}

function inCase(steps: readonly Step[]): Held | undefined {
  let held: Held | undefined;
  for (const { step, happened } of steps) {
    const custody = next(held?.custody, step);
    if (custody !== undefined && custody !== held?.custody) held = { custody, since: happened };
  }
  return held;
}

const leadsTo: Partial<Record<StepKind, Custody>> = {
  'summons-issued': 'not-held',
  arrest: 'held-by-state',
  surrender: 'in-custody',
  'interim-release': 'interim-release',
  released: 'not-held',
  transferred: 'serving',
};

/** What ends a search. Who is in the Court's custody stays there until released. */
const ends: readonly StepKind[] = [
  'charges-declined',
  'charges-withdrawn',
  'case-inadmissible',
  'case-terminated',
  'warrant-withdrawn',
];

function next(now: Custody | undefined, step: StepKind): Custody | undefined {
  if (step === 'warrant-issued') return now === undefined || now === 'not-held' ? 'at-large' : now;
  // Nobody surrendered is recorded of some who appeared after an arrest: the Bemba et al. case.
  if (step === 'first-appearance') return now === 'at-large' || now === 'held-by-state' ? 'in-custody' : now;
  // Freed by a state that had arrested him, and still sought: Osama Njeem, 2025.
  if (step === 'released' && now === 'held-by-state') return 'at-large';
  if (ends.includes(step)) return now === 'in-custody' || now === undefined ? now : 'not-held';
  return leadsTo[step];
}
