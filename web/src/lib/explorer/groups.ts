import { belongsTo, type GroupName, groupName } from 'onrecord/browser';
import { dayOf } from './asked.ts';
import type { Engine } from './engine.ts';

/** Groups to choose at a click. Who belongs to them, and since when, is on record (`record/states`) and in the packed votes. */
const labels: Readonly<Record<GroupName, string>> = {
  p5: 'Permanent members of the Security Council',
  g7: 'G7',
  g20: 'G20',
  brics: 'BRICS',
  eu: 'European Union',
  nato: 'NATO',
  'arab-league': 'Arab League',
  asean: 'ASEAN',
  africa: 'African Group',
  'asia-pacific': 'Asia-Pacific Group',
  'eastern-europe': 'Eastern European Group',
  'latin-america-caribbean': 'Latin American and Caribbean Group',
  'western-europe-others': 'Western European and Others Group',
};

export const groupNames = Object.entries(labels) as readonly (readonly [key: GroupName, label: string])[];

/** Those that belonged to a group at the end of the year before `until`, by themselves or as the state whose seat they continue. */
export function membersOf({ ballots, states }: Engine, key: string, until: number): string[] | undefined {
  const group = groupName.options.find((name) => name === key);
  if (!group) return undefined;
  const day = dayOf(until);
  return ballots.seats.filter((seat) =>
    ballots.lineOf(seat).some((code) => {
      const state = states.byCode.get(code);
      return state !== undefined && belongsTo(state, group, day);
    }),
  );
}
