import { casesFrom } from '../court/cases.ts';
import { custodyOn } from '../court/custody.ts';
import { type Docket, type Person, stepsBy } from '../court/docket.ts';
import { personOn } from '../court/people.ts';
import { rectangles } from '../court/rectangles.ts';
import { day, sourced, sourcesIn, spanOf, stretch, text } from './court-columns.ts';
import type { Table } from './table.ts';

export function peopleTable(court: Docket): Table {
  return {
    name: 'people',
    comment:
      'People publicly sought, tried or judged by the Court. Presumed innocent until found guilty. Source: record/court/people.csv.',
    columns: [
      text('person', 'Id: omar-al-bashir.'),
      text('name', "The name in the Court's documents."),
      text('nationality', 'Code of the state, where it is certain.'),
      text('situation', 'Id in situations.'),
      ...sourced,
    ],
    *rows() {
      for (const it of court.people.values())
        yield [it.person, it.name, it.nationality || null, it.situation, ...sourcesIn(it)];
    },
  };
}

export function personStandingsTable(court: Docket): Table {
  return {
    name: 'person_standings',
    comment: 'Where each person stood, by day (from, until) and by what was known, both half-open.',
    columns: [
      text('person', 'Id in people.'),
      text(
        'standing',
        'wanted on-trial committed-to-trial appeared summoned convicted acquitted charges-declined charges-withdrawn inadmissible terminated warrant-withdrawn dead.',
      ),
      day('since', 'The day from which that holds.'),
      text('custody', 'in-custody serving held-by-state at-large interim-release not-held dead.'),
      { name: 'warrant', type: 'BOOLEAN', comment: 'A warrant of arrest is outstanding, even for the dead.' },
      ...stretch,
    ],
    *rows() {
      for (const it of court.people.values()) {
        for (const one of rectangles(it.steps, (asOf) => standingAt(it, asOf)))
          yield [
            it.person,
            one.value.standing,
            one.value.since,
            one.value.custody,
            one.value.warrant,
            ...spanOf(one),
          ];
      }
    },
  };
}

function standingAt(person: Person, asOf: Parameters<typeof personOn>[1]) {
  const found = personOn(person, asOf);
  if (!found) return undefined;
  const warrant = casesFrom(stepsBy(person.steps, asOf)).some(({ standing }) => standing === 'wanted');
  return {
    standing: found.standing,
    since: found.since,
    custody: custodyOn(person, asOf)?.custody ?? null,
    warrant,
  };
}
