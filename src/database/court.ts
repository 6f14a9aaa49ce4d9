import { preference } from '../court/budgets.ts';
import { casesFrom } from '../court/cases.ts';
import { type Docket, type Person, type Step, stepsBy } from '../court/docket.ts';
import { personOn } from '../court/people.ts';
import { type Rectangle, rectangles } from '../court/rectangles.ts';
import { situationOn } from '../court/situations.ts';
import { isJudgment, verdictOn } from '../court/verdicts.ts';
import type { PublicRecord } from '../record/record.ts';
import type { Cell, Column, Table } from './table.ts';

const text = (name: string, comment: string): Column => ({ name, type: 'VARCHAR', comment });
const day = (name: string, comment: string): Column => ({ name, type: 'DATE', comment });

const sourced = [
  text('standing', 'confirmed: seen at the Court or in two sources; reported: one source.'),
  text('source', 'Id in the table sources.'),
  text('second_source', 'A second source, if there is one.'),
];

const stretch = [
  day('from', 'First day of the stretch.'),
  day('until', 'First day after it; NULL is open.'),
  day('known_from', 'Since when this was known.'),
  day('known_until', 'Until when this was held true; NULL is still so.'),
];

/** The docket and its budgets, with where everything stood, by day and by what was known. */
export function courtTables({ court }: PublicRecord): Table[] {
  return [
    situationsTable(court),
    situationStatusesTable(court),
    peopleTable(court),
    personStandingsTable(court),
    stepsTable(court),
    verdictsTable(court),
    verdictStandingsTable(court),
    budgetsTable(court),
  ];
}

function situationsTable(court: Docket): Table {
  return {
    name: 'situations',
    comment:
      'Preliminary examinations and investigations of the International Criminal Court. Source: record/court/situations.csv.',
    columns: [
      text('situation', 'Id: darfur.'),
      text('code', "The Court's own number: ICC-02/05; empty where there is none."),
      text('name', 'What the Court calls it.'),
      { name: 'states', type: 'VARCHAR[]', comment: 'Codes of the states on whose territory it lies.' },
      text('territories', 'Narrower than the states: SDN/Darfur, vessel:COM.'),
      text('trigger', 'state-referral, council-referral, proprio-motu or acceptance.'),
      text('referred_by', 'Codes of the states that referred it, or UNSC.'),
      ...sourced,
    ],
    *rows() {
      for (const it of court.situations.values())
        yield [
          it.situation,
          it.code,
          it.name,
          it.states,
          it.territories,
          it.trigger,
          it.referred_by,
          ...sourcesIn(it),
        ];
    },
  };
}

function situationStatusesTable(court: Docket): Table {
  return {
    name: 'situation_statuses',
    comment: 'Where each situation stood, by day (from, until) and by what was known, both half-open.',
    columns: [
      text('situation', 'Id in situations.'),
      text(
        'status',
        'referred examination reconsideration authorisation refused investigation concluded closed.',
      ),
      day('since', 'The day from which the status holds.'),
      ...stretch,
    ],
    *rows() {
      for (const it of court.situations.values()) {
        const found = rectangles(it.steps, (asOf) => {
          const standing = situationOn(it, asOf);
          return standing && { status: standing.status, since: standing.since };
        });
        for (const one of found) yield [it.situation, one.value.status, one.value.since, ...spanOf(one)];
      }
    },
  };
}

function peopleTable(court: Docket): Table {
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

function personStandingsTable(court: Docket): Table {
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
      { name: 'warrant', type: 'BOOLEAN', comment: 'A warrant of arrest is outstanding, even for the dead.' },
      ...stretch,
    ],
    *rows() {
      for (const it of court.people.values()) {
        for (const one of rectangles(it.steps, (asOf) => standingAt(it, asOf)))
          yield [it.person, one.value.standing, one.value.since, one.value.warrant, ...spanOf(one)];
      }
    },
  };
}

function standingAt(person: Person, asOf: Parameters<typeof personOn>[1]) {
  const found = personOn(person, asOf);
  if (!found) return undefined;
  const warrant = casesFrom(stepsBy(person.steps, asOf)).some(({ standing }) => standing === 'wanted');
  return { standing: found.standing, since: found.since, warrant };
}

