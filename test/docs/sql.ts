import { type MacroHelp, sqlHelp, type TableHelp } from '../../src/database/help.ts';
import { markdownTable } from './reference.ts';

const titles = {
  states: 'States',
  treaties: 'Treaties',
  court: 'The Court',
  budgets: 'Budgets',
  votes: 'Votes',
};

/** The macros and tables of docs/sql.md. */
export function sqlReference(): string {
  const { macros, tables } = sqlHelp();
  const domains = Object.entries(titles).map(([domain, title]) => {
    const called = macros.filter((macro) => macro.domain === domain);
    return `### ${title}\n\n${markdownTable(['macro', 'answer'], called.map(macroRow))}`;
  });
  return ['## Macros', ...domains, '## Tables', ...tables.map(tableSection)].join('\n\n');
}

function macroRow({ signature, comment, rows }: MacroHelp): string[] {
  return [`\`${signature}\`${rows ? ' (rows: stands in FROM)' : ''}`, comment];
}

function tableSection({ name, comment, columns }: TableHelp): string {
  const rows = columns.map((column) => [`\`${column.name}\``, column.type, column.comment]);
  return `### \`${name}\`\n\n${comment}\n\n${markdownTable(['column', 'type', 'meaning'], rows)}`;
}
