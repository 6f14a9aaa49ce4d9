import type { PartialDay } from '../days/partial-day.ts';
import { type RollCall, votesOf } from '../votes/roll-call.ts';
import type { CrosscheckRow, Vote } from '../votes/schema.ts';
import { idOfSymbol } from '../votes/symbols.ts';
import { inOrder, type Votes } from '../votes/votes.ts';
import { unnamedFinder } from './same-vote.ts';

/** How far a source is to be believed about the same roll call; the higher one is kept, the other becomes a cross-check. */
const ranks: Readonly<Record<string, number>> = {
  undl: 5,
  'undl-2025': 4,
  'undl-2020-2021': 4,
  'undl-2022-2024': 3,
  voeten: 2,
};

export interface ChangedVote {
  readonly id: string;
  readonly state: string;
  readonly from: Vote | 'unknown';
  readonly to: Vote | 'unknown';
}

export interface Merged {
  readonly rollCalls: readonly RollCall[];
  readonly crosschecks: readonly CrosscheckRow[];
  readonly added: readonly string[];
  /** Votes of roll calls that the record already had, where they now read otherwise. */
  readonly changed: readonly ChangedVote[];
  readonly unchanged: number;
}

/** Puts the roll calls of one source into those on record. Ids on record never change. */
export function merge(votes: Votes, incoming: readonly RollCall[]): Merged {
  const kept = new Map(votes.rollCalls.map((rollCall) => [rollCall.id, rollCall]));
  const crosschecks = new Map(votes.crosschecks.map((row) => [crosscheckKey(row), row]));
  const find = finder(votes);
  const added: string[] = [];
  const changed: ChangedVote[] = [];
  let unchanged = 0;
  for (const rollCall of incoming) {
    const known = find(rollCall);
    if (!known) {
      const id = freeId(rollCall, kept);
      kept.set(id, { ...rollCall, id });
      added.push(id);
      continue;
    }
    const { winner, loser } = contest(known, rollCall);
    kept.set(known.id, winner);
    if (loser) {
      const row = crosscheckOf(winner, loser, votes);
      crosschecks.set(crosscheckKey(row), row);
    }
    const differences = changesOf(known, winner, votes);
    if (differences.length === 0) unchanged++;
    changed.push(...differences);
  }
  return {
    rollCalls: [...kept.values()].sort(inOrder),
    crosschecks: sorted(crosschecks),
    added,
    changed,
    unchanged,
  };
}

/** The roll call on record that this one is: the same row of a source, the same symbol voted on as a whole, or the same vote unnamed. */
function finder(votes: Votes): (rollCall: RollCall) => RollCall | undefined {
  const bySource = new Map(votes.rollCalls.map((known) => [`${known.source} ${known.sourceId}`, known]));
  const byCrosscheck = new Map(votes.crosschecks.map((row) => [`${row.source} ${row.source_id}`, row.id]));
  const wholes = new Map(votes.rollCalls.filter(isWhole).map((known) => [known.symbol, known] as const));
  const unnamed = unnamedFinder(votes);
  return (rollCall) => {
    const key = `${rollCall.source} ${rollCall.sourceId}`;
    const same = bySource.get(key) ?? votes.byId.get(byCrosscheck.get(key) ?? '');
    if (same) return same;
    if (!isWhole(rollCall)) return undefined;
    const whole = wholes.get(rollCall.symbol);
    if (!whole) return rollCall.source === 'voeten' ? undefined : unnamed(rollCall);
    return whole.source !== rollCall.source || whole.source !== 'voeten' ? whole : undefined;
  };
}

/** Votes on a paragraph or an amendment share the symbol of the whole, but not its id. */
function isWhole({ id, symbol, kind }: RollCall): boolean {
  return (
    symbol !== '' &&
    kind !== 'paragraph' &&
    kind !== 'amendment' &&
    kind !== 'repeat' &&
    !id.startsWith(`${idOfSymbol(symbol)}.`)
  );
}

function contest(known: RollCall, incoming: RollCall): { winner: RollCall; loser: RollCall | undefined } {
  if (known.source === incoming.source) return { winner: renewed(incoming, known), loser: undefined };
  const stronger = (ranks[incoming.source] ?? 0) > (ranks[known.source] ?? 0);
  const [winner, loser] = stronger ? [incoming, known] : [known, incoming];
  return { winner: { ...completed(winner, loser), id: known.id }, loser };
}

/** The same source again, perhaps in a form that states less: no tallies, no number of its own. */
function renewed(incoming: RollCall, known: RollCall): RollCall {
  const { stated } = incoming;
  return {
    ...completed(incoming, known),
    sourceId: incoming.sourceId === incoming.symbol ? known.sourceId : incoming.sourceId,
    stated: {
      yes: stated.yes ?? known.stated.yes,
      no: stated.no ?? known.stated.no,
      abstain: stated.abstain ?? known.stated.abstain,
      absent: stated.absent ?? known.stated.absent,
    },
  };
}

/** What the better source leaves open, the other fills: issues, importance, the day's missing part, a title. */
function completed(winner: RollCall, other: RollCall): RollCall {
  return {
    ...winner,
    id: other.id,
    day: finerDay(winner.day, other.day),
    title: winner.title || other.title,
    issuesGiven:
      other.source === 'voeten'
        ? (other.issuesGiven ?? winner.issuesGiven)
        : (winner.issuesGiven ?? other.issuesGiven),
    important: winner.important ?? other.important,
    kind: winner.kind === 'unknown' ? other.kind : winner.kind,
  };
}

function finerDay(day: PartialDay, other: PartialDay): PartialDay {
  return other.startsWith(day) ? other : day;
}

function crosscheckOf(winner: RollCall, loser: RollCall, votes: Votes): CrosscheckRow {
  const ours = votesOf(winner, votes.membersAt(winner.day));
  const theirs = votesOf(loser, votes.membersAt(loser.day));
  const differing = [...theirs].filter(([state, vote]) => ours.get(state) !== vote);
  return {
    id: winner.id,
    source: loser.source,
    source_id: loser.sourceId,
    ...loser.stated,
    differing: differing.map(([state, vote]) => `${state}:${vote}`),
  };
}

function changesOf(before: RollCall, after: RollCall, votes: Votes): ChangedVote[] {
  const old = votesOf(before, votes.membersAt(before.day));
  const now = votesOf(after, votes.membersAt(after.day));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((state) => {
    const from = old.get(state) ?? 'unknown';
    const to = now.get(state) ?? 'unknown';
    return from === to ? [] : { id: before.id, state, from, to };
  });
}

function freeId(rollCall: RollCall, taken: ReadonlyMap<string, RollCall>): string {
  return taken.has(rollCall.id) ? `${rollCall.id}.${rollCall.source}-${rollCall.sourceId}` : rollCall.id;
}

/** The cross-checks on record with `rows` put in, each in place of what the same source said before. */
export function withCrosschecks(votes: Votes, rows: readonly CrosscheckRow[]): CrosscheckRow[] {
  return sorted(new Map([...votes.crosschecks, ...rows].map((row) => [crosscheckKey(row), row])));
}

function sorted(rows: ReadonlyMap<string, CrosscheckRow>): CrosscheckRow[] {
  return [...rows.values()].sort((a, b) => (crosscheckKey(a) < crosscheckKey(b) ? -1 : 1));
}

function crosscheckKey({ id, source, source_id }: CrosscheckRow): string {
  return `${id} ${source} ${source_id}`;
}
