/** The cells of one record of a CSV file: `,` separates, `"` quotes, a quote within a quoted cell is doubled. */
export function splitLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  let position = 0;
  while (position <= line.length) {
    const quoted = line[position] === '"';
    const end = quoted ? closingQuote(line, position + 1) : position;
    const comma = line.indexOf(',', end);
    const stop = comma < 0 ? line.length : comma;
    cells.push(quoted ? unquoted(line, position, end, stop) : line.slice(position, stop));
    position = stop + 1;
  }
  return cells;
}

/** Whatever stands between the closing quote and the next comma is kept: it is wrong, and for others to see. */
function unquoted(line: string, open: number, close: number, stop: number): string {
  return line.slice(open + 1, close).replaceAll('""', '"') + line.slice(close + 1, stop);
}

function closingQuote(line: string, from: number): number {
  let position = from;
  for (;;) {
    const quote = line.indexOf('"', position);
    if (quote < 0) return line.length;
    if (line[quote + 1] !== '"') return quote;
    position = quote + 2;
  }
}
