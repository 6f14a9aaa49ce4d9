import { groupOn } from 'onrecord/browser';
import { dayOf } from './asked.ts';
import type { Engine } from './engine.ts';

/**
 * Groups to choose at a click. Lists are of members that are states, as of 2025: the permanent members by article 23 of the Charter;
 * the others by their own declarations (G20 without the two unions; BRICS without Saudi Arabia, which has not said that it joined).
 */
const lists: readonly (readonly [key: string, label: string, codes: string])[] = [
  ['p5', 'Permanent members of the Security Council', 'CHN FRA GBR RUS USA'],
  ['g7', 'G7', 'CAN DEU FRA GBR ITA JPN USA'],
  ['g20', 'G20', 'ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF'],
  ['brics', 'BRICS', 'ARE BRA CHN EGY ETH IDN IND IRN RUS ZAF'],
];

const regional: readonly (readonly [key: string, label: string])[] = [
  ['africa', 'African Group'],
  ['asia-pacific', 'Asia-Pacific Group'],
  ['eastern-europe', 'Eastern European Group'],
  ['latin-america-caribbean', 'Latin American and Caribbean Group'],
  ['western-europe-others', 'Western European and Others Group'],
];

export const groupNames: readonly (readonly [key: string, label: string])[] = [
  ...lists.map(([key, label]) => [key, label] as const),
  ...regional,
];

/** The codes of a group; of a regional group, those that belonged to it at the end of the year before `until`. */
export function membersOf({ ballots, states }: Engine, key: string, until: number): string[] | undefined {
  const list = lists.find(([name]) => name === key);
  if (list) return list[2].split(' ');
  if (!regional.some(([name]) => name === key)) return undefined;
  const day = dayOf(until);
  return ballots.seats.filter((code) => {
    const state = states.byCode.get(code);
    return state !== undefined && groupOn(state, day) === key;
  });
}
