import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const marker = '<!-- What follows is written by "npm run docs". -->';

/**
 * Compares what follows the marker in a page with what the sources say. `npm run docs` writes it instead.
 * @returns both texts, equal when the page is up to date
 */
export function reference(page: string, fromSources: string): { page: string; sources: string } {
  const path = resolve(root, page);
  const [written = '', tail = ''] = readFileSync(path, 'utf8').split(marker);
  const sources = `\n\n${fromSources.trim()}\n`;
  if (process.env.WRITE_DOCS && tail !== sources) {
    writeFileSync(path, `${written.trimEnd()}\n\n${marker}${sources}`);
    return { page: sources, sources };
  }
  return { page: tail, sources };
}

/** A Markdown table; bars in cells are escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
