import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Docket } from '../court/docket.ts';
import type { Law } from '../court/jurisdiction/law.ts';
import { OnrecordError } from '../error.ts';
import type { States } from '../states/states.ts';
import type { Duty } from '../treaties/duties.ts';
import type { Treaties } from '../treaties/treaties.ts';
import type { CouncilVote } from '../votes/council.ts';
import type { FitName } from '../votes/positions/schema.ts';
import type { Votes } from '../votes/votes.ts';
import { readCsv, rowsOf } from './csv.ts';
import { readCouncil } from './read-council.ts';
import { readCourt } from './read-court.ts';
import { readDuties } from './read-duties.ts';
import { importedSources } from './read-imported.ts';
import { readJurisdiction } from './read-jurisdiction.ts';
import { type FittedPositions, readPositions } from './read-positions.ts';
import { readStates } from './read-states.ts';
import { readTreaties } from './read-treaties.ts';
import { readVotes } from './read-votes.ts';
import { type Source, sourceRow } from './schema.ts';
import { recordVersion } from './version.ts';

/** The whole record, typed and frozen. Each part is read from its files when first asked for, then kept. */
export interface PublicRecord {
  /** The folder it was read from. */
  readonly root: string;
  /** Day of its newest fact and a hash of its content: `2026-05-29.9f3a0c51d2e7`. */
  readonly version: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly states: States;
  readonly treaties: Treaties;
  /** What still binds a state that leaves a treaty. */
  readonly duties: readonly Duty[];
  readonly court: Docket;
  /** What questions of jurisdiction rest on, beside treaties, states and docket. */
  readonly jurisdiction: Law;
  readonly votes: Votes;
  /** Votes of the Security Council, apart from those of the Assembly. */
  readonly council: readonly CouncilVote[];
  /** Positions that were computed of the votes and stand beside the record, by name of the fit. */
  readonly positions: ReadonlyMap<FitName, FittedPositions>;
}

/**
 * Opens the record in `root`.
 * @throws OnrecordError `outside/file` if there is no record there; later, on first use of a part, `record/broken`.
 */
export function openRecord(root: string): PublicRecord {
  if (!existsSync(join(root, 'sources.csv'))) {
    throw new OnrecordError('outside/file', `There is no record in "${root}": sources.csv is missing.`, {
      hint: 'Give the folder that holds sources.csv, states, treaties, court and votes with --record.',
    });
  }
  return Object.freeze(
    lazily<PublicRecord>({
      root: () => root,
      version: () => recordVersion(root),
      sources: () =>
        new Map(
          [...rowsOf(readCsv(root, 'sources.csv', sourceRow)), ...rowsOf(importedSources(root))].map(
            (row) => [row.id, row],
          ),
        ),
      states: () => readStates(root),
      treaties: () => readTreaties(root),
      duties: () => readDuties(root),
      court: () => readCourt(root),
      jurisdiction: ({ treaties, states, court }) =>
        readJurisdiction(root, { treaties, states, docket: court }),
      votes: ({ states }) => readVotes(root, states),
      positions: () => readPositions(root),
      council: () => readCouncil(root),
    }),
  );
}

/** An object whose every property is computed at its first reading, from the others if need be. */
function lazily<T extends object>(makers: { [Key in keyof T]: (self: T) => T[Key] }): T {
  const made = new Map<keyof T, unknown>();
  const object = {} as T;
  for (const key of Object.keys(makers) as (keyof T & string)[]) {
    const get = () => {
      if (!made.has(key)) made.set(key, makers[key](object));
      return made.get(key);
    };
    Object.defineProperty(object, key, { enumerable: true, get });
  }
  return object;
}
