import { z } from 'zod';
import { caseStandings } from '../court/cases.ts';
import { type CustodyStanding, custodies, custodyOn } from '../court/custody.ts';
import { type AsOf, sourcesOf } from '../court/docket.ts';
import { findPerson, findSituation } from '../court/find.ts';
import { type PersonStanding, peopleOn, personStandings } from '../court/people.ts';
import { phasesOfPerson } from '../court/phases.ts';
import { offence } from '../court/schema.ts';
import { type Warrant, warrantsOn } from '../court/warrants.ts';
import { phasesAnswer, sayStep, stepAnswer, tally } from './court-answers.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

const standing = z.enum(personStandings);
const custody = z.enum(custodies);

/** `court people`: whom the Court sought, tried or judged by a day, and where each stands. */
export const courtPeopleQuestion = question({
  name: 'court people',
  places: [],
  summary:
    'Whom the Court publicly sought, tried or judged by a day, and where each stands. Everyone is presumed innocent until found guilty.',
  params: z.object({
    person: z.string().optional().describe('Only this one: omar-al-bashir or a full name.'),
    situation: z.string().optional().describe('Only those of this situation: darfur, ICC-02/05 or a name.'),
    standing: standing.optional().describe('Only those who stand so.'),
    custody: custody.optional().describe('Only those who are held so, such as at-large or in-custody.'),
    ...asOf,
  }),
  answer: z.object({
    people: z.array(
      z.object({
        person: z.string(),
        name: z.string(),
        nationality: z.string().nullable().describe('Where it is certain.'),
        situation: z.string(),
        standing,
        since: z.string(),
        custody: custody.describe(
          'in-custody of the Court; serving a sentence in a state; held-by-state but not surrendered; at-large; on interim-release; not-held.',
        ),
        custodySince: z.string(),
        warrants: z.array(
          z.object({
            id: z.string(),
            day: z.string(),
            public: z.boolean().describe('Published by the day asked about.'),
            outstanding: z.boolean(),
          }),
        ),
        cases: z.array(
          z.object({
            case: z.string(),
            offence,
            standing: z.enum(caseStandings),
            since: z.string(),
            final: z.boolean().describe('Judged, and no appeal is open any more.'),
          }),
        ),
        phases: phasesAnswer(standing).describe('How the person came to stand there.'),
        steps: z.array(stepAnswer),
      }),
    ),
    counts: z.record(standing, z.number()),
    held: z.record(custody, z.number()).describe('How many are held how.'),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const { court } = record;
    const person = params.person && findPerson(court, params.person).person;
    const situation = params.situation && findSituation(court, params.situation).situation;
    const all = peopleOn(court, { on, known })
      .flatMap(withCustody({ on, known }))
      .filter(
        (it) =>
          (!person || it.person.person === person) &&
          (!situation || it.person.situation === situation) &&
          (!params.standing || it.standing === params.standing) &&
          (!params.custody || it.custody === params.custody),
      );
    const steps = all.flatMap((it) => it.steps);
    return {
      people: all.map((it) => sayPerson(it, warrantsOn(court, { on, known }, it.person))),
      counts: tally(
        personStandings,
        all.map((it) => it.standing),
      ),
      held: tally(
        custodies,
        all.map((it) => it.custody),
      ),
      ...provenanceOf(record, {
        on,
        known,
        facts: steps.map(({ id }) => id),
        sources: sourcesOf([...all.map((it) => it.person), ...steps]),
      }),
    };
  },
});

/** Where each is held; nobody stands anywhere without that. */
function withCustody(asOf: AsOf) {
  return (it: PersonStanding) => {
    const found = custodyOn(it.person, asOf);
    if (!found) return [];
    const phases = phasesOfPerson(it.person, asOf);
    return [{ ...it, custody: found.custody, custodySince: found.since, phases }];
  };
}

type Held = PersonStanding & {
  custody: CustodyStanding['custody'];
  custodySince: CustodyStanding['since'];
  phases: ReturnType<typeof phasesOfPerson>;
};

function sayPerson(it: Held, warrants: readonly Warrant[]) {
  const { person, standing, since, cases, steps } = it;
  return {
    person: person.person,
    name: person.name,
    nationality: person.nationality || null,
    situation: person.situation,
    standing,
    since: since as string,
    custody: it.custody,
    custodySince: it.custodySince as string,
    warrants: warrants.map(({ step, public: isPublic, outstanding }) => ({
      id: step.id,
      day: step.day as string,
      public: isPublic,
      outstanding,
    })),
    cases: cases.map(({ steps: _, ...one }) => ({ ...one, since: one.since as string })),
    phases: it.phases.map((phase) => ({ ...phase })),
    steps: steps.map(sayStep),
  };
}
