import { casesFrom } from './cases.ts';
import { type AsOf, type Docket, earlier, type Person, type Step, stepsBy } from './docket.ts';

/** A warrant of arrest (article 58), as of a day. */
export interface Warrant {
  readonly person: Person;
  readonly step: Step;
  /** Published by the day asked about; a warrant under seal then is not. */
  readonly public: boolean;
  /** Not executed, withdrawn or ended with its case. A person's death ends it only when the judges say so. */
  readonly outstanding: boolean;
}

/** The warrants of arrest issued by the day asked about, in order of day. */
export function warrantsOn(docket: Docket, asOf: AsOf, person?: Person): Warrant[] {
  const people = person ? [person] : [...docket.people.values()];
  return people
    .flatMap((one) => warrantsFor(one, asOf))
    .sort((a, b) => earlier(a.step.happened, b.step.happened));
}

function warrantsFor(person: Person, asOf: AsOf): Warrant[] {
  const steps = stepsBy(person.steps, asOf);
  const wanted = new Set(
    casesFrom(steps)
      .filter(({ standing }) => standing === 'wanted')
      .map((one) => one.case),
  );
  return steps
    .filter(({ step }) => step === 'warrant-issued')
    .map((step) => ({ person, step, public: step.learned <= asOf.on, outstanding: wanted.has(step.case) }));
}
