import type { PartialDay } from '../days/partial-day.ts';
import type { Tallies } from './roll-call.ts';
import type { CouncilRow, Vote } from './schema.ts';

/** One vote of the Security Council on a resolution that was adopted. It never counts among those of the General Assembly. */
export interface CouncilVote {
  /** `S-RES-242-1967`. */
  readonly id: string;
  readonly day: PartialDay;
  /** `S/RES/242(1967)`. */
  readonly symbol: string;
  readonly title: string;
  /** Adopted without a vote, a resolution has the marks its source gives it all the same. */
  readonly how: 'vote' | 'without-vote';
  readonly stated: Tallies<number | null>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly abstain: readonly string[];
  readonly absent: readonly string[];
  readonly source: string;
  readonly sourceId: string;
}

export function councilVoteOf(row: CouncilRow): CouncilVote {
  return {
    id: row.id,
    day: row.day,
    symbol: row.symbol,
    title: row.title,
    how: row.how,
    stated: { yes: row.yes, no: row.no, abstain: row.abstain, absent: row.absent },
    yes: row.states_yes,
    no: row.states_no,
    abstain: row.states_abstain,
    absent: row.states_absent,
    source: row.source,
    sourceId: row.source_id,
  };
}

/** Each member's vote, by code of the day. */
export function councilVotes(vote: CouncilVote): ReadonlyMap<string, Vote> {
  return new Map(councilLists.flatMap((name) => vote[name].map((code) => [code, name] as const)));
}

export const councilLists = ['yes', 'no', 'abstain', 'absent'] as const;

/** One spelling of a symbol: `242`, `s/res/242 (1967)` and `S-RES-242-1967` are `S/RES/242(1967)`, the first without its year. */
export function councilSymbol(text: string): string {
  const match = /^(?:S[/-]RES[/-])?(\d{1,4})(?:[\s(-]*(\d{4})\)?)?$/i.exec(text.trim());
  if (!match) return text.trim().toUpperCase();
  return `S/RES/${match[1]}${match[2] ? `(${match[2]})` : ''}`;
}

/** The votes under a symbol, with or without its year, or under an id. */
export function findCouncilVotes(votes: readonly CouncilVote[], text: string): CouncilVote[] {
  const symbol = councilSymbol(text);
  return votes.filter(
    (vote) => vote.symbol === symbol || vote.symbol.startsWith(`${symbol}(`) || vote.id === text.trim(),
  );
}
