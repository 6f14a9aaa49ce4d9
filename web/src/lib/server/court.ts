import {
  askDesk,
  courtCostsQuestion,
  courtPeopleQuestion,
  courtSituationsQuestion,
  courtTimeQuestion,
  courtVerdictsQuestion,
  courtYearsQuestion,
  type Desk,
  findPerson,
  findSituation,
} from 'onrecord';
import type { AskedDays } from '../days.ts';
import { namesOn } from './names.ts';
import { gathered } from './sources.ts';

/** The whole docket on a day: situations, people, numbers by year. */
export function docketView(desk: Desk, days: AskedDays) {
  const asked = { on: days.on, known: days.known };
  const situations = askDesk(desk, courtSituationsQuestion, asked);
  const people = askDesk(desk, courtPeopleQuestion, asked);
  const years = askDesk(desk, courtYearsQuestion, asked);
  const { verdicts, counts } = askDesk(desk, courtVerdictsQuestion, asked);
  return {
    days,
    situations: situations.situations.map(({ steps: _, ...situation }) => situation),
    underExamination: situations.underExamination,
    people: people.people.map(({ steps: _, cases: _cases, warrants: _warrants, ...person }) => person),
    held: people.held,
    years: years.years,
    judged: verdicts.length,
    counts,
    names: namesOn(desk, days.on),
    ...gathered([situations, people]),
  };
}

/** One situation with its steps and the people sought in it; `undefined` before its first step. */
export function situationView(desk: Desk, id: string, days: AskedDays) {
  const asked = { on: days.on, known: days.known, situation: id };
  const answer = askDesk(desk, courtSituationsQuestion, asked);
  const people = askDesk(desk, courtPeopleQuestion, asked);
  const time = askDesk(desk, courtTimeQuestion, { on: days.on, known: days.known });
  return {
    days,
    name: findSituation(desk.record.court, id).name,
    situation: answer.situations[0],
    people: people.people.map(({ steps: _, ...person }) => person),
    passages: passagesOf(time.stretches, id),
    names: namesOn(desk, days.on),
    changes: findSituation(desk.record.court, id).steps.map(({ happened }) => happened),
    ...gathered([answer, people]),
  };
}

/** One person with every step and its source; `undefined` before the first public warrant or summons. */
export function personView(desk: Desk, id: string, days: AskedDays) {
  const { court } = desk.record;
  const asked = { on: days.on, known: days.known };
  const answer = askDesk(desk, courtPeopleQuestion, { ...asked, person: id });
  const found = findPerson(court, id);
  const situation = askDesk(desk, courtSituationsQuestion, { ...asked, situation: found.situation });
  const time = askDesk(desk, courtTimeQuestion, asked);
  return {
    days,
    id: found.person,
    name: found.name,
    person: answer.people[0],
    situation: situation.situations[0],
    passages: passagesOf(time.stretches, id),
    names: namesOn(desk, days.on),
    changes: found.steps.map(({ happened }) => happened),
    ...gathered([answer]),
  };
}

type Stretches = ReturnType<typeof timeView>['stretches'];

/** How long each stretch took in this one case or situation. */
function passagesOf(stretches: Stretches, subject: string) {
  return stretches.flatMap(({ stretch, says, median, cases }) =>
    cases.filter((one) => one.subject === subject).map((one) => ({ ...one, stretch, says, median })),
  );
}

/** Every way to count the verdicts, side by side. */
export function verdictsView(desk: Desk, days: AskedDays) {
  const answer = askDesk(desk, courtVerdictsQuestion, { on: days.on, known: days.known });
  return { days, verdicts: answer.verdicts, ways: answer.ways, counts: answer.counts, ...gathered([answer]) };
}

/** How long proceedings took and what they cost. */
export function timeView(desk: Desk, days: AskedDays) {
  const asked = { on: days.on, known: days.known };
  const time = askDesk(desk, courtTimeQuestion, asked);
  const costs = askDesk(desk, courtCostsQuestion, asked);
  const { begun, over, shares, periods, notMeant } = costs;
  return {
    days,
    stretches: time.stretches,
    costs: { begun, over, shares, periods, notMeant },
    ...gathered([time, costs]),
  };
}
