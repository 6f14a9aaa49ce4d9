import type { PartialDay } from '../days/partial-day.ts';
import { type CouncilVote, councilLists, councilVotes } from '../votes/council.ts';
import type { Membership } from '../votes/membership.ts';
import { councilRow, type Vote } from '../votes/schema.ts';
import type { CouncilDraft } from './council-draft.ts';
import { codeOfTheDay, type Mark, type NotUnderstood } from './draft.ts';
import type { ChangedVote } from './merge.ts';
import { csvLine, tallyCell } from './write-votes.ts';

export interface MergedCouncil {
  readonly votes: readonly CouncilVote[];
  readonly added: number;
  readonly changed: readonly ChangedVote[];
  readonly unchanged: number;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Puts votes of the Security Council into those on record, each in place of what the same record of the Library said before. */
export function mergeCouncil(
  known: readonly CouncilVote[],
  incoming: readonly CouncilDraft[],
  membersAt: (when: PartialDay) => Membership,
): MergedCouncil {
  const kept = new Map(known.map((vote) => [vote.id, vote]));
  const bySource = new Map(known.map((vote) => [`${vote.source} ${vote.sourceId}`, vote]));
  const changed: ChangedVote[] = [];
  const notUnderstood: NotUnderstood[] = [];
  let added = 0;
  let unchanged = 0;
  for (const draft of incoming) {
    const settled = settleCouncil(draft, membersAt(draft.day));
    notUnderstood.push(...settled.notUnderstood);
    const before = bySource.get(`${draft.source} ${draft.sourceId}`);
    const id = before?.id ?? (kept.has(draft.id) ? `${draft.id}.${draft.sourceId}` : draft.id);
    kept.set(id, { ...settled.vote, id });
    if (!before) added++;
    else {
      const differences = changesOf(before, settled.vote);
      if (differences.length === 0) unchanged++;
      changed.push(...differences);
    }
  }
  return { votes: [...kept.values()].sort(inOrder), added, changed, unchanged, notUnderstood };
}

const listOf: Readonly<Record<Exclude<Mark, '-'>, Vote>> = { Y: 'yes', N: 'no', A: 'abstain', X: 'absent' };

/** Codes of the day. A state that was no member of the United Nations had no seat in the Council. */
function settleCouncil({ marks, at, ...about }: CouncilDraft, members: Membership) {
  const lists: Record<Vote, string[]> = { yes: [], no: [], abstain: [], absent: [] };
  const placed = new Map<string, Mark>();
  const notUnderstood: NotUnderstood[] = [];
  for (const [given, mark] of marks) {
    const code = codeOfTheDay(given, members, marks);
    const before = code === undefined ? undefined : placed.get(code);
    if (code === undefined)
      lose(given, `has the mark "${mark}" but was no member of the United Nations in ${about.day}`);
    else if (before === undefined) {
      placed.set(code, mark);
      if (mark !== '-') lists[listOf[mark]].push(code);
    } else if (before !== mark)
      lose(given, `has the mark "${mark}" but stands for ${code}, which has the mark "${before}" already`);
  }
  for (const list of Object.values(lists)) list.sort();
  return { vote: { ...about, ...lists } satisfies CouncilVote, notUnderstood };

  function lose(state: string, because: string): void {
    notUnderstood.push({ id: about.id, state, because, ...at(state) });
  }
}

function changesOf(before: CouncilVote, after: CouncilVote): ChangedVote[] {
  const [old, now] = [councilVotes(before), councilVotes(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((state) => {
    const from = old.get(state) ?? 'unknown';
    const to = now.get(state) ?? 'unknown';
    return from === to ? [] : [{ id: before.id, state, from, to }];
  });
}

/** Files of record/votes/council by year, with their content. */
export function councilFiles(votes: readonly CouncilVote[]): Map<string, string> {
  const years = new Map<string, string[]>();
  for (const vote of votes) {
    const file = `votes/council/${vote.day.slice(0, 4)}.csv`;
    const lines = years.get(file) ?? [csvLine(Object.keys(councilRow.shape))];
    lines.push(csvLine(cellsOf(vote)));
    years.set(file, lines);
  }
  return new Map([...years].map(([file, lines]) => [file, lines.join('')]));
}

function cellsOf(vote: CouncilVote): string[] {
  const { stated } = vote;
  return [
    vote.id,
    vote.day,
    vote.symbol,
    vote.title,
    vote.how,
    ...[stated.yes, stated.no, stated.abstain, stated.absent].map(tallyCell),
    ...councilLists.map((name) => vote[name].join(' ')),
    vote.source,
    vote.sourceId,
  ];
}

function inOrder(a: CouncilVote, b: CouncilVote): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
