import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RuleRow, ruleRow, type TreatyRow, treatyRow } from '../treaties/schema.ts';
import type { Breach } from './breach.ts';
import { checkActs } from './check-acts.ts';
import type { CheckContext } from './check-context.ts';
import type { Placed } from './csv.ts';
import { readChecked } from './read-checked.ts';
import { importedFolder } from './read-imported.ts';
import { problems, sorted, sourced } from './rules.ts';

/** The treaties of the record, the rules of those that may be imported, and what its user has imported. */
export function checkTreaties(context: CheckContext): Breach[] {
  const { root } = context;
  const treaties = readChecked(root, 'treaties/treaties.csv', treatyRow);
  const rules = existsSync(join(root, 'treaties/rules.csv'))
    ? readChecked(root, 'treaties/rules.csv', ruleRow)
    : { rows: [], breaches: [] };
  const known = new Set([...treaties.rows, ...rules.rows].map(({ row }) => row.treaty));
  const named = new Set(treaties.rows.map(({ row }) => row.treaty));
  return [
    ...treaties.breaches,
    ...rules.breaches,
    ...sourced(treaties.rows, context.sources),
    ...sourced(rules.rows, context.sources),
    ...sorted(treaties.rows, (row) => [row.treaty], 'treaty'),
    ...sorted(rules.rows, (row) => [row.reference], 'reference'),
    ...treaties.rows.flatMap(impossibleDays),
    ...[...treaties.rows, ...rules.rows].flatMap((placed) =>
      problems(placed, impossibleRules(placed.row, known)),
    ),
    ...unclaimedFiles(root, 'treaties', new Set([...named, 'treaties', 'rules'])),
    ...treaties.rows.flatMap(({ row }) => checkActs(context, row, `treaties/${row.treaty}.csv`)),
    ...checkImported(context, treaties.rows),
  ];
}

/**
 * Imported files are the depositary's word: where it seems impossible that is a discrepancy, not a mistake that the user could mend.
 */
function checkImported(context: CheckContext, own: readonly Placed<TreatyRow>[]): Breach[] {
  const { root, sources } = context;
  if (!existsSync(join(root, importedFolder))) return [];
  const treaties = readChecked(root, `${importedFolder}/treaties.csv`, treatyRow);
  const added = own.filter(({ row }) => existsSync(join(root, importedFolder, `${row.treaty}.csv`)));
  const named = [...treaties.rows, ...added].map(({ row }) => row.treaty);
  const acts = [...treaties.rows, ...added].flatMap(({ row }) =>
    checkActs(context, row, `${importedFolder}/${row.treaty}.csv`),
  );
  return [
    ...treaties.breaches,
    ...sourced(treaties.rows, sources),
    ...sorted(treaties.rows, (row) => [row.treaty], 'treaty'),
    ...unclaimedFiles(root, importedFolder, new Set([...named, 'treaties', 'sources'])),
    ...[...treaties.rows.flatMap(impossibleDays), ...acts].map(
      (breach): Breach =>
        /^(?:Column|The header|The file|Source|This is not|A quote)/.test(breach.message)
          ? breach
          : { ...breach, level: 'discrepancy' },
    ),
  ];
}

function impossibleRules(row: TreatyRow | RuleRow, known: ReadonlySet<string>) {
  return [
    row.amends !== '' && !known.has(row.amends) && `It amends "${row.amends}", which is no treaty on record.`,
    row.minimum === 0 && 'No treaty enters into force with 0 consents.',
    row.entry_rule !== '' && row.entry_basis === '' && 'entry_rule has no entry_basis: name the article.',
    (row.withdrawal_rule !== '' || row.withdrawal_periods !== '') &&
      row.withdrawal_basis === '' &&
      'The rule of withdrawal has no withdrawal_basis: name the article.',
  ];
}

function impossibleDays(placed: Placed<TreatyRow>): Breach[] {
  const { adopted, opened, in_force, in_force_known, entry_rule } = placed.row;
  return problems(placed, [
    adopted && opened && opened < adopted && `It was opened (${opened}) before it was adopted (${adopted}).`,
    adopted &&
      in_force &&
      in_force < adopted &&
      `It was in force (${in_force}) before it was adopted (${adopted}).`,
    in_force &&
      in_force_known &&
      in_force_known > in_force &&
      `It was in force (${in_force}) before that was certain (${in_force_known}).`,
    in_force && entry_rule === '' && 'It is in force, but no entry_rule says from when it binds a state.',
  ]);
}

/** A file of acts that treaties.csv does not name would never be read. */
function unclaimedFiles(root: string, place: string, named: ReadonlySet<string>): Breach[] {
  const folder = join(root, place);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && !named.has(name.slice(0, -4)))
    .sort()
    .map((name) => ({
      level: 'error',
      file: `${place}/${name}`,
      line: 1,
      message: `No row of ${place}/treaties.csv names this file.`,
    }));
}
