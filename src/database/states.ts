import type { PublicRecord } from '../record/record.ts';
import { scalarMacro } from './scalar-macro.ts';
import type { Definition, Table } from './table.ts';

const span = [
  { name: 'from', type: 'DATE', comment: 'First day; NULL is unknown or before 1945.' },
  { name: 'until', type: 'DATE', comment: 'First day no longer so; NULL is still so.' },
] as const;

const source = { name: 'source', type: 'VARCHAR', comment: 'Id in the table sources.' } as const;
const state = {
  name: 'state',
  type: 'VARCHAR',
  comment: 'Code: ISO 3166 alpha-3, former states included.',
} as const;

export function stateTables(record: PublicRecord): Table[] {
  const all = () => [...record.states.byCode.values()];
  return [
    {
      name: 'states',
      comment: 'Every state the record knows, former ones included. Source: record/states/states.csv.',
      columns: [
        state,
        { name: 'name', type: 'VARCHAR', comment: 'Common short English name.' },
        { name: 'kind', type: 'VARCHAR', comment: 'state, observer (at the UN) or other.' },
        {
          name: 'from',
          type: 'VARCHAR',
          comment: 'Since when under this code, as far as known; may be a year only.',
        },
        { name: 'until', type: 'VARCHAR', comment: 'First day it no longer existed under this code.' },
        { name: 'iso2', type: 'VARCHAR', comment: 'ISO 3166 alpha-2, empty if it has none.' },
        { name: 'cow', type: 'VARCHAR[]', comment: 'Codes in the Correlates of War project.' },
        source,
      ],
      rows: () =>
        all().map((row) => [
          row.state,
          row.name,
          row.kind,
          row.from || null,
          row.until || null,
          row.iso2,
          row.cow.split(' ').filter(Boolean),
          row.source,
        ]),
    },
    {
      name: 'state_names',
      comment: 'What each state was called and when. Source: record/states/names.csv.',
      columns: [
        state,
        { name: 'name', type: 'VARCHAR', comment: 'The name.' },
        {
          name: 'kind',
          type: 'VARCHAR',
          comment: 'short, official, or alias (only ever used to find a state).',
        },
        ...span,
        source,
      ],
      rows: () =>
        all().flatMap((it) =>
          it.names.map((row) => [row.state, row.name, row.kind, row.from, row.until, row.source]),
        ),
    },
    {
      name: 'memberships',
      comment:
        'Membership of the United Nations, observers, and groups such as NATO or BRICS. Source: record/states/memberships.csv.',
      columns: [
        state,
        {
          name: 'body',
          type: 'VARCHAR',
          comment: 'UN, UN-observer, or ASEAN, Arab-League, BRICS, EU, G20, G7, NATO, P5.',
        },
        ...span,
        { name: 'note', type: 'VARCHAR', comment: 'What to know about this membership.' },
        source,
      ],
      rows: () =>
        all().flatMap((it) =>
          it.memberships.map((row) => [row.state, row.body, row.from, row.until, row.note, row.source]),
        ),
    },
    {
      name: 'groups',
      comment: 'UN regional groups. Source: record/states/groups.csv.',
      columns: [state, { name: 'group', type: 'VARCHAR', comment: 'The regional group.' }, ...span, source],
      rows: () =>
        all().flatMap((it) =>
          it.groups.map((row) => [row.state, row.group, row.from, row.until, row.source]),
        ),
    },
    {
      name: 'successions',
      comment: 'Which state followed which. Source: record/states/successions.csv.',
      columns: [
        { name: 'predecessor', type: 'VARCHAR', comment: 'Code of the earlier state.' },
        { name: 'successor', type: 'VARCHAR', comment: 'Code of the later state.' },
        { name: 'day', type: 'DATE', comment: 'The day it happened.' },
        { name: 'kind', type: 'VARCHAR', comment: 'continuation, succession, union or secession.' },
        source,
      ],
      rows: () =>
        record.states.successions.map((row) => [
          row.predecessor,
          row.successor,
          row.day,
          row.kind,
          row.source,
        ]),
    },
    {
      name: 'sources',
      comment: 'Every source of the record. Source: record/sources.csv.',
      columns: [
        { name: 'id', type: 'VARCHAR', comment: 'What the column source of the other tables holds.' },
        { name: 'publisher', type: 'VARCHAR', comment: 'Who publishes it.' },
        { name: 'title', type: 'VARCHAR', comment: 'What it is called.' },
        { name: 'address', type: 'VARCHAR', comment: 'Where it is; empty if it has no address.' },
        { name: 'licence', type: 'VARCHAR', comment: 'The terms on which it may be used.' },
        { name: 'retrieved', type: 'DATE', comment: 'When it was last read.' },
        {
          name: 'known_through',
          type: 'DATE',
          comment: 'It is known to be complete up to and with this day.',
        },
      ],
      rows: () =>
        [...record.sources.values()].map((row) => [
          row.id,
          row.publisher,
          row.title,
          row.address,
          row.licence,
          row.retrieved,
          row.known_through,
        ]),
    },
  ];
}

const covers = `coalesce(fact."from" <= getvariable('on'), true) AND coalesce(getvariable('on') < fact."until", true)`;

export const stateDefinitions: readonly Definition[] = [
  {
    kind: 'macro',
    name: 'name',
    signature: 'name(state)',
    comment: 'The short name the state bore on the day asked about.',
    create: scalarMacro('name', [
      {
        parameters: ['which'],
        body: `coalesce(
  (SELECT fact.name FROM state_names fact WHERE fact.state = which AND fact.kind = 'short' AND ${covers}),
  (SELECT s.name FROM states s WHERE s.state = which))`,
      },
    ]),
  },
  {
    kind: 'macro',
    name: 'member',
    signature: "member(state, 'UN')",
    comment: 'Whether the state was a member of the body (UN, UN-observer, NATO …) on the day asked about.',
    create: scalarMacro('member', [
      {
        parameters: ['which', 'of_body'],
        body: `EXISTS (FROM memberships fact WHERE fact.state = which AND fact.body = of_body AND ${covers})`,
      },
    ]),
  },
  {
    kind: 'macro',
    name: 'members',
    signature: "members('UN')",
    comment: 'How many members the body had on the day asked about.',
    create: scalarMacro('members', [
      {
        parameters: ['of_body'],
        body: `(SELECT count(*)::INTEGER FROM memberships fact WHERE fact.body = of_body AND ${covers})`,
      },
    ]),
  },
  {
    kind: 'macro',
    name: 'regional_group',
    signature: 'regional_group(state)',
    comment: 'The UN regional group of the state on the day asked about; NULL for none.',
    create: scalarMacro('regional_group', [
      {
        parameters: ['which'],
        body: `(SELECT fact."group" FROM groups fact WHERE fact.state = which AND ${covers})`,
      },
    ]),
  },
];
