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
  /** Columns as wide as their widest cell, the last one wrapped to the page; numbers stand on the right. */
  table(rows: readonly (readonly string[])[], head?: readonly string[]): string;
}

export function typesetter({ colour, width }: { colour: boolean; width: number }): Typesetter {
  const paint = (code: number) => (text: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  return {
    width,
    bold: paint(1),
    dim: paint(2),
    good: paint(32),
    bad: paint(31),
    warn: paint(33),
    paragraph: (text, indent = 0) => wrapped(text, width, indent),
    table: (rows, head) => table(rows, head, width, paint(1)),
  };
}

function table(
  rows: readonly (readonly string[])[],
  head: readonly string[] | undefined,
  width: number,
  strong: (text: string) => string,
): string {
  if (rows.length === 0) return '';
  const all = head ? [head, ...rows] : rows;
  const count = Math.max(...all.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) => ({
    width: Math.max(...all.map((row) => widthOf(row[index] ?? ''))),
    right: rows.every((row) => isNumber(row[index] ?? '')) && rows.some((row) => row[index]),
  }));
  const line = (row: readonly string[]) => setRow(row, columns, width);
  return [...(head ? [strong(line(head))] : []), ...rows.map(line)].join('\n');
}

function setRow(row: readonly string[], columns: readonly Column[], width: number): string {
  let text = '';
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? '';
    if (index === columns.length - 1 && !column.right) return lastCell(text, cell, width);
    const fill = ' '.repeat(column.width - widthOf(cell));
    text += `${column.right ? fill + cell : cell + fill}  `;
  }
  return text.trimEnd();
}

interface Column {
  readonly width: number;
  readonly right: boolean | string | undefined;
}

function lastCell(before: string, cell: string, width: number): string {
  const room = width - widthOf(before);
  if (room < 24) return (before + cell).trimEnd();
  return (before + wrapped(cell, room).replaceAll('\n', `\n${' '.repeat(widthOf(before))}`)).trimEnd();
}

function wrapped(text: string, width: number, indent = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const margin = lines.length > 0 ? indent : 0;
    if (line && widthOf(line) + 1 + widthOf(word) > width - margin) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

function isNumber(text: string): boolean {
  return /^(-?[\d,]+(\.\d+)?%?)?$/.test(text);
}

/** Characters as seen: colours take no room, and a letter with its accent is one. */
function widthOf(text: string): number {
  return [...text.replaceAll(colours, '').normalize('NFC')].length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours begin with one
const colours = /\u001B\[\d+m/g;
