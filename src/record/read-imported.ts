import { actRow, treatyRow } from '../treaties/schema.ts';
import { readCsv } from './csv.ts';
import { sourceRow } from './schema.ts';

/**
 * What its user took from the depositary's files stands apart from the record that is shipped: the depositary's terms forbid handing
 * it on, so git ignores this folder.
 */
export const importedFolder = 'treaties/imported';

export function importedTreaties(root: string) {
  return readCsv(root, `${importedFolder}/treaties.csv`, treatyRow);
}

/** Acts of an imported treaty, or those that an imported file adds to a treaty of the record. */
export function importedActs(root: string, treaty: string) {
  return readCsv(root, `${importedFolder}/${treaty}.csv`, actRow);
}

export function importedSources(root: string) {
  return readCsv(root, `${importedFolder}/sources.csv`, sourceRow);
}
