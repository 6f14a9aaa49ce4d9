import type { Category, Look } from '../map/looks.ts';

/** How a member can stand in a roll call, in the order of the Assembly's own records. */
export const voteKinds: readonly { key: string; label: string; mark: string; look: Look }[] = [
  { key: 'yes', label: 'Yes', mark: '+', look: 'one' },
  { key: 'no', label: 'No', mark: '−', look: 'two' },
  { key: 'abstain', label: 'Abstained', mark: '○', look: 'three' },
  { key: 'absent', label: 'Did not vote', mark: '·', look: 'six' },
  { key: 'unknown', label: 'Not in the source', mark: '?', look: 'five' },
];

export function sayVote(key: string | undefined): string {
  return voteKinds.find((kind) => kind.key === key)?.label ?? 'Not a member';
}

/** "100 in favour, 11 against, 58 abstaining, 24 not voting." */
export function sayTallies({
  yes,
  no,
  abstain,
  absent,
}: Readonly<Record<'yes' | 'no' | 'abstain' | 'absent', number>>) {
  return `${yes} in favour, ${no} against, ${abstain} abstaining, ${absent} not voting.`;
}

/** The categories of a map or bar of one roll call, with how many members stand in each. */
export function voteCategories(votes: Readonly<Record<string, string>>): (Category & { count: number })[] {
  const cast = Object.values(votes);
  return voteKinds
    .map(({ key, label, look }) => ({ key, label, look, count: cast.filter((vote) => vote === key).length }))
    .filter(({ count }) => count > 0);
}

/** The categories of a bar drawn from tallies alone. */
export function tallyCategories(tallies: Readonly<Record<string, number>>): (Category & { count: number })[] {
  return voteKinds.map(({ key, label, look }) => ({ key, label, look, count: tallies[key] ?? 0 }));
}
