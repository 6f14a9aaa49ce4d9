import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CouncilVote, councilVoteOf } from '../votes/council.ts';
import { councilRow } from '../votes/schema.ts';
import { readCsv, rowsOf } from './csv.ts';

/** Files of votes of the Security Council, one a year, in order. */
export function councilYears(root: string): string[] {
  const folder = join(root, 'votes/council');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^\d{4}\.csv$/.test(file))
    .sort()
    .map((file) => `votes/council/${file}`);
}

/** Every vote of the Security Council on record, in order of days. @throws OnrecordError `record/broken` */
export function readCouncil(root: string): CouncilVote[] {
  return councilYears(root).flatMap((file) => rowsOf(readCsv(root, file, councilRow)).map(councilVoteOf));
}
