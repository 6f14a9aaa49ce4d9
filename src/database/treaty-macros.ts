import { scalarMacro } from './scalar-macro.ts';
import type { Definition } from './table.ts';

const holds = `fact."from" <= getvariable('on') AND coalesce(getvariable('on') < fact."until", true)
  AND fact.known_from <= getvariable('known') AND coalesce(getvariable('known') < fact.known_until, true)`;
const left = (day: string) => `date_diff('day', getvariable('on'), ${day})::INTEGER`;

/** What lies ahead of the treaties' participants; see comingEffects in src/treaties/effects.ts. */
export const comingDefinitions: readonly Definition[] = [
  {
    kind: 'macro',
    name: 'days_left',
    signature: 'days_left(state, treaty)',
    comment: 'Days until a pending withdrawal takes effect; NULL if none is pending.',
    create: scalarMacro('days_left', [
      {
        parameters: ['which', 'of_treaty'],
        body: `(SELECT ${left('fact.effective')} FROM participations fact
  WHERE fact.treaty = of_treaty AND fact.state = which AND fact.status = 'withdrawing' AND ${holds})`,
      },
    ]),
  },
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
