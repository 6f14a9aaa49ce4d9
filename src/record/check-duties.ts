import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dutyRow } from '../treaties/duties.ts';
import type { Breach } from './breach.ts';
import type { CheckContext } from './check-context.ts';
import { readChecked } from './read-checked.ts';
import { dutiesFile } from './read-duties.ts';
import { sorted, sourced } from './rules.ts';

export function checkDuties({ root, sources }: CheckContext): Breach[] {
  if (!existsSync(join(root, dutiesFile))) return [];
  const { rows, breaches } = readChecked(root, dutiesFile, dutyRow);
  return [
    ...breaches,
    ...sourced(rows, sources),
    ...sorted(
      rows,
      (row) => [row.reference, row.when, row.article, row.says],
      'reference, when, article, says',
    ),
  ];
}
