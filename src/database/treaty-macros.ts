import { done, holds } from './as-of.ts';
import { scalarMacro } from './scalar-macro.ts';
import type { Definition } from './table.ts';

/** The one row of participations that answers for the days asked. */
const theirs = 'fact.treaty = of_treaty AND fact.state = which';
const bound = `fact.status IN ('party', 'withdrawing')`;

const left = (day: string) => `date_diff('day', getvariable('on'), ${day})::INTEGER`;

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
  // What lies ahead: see comingEffects in src/treaties/effects.ts.
  macro(
    'days_left',
    'days_left(state, treaty)',
    'Days until a pending withdrawal takes effect; NULL if none is pending.',
    `(SELECT ${left('fact.effective')} FROM participations fact WHERE ${theirs} AND fact.status = 'withdrawing' AND ${holds})`,
  ),
  {
    kind: 'table macro',
    name: 'coming_effects',
    signature: 'coming_effects()',
    comment:
      'What is to take effect for states after the day asked about, next first: treaty, state, name, kind (entry or withdrawal), day, days_left.',
    create: `CREATE MACRO coming_effects() AS TABLE
  SELECT coming.treaty, coming.state, name(coming.state) AS name, coming.kind, coming.day, ${left('coming.day')} AS days_left
  FROM (
    SELECT fact.treaty, fact.state, 'withdrawal' AS kind, fact.effective AS day FROM participations fact
    WHERE fact.status = 'withdrawing' AND ${holds}
    UNION ALL
    SELECT fact.treaty, fact.state, 'entry', fact.awaiting_entry FROM participations fact
    WHERE fact.awaiting_entry IS NOT NULL AND ${holds}
  ) coming ORDER BY coming.day, coming.state`,
  },
];
