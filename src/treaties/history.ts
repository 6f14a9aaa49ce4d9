import type { Day } from '../days/day.ts';
import { entryDay, withdrawalDay } from './entry.ts';
import { countsFrom, isConsent, knownOn, participationOn, type Status } from './participation.ts';
import type { Act, Treaty } from './treaties.ts';

/**
 * A stretch of days on which, to somebody who knows what was known within another stretch, a state stood in one place.
 * Both are half-open; `null` is open. Days covered by no stretch are `none`.
 */
export interface Stretch {
  readonly from: Day;
  readonly until: Day | null;
  readonly known_from: Day;
  readonly known_until: Day | null;
  readonly status: Status;
  readonly since: Day | null;
  readonly effective: Day | null;
  readonly awaiting_consent: Day | null;
  readonly awaiting_entry: Day | null;
}

/** Everything `participationOn` can answer about a state and a treaty, as stretches that never overlap. */
export function history(whole: Treaty, state: string): Stretch[] {
  const acts = whole.acts.filter((act) => act.state === state);
  const { amended } = whole;
  const theirs = amended?.acts.filter((act) => act.state === state) ?? [];
  const treaty = { ...whole, acts, ...(amended && { amended: { ...amended, acts: theirs } }) };
  const certain = acts.length > 0 ? [...certainDays(whole), ...(amended ? certainDays(amended) : [])] : [];
  const learned = inOrder([...acts, ...(acts.length > 0 ? theirs : [])].map(knownOn).concat(certain));
  const all: Stretch[] = [];
  for (const [index, known] of learned.entries()) {
    extend(all, asKnown(treaty, state, acts, known), known, learned[index + 1] ?? null);
  }
  return all.sort((a, b) => a.from.localeCompare(b.from) || a.known_from.localeCompare(b.known_from));
}

type Line = Omit<Stretch, 'known_from' | 'known_until'>;

/** The state's course through time to somebody who knows what was known on `known`. */
function asKnown(treaty: Treaty, state: string, acts: readonly Act[], known: Day): Line[] {
  const lines: Line[] = [];
  const { amended } = treaty;
  const turns = inOrder([
    ...turningDays(treaty, acts, known),
    ...(amended ? turningDays(amended, amended.acts, known) : []),
  ]);
  for (const [index, from] of turns.entries()) {
    const { status, since, effective, awaiting } = participationOn(treaty, state, from, known);
    const line: Line = {
      from,
      until: turns[index + 1] ?? null,
      status,
      since,
      effective,
      awaiting_consent: awaiting?.consent ?? null,
      awaiting_entry: awaiting?.entry ?? null,
    };
    const last = lines.at(-1);
    if (last && saysTheSame(last, line)) lines[lines.length - 1] = { ...last, until: line.until };
    else lines.push(line);
  }
  return lines.filter((line) => line.status !== 'none' || line.awaiting_consent !== null);
}

/** Every day on which participation may change. */
function turningDays(treaty: Treaty, acts: readonly Act[], known: Day): Day[] {
  return inOrder(
    acts.flatMap((act) => [
      countsFrom(act),
      act.day,
      isConsent(act) ? entryDay(treaty, act, known) : null,
      act.act === 'withdrawal' ? withdrawalDay(treaty, act) : null,
    ]),
  );
}

function certainDays(treaty: Treaty): Day[] {
  const certain = treaty.in_force_known ?? treaty.in_force;
  return certain === null ? [] : [certain];
}

/** Adds what is known from `known`; a line that was already known unchanged is stretched instead. */
function extend(all: Stretch[], lines: readonly Line[], known: Day, until: Day | null): void {
  for (const line of lines) {
    const index = all.findIndex(
      (old) =>
        old.known_until === known &&
        old.from === line.from &&
        old.until === line.until &&
        saysTheSame(old, line),
    );
    const old = all[index];
    if (old) all[index] = { ...old, known_until: until };
    else all.push({ ...line, known_from: known, known_until: until });
  }
}

function saysTheSame(a: Line, b: Line): boolean {
  return (
    a.status === b.status &&
    a.since === b.since &&
    a.effective === b.effective &&
    a.awaiting_consent === b.awaiting_consent &&
    a.awaiting_entry === b.awaiting_entry
  );
}

function inOrder(days: readonly (Day | null)[]): Day[] {
  return [...new Set(days.filter((day) => day !== null))].sort();
}
