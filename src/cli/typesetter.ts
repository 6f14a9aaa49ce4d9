import { tableLines, wrapped } from './table.ts';

/** Sets text for a terminal or a mail: tables, paragraphs, and colour where there is any. */
export interface Typesetter {
  readonly width: number;
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  /** Breaks at spaces so that no line is wider than the page; later lines start `indent` spaces in. */
  paragraph(text: string, indent?: number): string;
  /** Columns as wide as their widest cell, as far as the page allows; numbers stand on the right. */
  table(rows: readonly (readonly string[])[], head?: readonly string[]): string;
}

export function typesetter({ colour, width }: { colour: boolean; width: number }): Typesetter {
  const paint = (code: number) => (text: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const bold = paint(1);
  return {
    width,
    bold,
    dim: paint(2),
    good: paint(32),
    bad: paint(31),
    warn: paint(33),
    paragraph(text, indent = 0) {
      const [first = '', ...later] = wrapped(text, width);
      if (later.length === 0) return first;
      const rest = wrapped(later.join(' '), width - indent);
      return [first, ...rest.map((line) => ' '.repeat(indent) + line)].join('\n');
    },
    table(rows, head) {
      if (rows.length === 0) return '';
      const lines = tableLines(rows, head ?? [], width);
      return head ? [bold(lines[0] ?? ''), ...lines.slice(1)].join('\n') : lines.join('\n');
    },
  };
}