function stepsTable(court: Docket): Table {
  return {
    name: 'steps',
    comment: "The docket's dated events, one a row. Source: record/court/steps.csv.",
    columns: [
      text('id', 'omar-al-bashir/warrant-issued/2009-03-04.'),
      day('day', 'The day it happened; of a partial day the last possible one.'),
      text('day_text', 'The day as far as the source supports it: 2007.'),
      day('known', 'The day on which it became public.'),
      text('situation', 'Id in situations.'),
      text('person', 'Id in people; empty when it concerns the whole situation.'),
      text('case', "The Court's number of the case; empty where none is public."),
      text('step', 'referral, warrant-issued, judgment-convicted, appeal-reversed …'),
      text('offence', 'core or administration.'),
      text('reference', 'Number of the document; empty if not on record.'),
      text('counts', 'Counts charged or found: humanity:5 war:2.'),
      text('votes', 'unanimous, majority, or empty if not on record.'),
      { name: 'years', type: 'DOUBLE', comment: 'A sentence of imprisonment, in years.' },
      text('note', 'What to know about it.'),
      ...sourced,
    ],
    *rows() {
      for (const step of court.steps) yield stepCells(step);
    },
  };
}

function stepCells(step: Step): Cell[] {
  const counts = Object.entries(step.counts).map(([crime, number]) => `${crime}:${number}`);
  return [
    step.id,
    step.happened,
    step.day,
    step.learned,
    step.situation,
    step.person,
    step.case,
    step.step,
    step.offence,
    step.reference,
    counts.join(' '),
    step.votes,
    step.years,
    step.note,
    ...sourcesIn(step),
  ];
}

function verdictsTable(court: Docket): Table {
  return {
    name: 'verdicts',
    comment: 'Trial judgments, one row a person judged. What became of them on appeal: verdict_standings.',
    columns: [
      text('id', 'thomas-lubanga/judgment-convicted/2012-03-14, as in steps.'),
      text('person', 'Id in people.'),
      text('case', "The Court's number of the case."),
      text('kind', 'What the trial chamber decided: conviction or acquittal.'),
      text('offence', 'core or administration.'),
      day('day', 'The day of the judgment.'),
      day('known', 'The day on which it became public.'),
      text('reference', 'Number of the judgment.'),
      ...sourced,
    ],
    *rows() {
      for (const step of court.steps.filter(isJudgment))
        yield [
          step.id,
          step.person,
          step.case,
          step.step === 'judgment-convicted' ? 'conviction' : 'acquittal',
          step.offence,
          step.happened,
          step.learned,
          step.reference,
          ...sourcesIn(step),
        ];
    },
  };
}

function verdictStandingsTable(court: Docket): Table {
  return {
    name: 'verdict_standings',
    comment: 'What stood of each judgment after appeals, by day and by what was known, both half-open.',
    columns: [
      text('id', 'Id in verdicts.'),
      text('person', 'Id in people.'),
      text('offence', 'core or administration.'),
      text('stands', 'conviction or acquittal.'),
      { name: 'final', type: 'BOOLEAN', comment: 'No appeal was open any more.' },
      { name: 'years', type: 'DOUBLE', comment: 'The sentence as it stood, in years.' },
      ...stretch,
    ],
    *rows() {
      for (const judgment of court.steps.filter(isJudgment)) {
        const own = court.people.get(judgment.person)?.steps ?? [];
        const found = rectangles(own, (asOf) => {
          const verdict = verdictOn(judgment, own, asOf);
          return verdict && { stands: verdict.stands, final: verdict.final, years: verdict.years };
        });
        for (const { value, ...one } of found)
          yield [
            judgment.id,
            judgment.person,
            judgment.offence,
            value.stands,
            value.final,
            value.years,
            ...spanOf(one),
          ];
      }
    },
  };
}

function budgetsTable(court: Docket): Table {
  return {
    name: 'budgets',
    comment:
      "The Court's budgets by financial period, approved and proposed. Source: record/court/budgets.csv.",
    columns: [
      text('id', 'budget/2017/approved/with-loan.'),
      day('from', 'First day of the financial period.'),
      day('until', 'First day after it.'),
      text('currency', 'EUR.'),
      { name: 'amount', type: 'BIGINT', comment: 'Whole euros, as the source states them.' },
      text('kind', 'approved or proposed.'),
      text('loan', 'Whether the loan for the premises is part of it: yes, no or unknown.'),
      day('day', 'The day it was approved or proposed.'),
      { name: 'preference', type: 'INTEGER', comment: 'Of several figures for a period the highest counts.' },
      text('reference', 'The resolution of the Assembly of States Parties.'),
      text('note', 'What to know about the figure.'),
      ...sourced,
    ],
    *rows() {
      for (const it of court.budgets)
        yield [
          it.id,
          it.from,
          it.until,
          it.currency,
          it.amount,
          it.kind,
          it.loan,
          it.day,
          preference(it),
          it.reference,
          it.note,
          ...sourcesIn(it),
        ];
    },
  };
}

function sourcesIn(row: { standing: string; source: string; second_source: string }): Cell[] {
  return [row.standing, row.source, row.second_source || null];
}

function spanOf({ from, until, known_from, known_until }: Omit<Rectangle<unknown>, 'value'>): Cell[] {
  return [from, until, known_from, known_until];
}
