import { allDefinitions, allSchemas, domainOf } from './all.ts';
import type { Domain } from './event.ts';
import type { Column } from './table.ts';

/** Everything that can be asked in SQL, in the order of the domains. */
export interface Help {
  readonly macros: readonly MacroHelp[];
  readonly tables: readonly TableHelp[];
}

/** A macro: what a question can call. */
export interface MacroHelp {
  readonly name: string;
  /** How it is called: `signed(state, treaty)`. */
  readonly signature: string;
  readonly comment: string;
  /** It gives rows, and stands in FROM. */
  readonly rows: boolean;
  readonly domain: Domain | undefined;
}

/** A table: what a question can read. */
export interface TableHelp {
  readonly name: string;
  readonly comment: string;
  readonly columns: readonly Column[];
  readonly domain: Domain | undefined;
}

/** The tables and macros of the record with what they mean; no record is read for it. */
export function sqlHelp(): Help {
  return {
    macros: allDefinitions()
      .filter(({ kind }) => kind !== 'view')
      .map(({ name, kind, signature, comment }) => {
        return { name, signature, comment, rows: kind === 'table macro', domain: domainOf(name) };
      }),
    tables: allSchemas().map(({ name, comment, columns }) => ({
      name,
      comment,
      columns,
      domain: domainOf(name),
    })),
  };
}
