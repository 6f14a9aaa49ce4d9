import type { Mark, Marked } from './draft.ts';
import { BadCell, type Gathering, markOf } from './undl-form.ts';

/** Reads a cell of the row at hand by the name of its column; empty where the file has no such column. */
export type Cell<Column extends string> = (column: Column) => string;

export interface MemberColumns<Column extends string> {
  /** The names each column has had, newest first. */
  readonly names: Readonly<Record<Column, readonly string[]>>;
  /** Columns that must hold the same in every row of a vote. */
  readonly steady: readonly Column[];
}

interface Vote<Draft> {
  readonly draft: Draft;
  readonly marks: Map<string, Mark>;
  /** In the order of `marks`. */
  readonly lines: number[];
  readonly steady: readonly string[];
}

/**
 * Gathers the Library's bulk files: one row a member a vote, those of a vote under one `undl_id`. A row that repeats another is taken
 * once; one that contradicts it is refused.
 */
export function gatherMembers<Column extends string, Draft>(
  header: readonly string[],
  file: string,
  { names, steady }: MemberColumns<Column | MemberColumn>,
  begin: (cell: Cell<Column | MemberColumn>, marked: Marked) => Draft,
): Gathering<Draft> {
  const places = placesOf(header, names);
  const votes = new Map<string, Vote<Draft>>();
  const codes = new Map<string, string>();
  let cells: readonly string[] = [];
  const cell = (column: Column | MemberColumn) => cells[places[column]] ?? '';
  return {
    take(row, line) {
      cells = row;
      const id = cell('undl_id');
      const vote = votes.get(id) ?? beginning();
      for (const [place, column] of steady.entries())
        if (cell(column) !== vote.steady[place]) mustAgree(column, cell(column), vote.steady[place] ?? '');
      put(
        vote,
        interned(codes, cell('ms_code').trim() || cell('ms_name').trim()),
        markOf(cell('ms_vote'), 'ms_vote'),
        line,
      );
    },
    drafts: () => [...votes.values()].map(({ draft }) => draft),
  };

  function beginning(): Vote<Draft> {
    const id = copied(cell('undl_id'));
    if (!/^\d+$/.test(id)) throw new BadCell(`Column undl_id: "${id}" is not a record number.`);
    const marks = new Map<string, Mark>();
    const lines: number[] = [];
    const at = (state: string) => ({ file, line: lines[[...marks.keys()].indexOf(state)] ?? 0 });
    const vote: Vote<Draft> = {
      draft: begin(cell, { marks, at }),
      marks,
      lines,
      steady: steady.map((column) => copied(cell(column))),
    };
    votes.set(id, vote);
    return vote;
  }
}

type MemberColumn = 'undl_id' | 'ms_code' | 'ms_name' | 'ms_vote';

function placesOf<Column extends string>(
  header: readonly string[],
  names: Readonly<Record<Column, readonly string[]>>,
): Record<Column, number> {
  const places = Object.entries<readonly string[]>(names).map(([column, known]) => {
    const found = header.flatMap((name, place) => (known.includes(name) ? [place] : []));
    if (found.length > 1) throw new BadCell(`The header has the column ${column} twice.`);
    return [column, found[0] ?? -1];
  });
  return Object.fromEntries(places) as Record<Column, number>;
}

/** `120` and `120.0` say the same. */
function mustAgree(column: string, here: string, before: string): void {
  if (here.replace(/\.0*$/, '') === before.replace(/\.0*$/, '')) return;
  throw new BadCell(
    `Column ${column}: "${here}" here and "${before}" in an earlier row of the same roll call.`,
  );
}

/** One mark of one state; the same again is nothing new. @throws BadCell for another */
export function put(
  { marks, lines }: { readonly marks: Map<string, Mark>; readonly lines: number[] },
  state: string,
  mark: Mark,
  line: number,
): void {
  if (state === '') throw new BadCell('Columns ms_code and ms_name: both are empty.');
  const before = marks.get(state);
  if (before !== undefined && before !== mark)
    throw new BadCell(
      `Column ms_vote: ${state} votes ${mark} here and ${before} in an earlier row of the same roll call.`,
    );
  if (before === undefined) lines.push(line);
  marks.set(state, mark);
}

function interned(codes: Map<string, string>, given: string): string {
  const known = codes.get(given);
  if (known !== undefined) return known;
  const own = copied(given);
  codes.set(own, own);
  return own;
}

/** A string of its own: a slice would keep the whole chunk of the file in memory. */
export function copied(text: string): string {
  return Buffer.from(text).toString();
}
