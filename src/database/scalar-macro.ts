/** One form of a macro: its parameters, and the expression that answers. */
export interface Form {
  readonly parameters: readonly string[];
  /** Every table in it has an alias, and every column is named with that alias. */
  readonly body: string;
}

/**
 * CREATE MACRO with one or more forms. DuckDB pastes a macro's arguments into its body, where a bare column of the caller's
 * would be caught by a column of ours with the same name: `participation(state, …) FROM states` would compare a state with
 * itself. So inside a macro every column of ours is renamed to begin with an underscore.
 */
export function scalarMacro(name: string, forms: readonly Form[]): string {
  return `CREATE MACRO "${name}"${forms.map(({ parameters, body }) => `(${parameters.join(', ')}) AS ${parameters.length > 0 ? outOfReach(body) : body}`).join(', ')}`;
}

const aliased = /\b(FROM|JOIN)\s+([a-z_]+)\s+(?!WHERE\b|ON\b|JOIN\b)([a-z_]+)\b/g;

function outOfReach(body: string): string {
  const aliases = [...body.matchAll(aliased)].map((match) => match[3] ?? '');
  if (aliases.length === 0) return body;
  const column = new RegExp(`\\b(${[...new Set(aliases)].join('|')})\\."?([a-z_]+)"?`, 'g');
  return body
    .replace(
      aliased,
      (_, joining, table, alias) => `${joining} (SELECT COLUMNS('(.*)') AS '_\\1' FROM ${table}) ${alias}`,
    )
    .replace(column, (_, alias, name) => `${alias}._${name}`);
}
