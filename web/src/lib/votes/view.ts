/** A roll call in a list. */
export interface ListedVote {
  readonly id: string;
  readonly day: string;
  readonly symbol: string;
  readonly title: string;
  readonly knownAs: string;
  readonly kind: string;
  readonly tallies: Readonly<Record<'yes' | 'no' | 'abstain' | 'absent', number>>;
  /** How the state asked about voted, if one was. */
  readonly vote?: string | undefined;
}
