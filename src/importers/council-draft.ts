import type { CouncilVote } from '../votes/council.ts';
import type { Marked } from './draft.ts';

/** A vote of the Security Council as its source gives it, under the source's own codes. */
export interface CouncilDraft extends Omit<CouncilVote, 'yes' | 'no' | 'abstain' | 'absent'>, Marked {}
