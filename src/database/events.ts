import type { PublicRecord } from '../record/record.ts';
import type { Event } from './event.ts';
import { courtEvents } from './events-of-court.ts';
import { treatyEvents } from './events-of-treaties.ts';
import { subjectKinds } from './subject.ts';
import type { Table } from './table.ts';

/** Every vote on its last possible day. */
const voteEvents = `
  SELECT "until" - 1, 'votes', ['symbol:' || id], 'the General Assembly voted on ' || coalesce(nullif(symbol, ''), title), source
  FROM rollcalls
  UNION ALL
  SELECT "until" - 1, 'votes', ['symbol:' || symbol], 'the ' || body || ' voted on ' || symbol, source
  FROM stated_tallies`;

/** Why answers change: claims look here for the days to ask again, for the cause and for the sources. */
export function eventsTable(record: PublicRecord): Table {
  return {
    name: 'events',
    comment: 'Days on which answers of the record may change, and why',
    columns: [
      { name: 'day', type: 'DATE', comment: 'The first day on which it both counts and can be known' },
      { name: 'domain', type: 'VARCHAR', comment: 'states, treaties, court, budgets or votes' },
      {
        name: 'subjects',
        type: 'VARCHAR[]',
        comment:
          'kind:code of each it is about, such as state:RUS; all that a question names must be among them',
      },
      { name: 'what', type: 'VARCHAR', comment: 'What happened, as it stands within a sentence' },
      { name: 'source', type: 'VARCHAR', comment: 'Id in sources' },
    ],
    *rows() {
      for (const events of [treatyEvents, courtEvents]) {
        for (const event of events(record)) {
          yield [event.day, event.domain, subjectList(event), event.what, event.source];
        }
      }
    },
    select: voteEvents,
  };
}

function subjectList({ subjects }: Event): string[] {
  return subjectKinds.flatMap((kind) => (subjects[kind] ?? []).map((code) => `${kind}:${code}`));
}
