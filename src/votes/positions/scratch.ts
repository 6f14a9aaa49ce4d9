/** Room for the votes of one item. */
export interface Scratch {
  /** theta of who cast it. */
  readonly position: Float64Array;
  /** P of the vote by the present cut points, and by those proposed. */
  present: Float64Array;
  proposed: Float64Array;
  /** P of all below the vote's range, or above it where that is the thinner side; abstentions only. */
  presentBeyond: Float64Array;
  proposedBeyond: Float64Array;
  /** z. */
  readonly latent: Float64Array;
}

/** Room for an item of so many votes. */
export function scratchFor(votes: number): Scratch {
  const room = () => new Float64Array(votes);
  return {
    position: room(),
    present: room(),
    proposed: room(),
    presentBeyond: room(),
    proposedBeyond: room(),
    latent: room(),
  };
}
