import type { Day } from '../days/day.ts';
import { type AsOf, type Person, type Situation, type Step, stepsBy } from './docket.ts';
import { type PersonStandingName, personOn } from './people.ts';
import { type SituationStatus, situationOn } from './situations.ts';

/** A stretch of time over which a situation or a person stood the same; `until` is `null` for the one that lasts. */
export interface Phase<Name extends string> {
  readonly phase: Name;
  readonly from: Day;
  readonly until: Day | null;
}

/** How a situation came to stand where it stands, as known on the day asked about. */
export function phasesOfSituation(situation: Situation, asOf: AsOf): Phase<SituationStatus>[] {
  return phases(situation.steps, asOf, (day) => situationOn(situation, day)?.status);
}

/** How a person came to stand where he or she stands. */
export function phasesOfPerson(person: Person, asOf: AsOf): Phase<PersonStandingName>[] {
  return phases(person.steps, asOf, (day) => personOn(person, day)?.standing);
}

function phases<Name extends string>(
  steps: readonly Step[],
  asOf: AsOf,
  standingAt: (asOf: AsOf) => Name | undefined,
): Phase<Name>[] {
  const days = [...new Set(stepsBy(steps, asOf).map(({ happened }) => happened))];
  const found: Phase<Name>[] = [];
  for (const from of days) {
    const phase = standingAt({ on: from, known: asOf.known });
    const last = found.at(-1);
    if (phase === undefined || phase === last?.phase) continue;
    if (last) found[found.length - 1] = { ...last, until: from };
    found.push({ phase, from, until: null });
  }
  return found;
}
