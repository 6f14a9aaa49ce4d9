import type { PublicRecord } from '../record/record.ts';
import { courtEvents } from './events-of-court.ts';
import { treatyEvents } from './events-of-treaties.ts';
import { type SubjectKind, subjectKinds } from './subjects.ts';
import type { Table } from './table.ts';

/** A day on which answers of the record may change, and why, in words. */
export interface Event {
  /** The first day on which it both counts and can be known; a partial day's last possible day. */
  readonly day: string;
  readonly domain: Domain;
  /** What it is about; a kind left out means all of them: a roll call is about every state. */
  readonly subjects: Readonly<Partial<Record<SubjectKind, readonly string[]>>>;
  /** As it stands within a sentence, without its day: `the Gambia revoked its withdrawal from the Rome Statute`. */
  readonly what: string;
  readonly source: string;
}

/** The parts of the record that have events; tables are told to belong to one in `domainOf`. */
export type Domain = 'states' | 'treaties' | 'court' | 'budgets' | 'votes';

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
