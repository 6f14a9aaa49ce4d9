/** A column's place on the page: how wide it is set and whether its cells stand on the right. */
interface Column {
  readonly width: number;
  readonly right: boolean;
}

const gap = 2;
const narrowest = 12;

/** Rows as lines no wider than `width`: columns as wide as their widest cell; if that is too much the widest are wrapped. */
export function tableLines(
  rows: readonly (readonly string[])[],
  head: readonly string[],
  width: number,
): string[] {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const count = Math.max(0, ...all.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, index) =>
    Math.max(...all.map((row) => widthOf(row[index] ?? ''))),
  );
  const widths = fitted(natural, width - gap * (count - 1));
  const columns = widths.map((width, index) => ({ width, right: isNumeric(rows, index) }));
  return all.flatMap((row) => setRow(row, columns));
}

/** Takes from the widest until all fit, but leaves each at least `narrowest`. */
function fitted(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.lastIndexOf(widest)] = widest - 1;
  }
  return widths;
}

function setRow(row: readonly string[], columns: readonly Column[]): string[] {
  const cells = columns.map(({ width }, index) => wrapped(row[index] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, index) => padded(cells[index]?.[line] ?? '', column))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function padded(text: string, { width, right }: Column): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? fill + text : text + fill;
}

/** Lines of at most `width`, broken at spaces; what stands before the first word is kept before every line. */
export function wrapped(text: string, width: number): string[] {
  const margin = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trimStart()
    .split(' ')
    .flatMap((word) => pieces(word, width - margin.length))) {
    if (line && margin.length + widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(margin + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, margin + line];
}

/** A word longer than the line is cut. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width || width < 1) return [word];
  return [word.slice(0, width), ...pieces(word.slice(width), width)];
}

function isNumeric(rows: readonly (readonly string[])[], index: number): boolean {
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => /^[-−]?[\d,]+(\.\d+)?%?$/.test(cell));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Characters as seen: colours take no room, and a letter with its accent is one. */
function widthOf(text: string): number {
  return [...text.replaceAll(colours, '').normalize('NFC')].length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours begin with one
const colours = /\u001B\[\d+m/g;
