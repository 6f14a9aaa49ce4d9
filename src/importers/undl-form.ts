import type { CouncilDraft } from './council-draft.ts';
import type { Draft, Mark } from './draft.ts';

/** One shape in which votes of the UN Digital Library come: how its header looks, and how its rows become votes. */
interface FormOf<Body extends string, Taken> {
  readonly body: Body;
  /** What to call it in a message. */
  readonly name: string;
  /** Its header, or the beginning of it, as a person would write it. */
  readonly expected: string;
  readonly source: string;
  fits(header: readonly string[]): boolean;
  /** @throws BadCell if the header has a needed column twice */
  gather(header: readonly string[], file: string): Gathering<Taken>;
}

export type AssemblyForm = FormOf<'assembly', Draft>;
export type CouncilForm = FormOf<'council', CouncilDraft>;
export type Form = AssemblyForm | CouncilForm;

/** Takes rows one at a time and keeps only what a vote needs. */
export interface Gathering<Taken> {
  /** @throws BadCell */
  take(cells: readonly string[], line: number): void;
  drafts(): Taken[];
}

/** A cell that cannot be read; whoever knows the file and line makes it an error. */
export class BadCell extends Error {}

const marks: Readonly<Record<string, Mark>> = {
  Y: 'Y', YES: 'Y', N: 'N', NO: 'N', A: 'A', ABSTAIN: 'A', X: 'X', NV: 'X', '': 'X',
}; // biome-ignore format: a table of marks reads best in a row

export function markOf(cell: string, column: string): Mark {
  const mark = marks[cell] ?? marks[cell.trim().toUpperCase()];
  if (mark) return mark;
  throw new BadCell(`Column ${column}: "${cell}" is not a vote; expected Y, N, A, X or NV.`);
}

/** Totals may be written as floats: `120.0`. Empty: none stated. */
export function totalOf(cell: string, column: string): number | null {
  if (cell === '') return null;
  if (/^\d{1,4}(\.0*)?$/.test(cell)) return Number.parseInt(cell, 10);
  throw new BadCell(
    `Column ${column}: "${cell}" is not a total; expected a whole number such as 120 or 120.0.`,
  );
}
