/** DuckDB types we use. Days are DATE, partial days VARCHAR beside their first and last possible DATE. */
export type ColumnType = 'VARCHAR' | 'DATE' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR[]';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly comment: string;
}

export type Cell = string | number | boolean | null | readonly string[];

/** A table as it will stand in DuckDB, with its rows in column order. Days are ISO strings. */
export interface Table {
  readonly name: string;
  readonly comment: string;
  readonly columns: readonly Column[];
  rows(): Iterable<readonly Cell[]>;
  /** A query over tables made before that gives further rows: what is large is spread out inside the database. */
  readonly select?: string;
}

/** A view or macro: `create` is the whole CREATE statement, without `OR REPLACE`. */
export interface Definition {
  readonly kind: 'view' | 'macro' | 'table macro';
  readonly name: string;
  /** How it is called, for help and "did you mean": `signed(state, treaty)`. */
  readonly signature: string;
  readonly comment: string;
  readonly create: string;
}
