import type { Docket } from '../court/docket.ts';
import { rectangles } from '../court/rectangles.ts';
import { situationOn } from '../court/situations.ts';
import { day, sourced, sourcesIn, spanOf, stretch, text } from './court-columns.ts';
import type { Table } from './table.ts';

export function situationsTable(court: Docket): Table {
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

export function situationStatusesTable(court: Docket): Table {
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
