import { type ActRow, type Day, gatherTreaty, type Treaty, type TreatyRow } from 'onrecord/browser';

/** A treaty as a page is sent it: a line an act, its cells apart by tabs. A third of what the same would take as objects. */
export interface PackedTreaty {
  readonly row: TreatyRow;
  readonly acts: string;
}

const columns = [
  'state',
  'act',
  'day',
  'effect',
  'known',
  'reference',
  'standing',
  'about',
  'text',
  'note',
  'source',
] as const satisfies readonly (keyof ActRow)[];

export function packTreaty({ acts, ...row }: Treaty): PackedTreaty {
  return { row, acts: acts.map((act) => columns.map((column) => cell(act[column])).join('\t')).join('\n') };
}

export function unpackTreaty({ row, acts }: PackedTreaty): Treaty {
  return gatherTreaty(row, acts === '' ? [] : acts.split('\n').map(actOf));
}

function actOf(line: string): ActRow {
  const cells = line.split('\t');
  const act = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  return { ...act, effect: dayOf(act.effect), known: dayOf(act.known) } as ActRow;
}

function cell(value: string | null): string {
  return (value ?? '').replaceAll(/[\t\n]+/g, ' ');
}

function dayOf(text: string | undefined): Day | null {
  return text ? (text as Day) : null;
}
