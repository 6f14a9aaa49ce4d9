/** First bytes of the two files; the digit is the layout's version. */
export const magic = 'ORV1';
export const titlesMagic = 'ORT1';

/** The text of the second file. */
export interface Titles {
  readonly version: string;
  readonly titles: readonly string[];
  /** What few roll calls are known as, by column. */
  readonly knownAs: readonly (readonly [column: number, name: string])[];
}

/** Words of bits a plane in one tile: 512 roll calls. */
export const tileWords = 16;

export const sixtyFour = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The tallies in the order in which the pack has them. */
export const talliedVotes = ['yes', 'no', 'abstain', 'absent'] as const;

/** How ids are made, by their digit, from what `idOfSymbol` makes of the symbol; any other id stands among `otherIds`. */
export const idForms: readonly ((ofSymbol: string, sourceId: string) => string)[] = [
  (ofSymbol) => ofSymbol,
  (ofSymbol, sourceId) => `${ofSymbol}.v${sourceId}`,
  (_, sourceId) => `voeten-${sourceId}`,
];

/** A text a roll call, where neighbours often have the same: each text once, on lines, and how many roll calls it holds for. */
export interface Runs {
  readonly texts: string;
  readonly lengths: readonly number[];
}

/** Goes through the stretches that steps tell: from the first column to the second, from the third to the fourth … the last may be open. */
export function eachStretch(
  steps: readonly number[],
  width: number,
  see: (from: number, until: number) => void,
): void {
  let column = 0;
  for (let index = 0; index < steps.length; index += 2) {
    const from = column + (steps[index] as number);
    column = index + 1 < steps.length ? from + (steps[index + 1] as number) : width;
    see(from, column);
  }
}

/** A cell of a row about a state. */
export type Cell = string | null;
type Rows = readonly (readonly Cell[])[];

/**
 * What stands before the cells, as JSON: short texts and numbers, a line or a character a roll call, so that a compressor finds each kind of
 * thing in one place. src/votes/pack.ts tells how each is written, src/votes/unpack.ts how it is read.
 */
export interface Head {
  readonly version: string;
  /** How many roll calls. */
  readonly width: number;
  /** Codes in the order of the tiles. */
  readonly order: string;
  readonly members: readonly (readonly number[])[];
  readonly unknown: readonly (readonly number[])[];
  readonly outside: readonly (readonly number[])[];
  readonly divided: readonly number[];
  readonly days: Runs;
  readonly sessions: Runs;
  /** Symbols without session and first number: `A/RES/~/#`; and those numbers, each told from the one before. */
  readonly symbols: Runs;
  readonly symbolNumbers: readonly number[];
  readonly ids: string;
  readonly otherIds: readonly string[];
  readonly kinds: string;
  readonly issues: string;
  readonly issuesGiven: string;
  readonly important: string;
  /** For each tally: the columns at which stating it ends and begins; and where it is not as counted, by how much. */
  readonly notStated: readonly (readonly number[])[];
  readonly statedApart: readonly (readonly (readonly [column: number, apart: number])[])[];
  readonly sources: readonly string[];
  readonly source: string;
  readonly sourceIds: string;
  readonly states: {
    /** Code, name, kind, from, until, ISO code of two letters; then rows of names, memberships and groups. */
    readonly states: readonly (readonly [
      ...six: [Cell, Cell, Cell, Cell, Cell, Cell],
      names: Rows,
      memberships: Rows,
      groups: Rows,
    ])[];
    readonly successions: Rows;
  };
}
