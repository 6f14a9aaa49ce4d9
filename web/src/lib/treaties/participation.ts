import type { Status } from 'onrecord/browser';
import type { Category, Look } from '../map/looks.ts';

interface Kind {
  readonly key: Status;
  readonly label: string;
  readonly says: string;
  readonly look: Look;
}

/** What a treaty's acts amount to for a state, in the order and the words in which the site shows them. */
export const participationKinds: readonly Kind[] = [
  { key: 'party', label: 'Party', says: 'Bound by the treaty that day.', look: 'one' },
  {
    key: 'withdrawing',
    label: 'Party, leaving',
    says: 'Notified its withdrawal, which had not taken effect: still bound that day.',
    look: 'two',
  },
  { key: 'withdrawn', label: 'Left', says: 'Was a party; its withdrawal had taken effect.', look: 'five' },
  { key: 'signatory', label: 'Signed only', says: 'Signed and not, or not yet, bound.', look: 'four' },
  {
    key: 'signature-disowned',
    label: 'Signature taken back',
    says: 'Signed, then told the depositary that it will not become a party.',
    look: 'three',
  },
];

export interface Group extends Category {
  readonly says: string;
  readonly count: number;
}

/** The groups that anybody is in. */
export function participationGroups(counts: Readonly<Record<string, number>>): Group[] {
  return participationKinds.flatMap((kind) => {
    const count = counts[kind.key] ?? 0;
    return count > 0 ? [{ ...kind, count }] : [];
  });
}

/** How many states stand in each group. */
export function countIn(states: readonly { readonly participation: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { participation } of states) counts[participation] = (counts[participation] ?? 0) + 1;
  return counts;
}

/** "124 states are bound, 3 of them having given notice to leave; 27 signed only." */
export function sayStanding(counts: Readonly<Record<string, number>>): string {
  const count = (key: string) => counts[key] ?? 0;
  const leaving = count('withdrawing');
  const bound = count('party') + leaving;
  const parts = [
    `${bound === 1 ? '1 state is' : `${bound || 'no'} states are`} bound${leaving ? `, ${leaving} of them having given notice to leave` : ''}`,
  ];
  if (count('signatory')) parts.push(`${count('signatory')} signed only`);
  if (count('signature-disowned')) parts.push(`${count('signature-disowned')} took the signature back`);
  if (count('withdrawn')) parts.push(`${count('withdrawn')} left`);
  const text = parts.join('; ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

export function sayParticipation(key: string): string {
  return participationKinds.find((kind) => kind.key === key)?.label ?? 'No act on record';
}
