import type { Day } from '../days/day.ts';
import { type Case, type CaseStanding, caseStandings, casesFrom } from './cases.ts';
import { type AsOf, type Docket, type Person, type Step, stepsBy } from './docket.ts';

/** A person's place before the Court: that of the case most open, or `dead`. */
export const personStandings = [...caseStandings, 'dead'] as const;
/** `wanted`, `convicted`, `dead` …: see `personStandings`. */
export type PersonStandingName = (typeof personStandings)[number];

/** Where a person stands before the Court, and the cases and steps it follows from. */
export interface PersonStanding {
  readonly person: Person;
  readonly standing: PersonStandingName;
  readonly since: Day;
  readonly cases: readonly Case[];
  /** Everything it rests on. */
  readonly steps: readonly Step[];
}

/** Everyone publicly sought or summoned by then, in alphabetical order. */
export function peopleOn(docket: Docket, asOf: AsOf): PersonStanding[] {
  return [...docket.people.values()].flatMap((person) => personOn(person, asOf) ?? []);
}

/** `undefined` before the first warrant or summons that was public. Nobody is guilty before judgment (article 66). */
export function personOn(person: Person, asOf: AsOf): PersonStanding | undefined {
  const steps = stepsBy(person.steps, asOf);
  const cases = casesFrom(steps);
  const leading = [...cases].sort((a, b) => openness(a.standing) - openness(b.standing))[0];
  if (!leading) return undefined;
  const death = steps.find(({ step }) => step === 'death');
  if (death) return { person, standing: 'dead', since: death.happened, cases, steps };
  return { person, standing: leading.standing, since: leading.since, cases, steps };
}

function openness(standing: CaseStanding): number {
  return caseStandings.indexOf(standing);
}
