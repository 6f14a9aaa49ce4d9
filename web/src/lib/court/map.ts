import type { Category } from '../map/looks.ts';

interface Situation {
  readonly states: readonly string[];
  readonly status: string;
}

const looks = [
  { key: 'investigation', label: 'Under investigation', look: 'one', statuses: ['investigation'] },
  {
    key: 'examination',
    label: 'Under examination',
    look: 'two',
    statuses: ['examination', 'reconsideration', 'authorisation', 'refused', 'referred'],
  },
  { key: 'concluded', label: 'Investigation concluded, cases go on', look: 'three', statuses: ['concluded'] },
  { key: 'closed', label: 'Examined and closed', look: 'four', statuses: ['closed'] },
] as const;

/** Each state under the situation furthest on, and how many states there are of each kind. */
export function mapOf(situations: readonly Situation[]): {
  categories: Category[];
  values: Record<string, string>;
} {
  const values: Record<string, string> = {};
  for (const { key, statuses } of [...looks].reverse())
    for (const { states, status } of situations)
      if ((statuses as readonly string[]).includes(status)) for (const state of states) values[state] = key;
  const categories = looks.map(({ key, label, look }) => ({
    key,
    label,
    look,
    count: Object.values(values).filter((value) => value === key).length,
  }));
  return { categories: categories.filter(({ count }) => count > 0), values };
}
