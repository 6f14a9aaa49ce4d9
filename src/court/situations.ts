import type { Day } from '../days/day.ts';
import { type AsOf, type Docket, type Situation, type Step, stepsBy } from './docket.ts';
import type { StepKind } from './schema.ts';

/**
 * Where a situation stands: `referred` and not yet taken up; under `examination`; back under examination because judges
 * asked the Prosecutor to reconsider (article 53(3)); before judges for `authorisation` (article 15(3)), or `refused`
 * by them; under `investigation`; `concluded` when the Prosecutor has ended the investigation and only cases go on;
 * `closed` without investigation.
 */
export const situationStatuses = [
  'referred',
  'examination',
  'reconsideration',
  'authorisation',
  'refused',
  'investigation',
  'concluded',
  'closed',
] as const;
/** `examination`, `investigation`, `closed` …: see `situationStatuses`. */
export type SituationStatus = (typeof situationStatuses)[number];

/** Where a situation stands, since when, and the steps it follows from. */
export interface SituationStanding {
  readonly situation: Situation;
  readonly status: SituationStatus;
  /** The day from which that is so. */
  readonly since: Day;
  readonly steps: readonly Step[];
}

const becomes: Partial<Record<StepKind, SituationStatus>> = {
  'examination-opened': 'examination',
  'examination-completed': 'examination',
  'examination-closed': 'closed',
  'reconsideration-requested': 'reconsideration',
  'authorisation-requested': 'authorisation',
  'authorisation-refused': 'refused',
  'investigation-authorised': 'investigation',
  'investigation-opened': 'investigation',
  'investigation-suspended': 'investigation',
  'investigation-resumed': 'investigation',
  'investigation-concluded': 'concluded',
};

/** Where each situation stands that the public knew of, in alphabetical order. */
export function situationsOn(docket: Docket, asOf: AsOf): SituationStanding[] {
  return [...docket.situations.values()].flatMap((situation) => situationOn(situation, asOf) ?? []);
}

/** `undefined` before the situation's first step. */
export function situationOn(situation: Situation, asOf: AsOf): SituationStanding | undefined {
  const steps = stepsBy(situation.steps, asOf);
  const [first] = steps;
  if (!first) return undefined;
  let status: SituationStatus = 'referred';
  let since = first.happened;
  for (const step of steps) {
    const next = becomes[step.step];
    if (next === undefined || next === status) continue;
    status = next;
    since = step.happened;
  }
  return { situation, status, since, steps };
}

/** Under examination in the Prosecutor's own way of counting: situations under reconsideration included. */
export function isUnderExamination({ status }: { readonly status: SituationStatus }): boolean {
  return status === 'examination' || status === 'reconsideration';
}

/** The situations on a state's territory, whatever their standing. */
export function situationsOf(docket: Docket, state: string): Situation[] {
  return [...docket.situations.values()].filter(({ states }) => states.includes(state));
}
