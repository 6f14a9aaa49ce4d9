import type { PublicRecord } from '../record/record.ts';
import { history } from '../treaties/history.ts';
import { isConsent, knownOn } from '../treaties/participation.ts';
import { statesOf } from '../treaties/parties.ts';
import type { Table } from './table.ts';

const treaty = { name: 'treaty', type: 'VARCHAR', comment: 'Id of the treaty: rome-statute.' } as const;
const state = { name: 'state', type: 'VARCHAR', comment: 'Code of the state.' } as const;
const source = { name: 'source', type: 'VARCHAR', comment: 'Id in the table sources.' } as const;

export function treatyTables(record: PublicRecord): Table[] {
  const all = () => [...record.treaties.values()];
  return [
    {
      name: 'treaties',
      comment: 'The treaties the record follows. Source: record/treaties/treaties.csv.',
      columns: [
        treaty,
        { name: 'title', type: 'VARCHAR', comment: 'Its full title.' },
        { name: 'short', type: 'VARCHAR', comment: 'What it is usually called.' },
        { name: 'reference', type: 'VARCHAR', comment: "The depositary's number: XVIII-10." },
        { name: 'amends', type: 'VARCHAR', comment: 'Id of the treaty it amends; empty for none.' },
        { name: 'adopted', type: 'DATE', comment: 'The day its text was adopted.' },
        { name: 'opened', type: 'DATE', comment: 'The day it was opened for signature.' },
        {
          name: 'in_force',
          type: 'DATE',
          comment: 'The day it entered into force; NULL if it is not in force.',
        },
        { name: 'in_force_known', type: 'DATE', comment: 'The day on which that became certain.' },
        { name: 'minimum', type: 'INTEGER', comment: 'How many consents bring it into force.' },
        { name: 'condition', type: 'VARCHAR', comment: 'What else that takes, in words.' },
        { name: 'entry_rule', type: 'VARCHAR', comment: 'From deposit to entry into force for a state.' },
        {
          name: 'entry_basis',
          type: 'VARCHAR',
          comment: "Where that rule stands; default… if it is not the treaty's own.",
        },
        { name: 'withdrawal_rule', type: 'VARCHAR', comment: 'From notice of withdrawal to its effect.' },
        { name: 'withdrawal_basis', type: 'VARCHAR', comment: 'Where that rule stands; default… as above.' },
        {
          name: 'withdrawal_not_before',
          type: 'VARCHAR',
          comment: 'How long after entry into force the first notice may be given.',
        },
        {
          name: 'withdrawal_periods',
          type: 'VARCHAR',
          comment: 'Periods at whose ends alone a withdrawal takes effect.',
        },
        {
          name: 'falls_below',
          type: 'INTEGER',
          comment: 'It ends when fewer parties are left; NULL: never.',
        },
        {
          name: 'provisional_basis',
          type: 'VARCHAR',
          comment: 'The article that allows provisional application.',
        },
        {
          name: 'stated_signatories',
          type: 'INTEGER',
          comment: 'As the depositary states them; may drift from its table.',
        },
        { name: 'stated_parties', type: 'INTEGER', comment: 'As the depositary states them.' },
        source,
      ],
      rows: () =>
        all().map((row) => [
          row.treaty,
          row.title,
          row.short,
          row.reference,
          row.amends,
          row.adopted,
          row.opened,
          row.in_force,
          row.in_force_known,
          row.minimum,
          row.condition,
          row.entry_rule,
          row.entry_basis,
          row.withdrawal_rule,
          row.withdrawal_basis,
          row.withdrawal_not_before,
          row.withdrawal_periods,
          row.falls_below,
          row.provisional_basis,
          row.stated_signatories,
          row.stated_parties,
          row.source,
        ]),
    },
    {
      name: 'acts',
      comment: 'What states did toward treaties, one act a row. Source: record/treaties/<treaty>.csv.',
      columns: [
        { name: 'id', type: 'VARCHAR', comment: 'rome-statute/RUS/signature/2000-09-13.' },
        treaty,
        state,
        { name: 'act', type: 'VARCHAR', comment: 'signature, ratification, withdrawal …' },
        { name: 'day', type: 'DATE', comment: 'The day it was done or received by the depositary.' },
        {
          name: 'effect',
          type: 'DATE',
          comment: 'The day it takes effect, where stated; else the treaty decides.',
        },
        { name: 'known', type: 'DATE', comment: 'The day from which it was known.' },
        {
          name: 'consent',
          type: 'BOOLEAN',
          comment: 'Whether it expresses consent to be bound, in any form.',
        },
        {
          name: 'reference',
          type: 'VARCHAR',
          comment: "The depositary's reference; empty if not on record.",
        },
        { name: 'standing', type: 'VARCHAR', comment: 'confirmed or reported.' },
        { name: 'about', type: 'VARCHAR', comment: 'What it concerns: a territory, an article, a state.' },
        {
          name: 'text',
          type: 'VARCHAR',
          comment: "Where its words stand in the publisher's document: Declarations/3.",
        },
        { name: 'note', type: 'VARCHAR', comment: 'What to know about this act.' },
        source,
      ],
      rows: () =>
        all().flatMap((it) =>
          it.acts.map((act) => [
            act.id,
            it.treaty,
            act.state,
            act.act,
            act.day,
            act.effect,
            knownOn(act),
            isConsent(act),
            act.reference,
            act.standing,
            act.about,
            act.text,
            act.note,
            act.source,
          ]),
        ),
    },
    {
      name: 'participations',
      comment:
        'Where each state stood toward each treaty, by day (from, until) and by what was known (known_from, known_until), both half-open. No row: none.',
      columns: [
        treaty,
        state,
        { name: 'from', type: 'DATE', comment: 'First day of the stretch.' },
        { name: 'until', type: 'DATE', comment: 'First day after it; NULL is open.' },
        { name: 'known_from', type: 'DATE', comment: 'Since when this was known.' },
        { name: 'known_until', type: 'DATE', comment: 'Until when this was held true; NULL is still so.' },
        {
          name: 'status',
          type: 'VARCHAR',
          comment: 'none signatory party withdrawing withdrawn signature-disowned.',
        },
        { name: 'since', type: 'DATE', comment: 'The day from which the status holds.' },
        { name: 'effective', type: 'DATE', comment: 'The day a withdrawal takes or took effect.' },
        { name: 'awaiting_consent', type: 'DATE', comment: 'Deposit of a consent that is not yet in force.' },
        {
          name: 'awaiting_entry',
          type: 'DATE',
          comment: 'The day that consent will bind; NULL if not known.',
        },
      ],
      rows: () =>
        all().flatMap((it) =>
          statesOf(it).flatMap((code) =>
            history(it, code).map((row) => [
              it.treaty,
              code,
              row.from,
              row.until,
              row.known_from,
              row.known_until,
              row.status,
              row.since,
              row.effective,
              row.awaiting_consent,
              row.awaiting_entry,
            ]),
          ),
        ),
    },
  ];
}
