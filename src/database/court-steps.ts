import type { Docket, Step } from '../court/docket.ts';
import { day, sourced, sourcesIn, text } from './court-columns.ts';
import type { Cell, Table } from './table.ts';

export function stepsTable(court: Docket): Table {
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
