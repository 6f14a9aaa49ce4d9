import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Duty, dutyRow } from '../treaties/duties.ts';
import { readCsv, rowsOf } from './csv.ts';

/** The file every record may have: what still binds a state on its way out. Without it nothing is said about that. */
export const dutiesFile = 'duties.csv';

export function readDuties(root: string): readonly Duty[] {
  return existsSync(join(root, dutiesFile)) ? rowsOf(readCsv(root, dutiesFile, dutyRow)) : [];
}
