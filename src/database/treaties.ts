import type { PublicRecord } from '../record/record.ts';
import { history } from '../treaties/history.ts';
import { isConsent, knownOn } from '../treaties/participation.ts';
import { statesOf } from '../treaties/parties.ts';
import { scalarMacro } from './scalar-macro.ts';
import type { Definition, Table } from './table.ts';

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

/** The one row of participations that answers for the days asked. */
const holds = `fact."from" <= getvariable('on') AND coalesce(getvariable('on') < fact."until", true)
  AND fact.known_from <= getvariable('known') AND coalesce(getvariable('known') < fact.known_until, true)`;
const theirs = 'fact.treaty = of_treaty AND fact.state = which';
const bound = `fact.status IN ('party', 'withdrawing')`;
const done = `fact.day <= getvariable('on') AND fact.known <= getvariable('known')`;

function macro(name: string, signature: string, comment: string, body: string): Definition {
  const parameters = signature.includes('state') ? ['which', 'of_treaty'] : ['of_treaty'];
  return {
    kind: 'macro',
    name,
    signature,
    comment,
    create: scalarMacro(name, [{ parameters, body }]),
  };
}

export const treatyDefinitions: readonly Definition[] = [
  macro(
    'signed',
    'signed(state, treaty)',
    'The day the state signed; NULL if it had not by the day asked about.',
    `(SELECT min(fact.day) FROM acts fact WHERE ${theirs} AND fact.act = 'signature' AND ${done})`,
  ),
  macro(
    'ratified',
    'ratified(state, treaty)',
    'The day the state consented to be bound, in any form; NULL if it had not.',
    `(SELECT max(fact.day) FROM acts fact WHERE ${theirs} AND fact.consent AND ${done})`,
  ),
  macro(
    'participation',
    'participation(state, treaty)',
    'none, signatory, party, withdrawing, withdrawn or signature-disowned.',
    `coalesce((SELECT fact.status FROM participations fact WHERE ${theirs} AND ${holds}), 'none')`,
  ),
  macro(
    'party',
    'party(state, treaty)',
    'Whether the treaty bound the state, one on its way out included.',
    `EXISTS (FROM participations fact WHERE ${theirs} AND ${holds} AND ${bound})`,
  ),
  macro(
    'parties',
    'parties(treaty)',
    'How many states the treaty bound, those on their way out included.',
    `(SELECT count(*)::INTEGER FROM participations fact WHERE fact.treaty = of_treaty AND ${holds} AND ${bound})`,
  ),
  macro(
    'party_list',
    'party_list(treaty)',
    'Codes of the states the treaty bound, as a sorted list.',
    `(SELECT coalesce(list(fact.state ORDER BY fact.state), []) FROM participations fact WHERE fact.treaty = of_treaty AND ${holds} AND ${bound})`,
  ),
  macro(
    'withdrawing',
    'withdrawing(treaty)',
    'Codes of the parties that had given notice of withdrawal, in the order in which they did.',
    `(SELECT coalesce(list(fact.state ORDER BY fact.since, fact.state), []) FROM participations fact WHERE fact.treaty = of_treaty AND ${holds} AND fact.status = 'withdrawing')`,
  ),
  macro(
    'signatories',
    'signatories(treaty)',
    'How many states had signed by the day asked about, whatever they did later.',
    `(SELECT count(DISTINCT fact.state)::INTEGER FROM acts fact WHERE fact.treaty = of_treaty AND fact.act = 'signature' AND ${done})`,
  ),
  macro(
    'withdrawal',
    'withdrawal(state, treaty)',
    'The day the last notice of withdrawal was received, revoked or not; NULL if there was none.',
    `(SELECT max(fact.day) FROM acts fact WHERE ${theirs} AND fact.act = 'withdrawal' AND ${done})`,
  ),
  macro(
    'effective',
    'effective(state, treaty)',
    'The day a standing withdrawal takes or took effect; NULL if none stands.',
    `(SELECT fact.effective FROM participations fact WHERE ${theirs} AND ${holds})`,
  ),
  macro(
    'disowned',
    'disowned(state, treaty)',
    'The day the state told the depositary it will not become a party; NULL if it had not.',
    `(SELECT max(fact.day) FROM acts fact WHERE ${theirs} AND fact.act = 'intention-not-to-ratify' AND ${done})`,
  ),
  macro(
    'adopted',
    'adopted(treaty)',
    'The day the text was adopted.',
    '(SELECT fact.adopted FROM treaties fact WHERE fact.treaty = of_treaty)',
  ),
  macro(
    'in_force',
    'in_force(treaty)',
    'The day the treaty entered into force; NULL if that was not certain yet.',
    `(SELECT fact.in_force FROM treaties fact WHERE fact.treaty = of_treaty AND coalesce(fact.in_force_known, fact.in_force) <= getvariable('known'))`,
  ),
  {
    kind: 'table macro',
    name: 'parties_of',
    signature: 'parties_of(treaty)',
    comment: 'The states the treaty bound: state, name, status, since, effective.',
    create: `CREATE MACRO parties_of(of_treaty) AS TABLE
  SELECT bound.state, name(bound.state) AS name, bound.status, bound.since, bound.effective
  FROM (FROM participations fact WHERE fact.treaty = of_treaty AND ${holds} AND ${bound}) bound ORDER BY bound.state`,
  },
];
