/** Colours of a picture: those that the page shows now. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly one: string;
}

/** What a picture says of itself, for it leaves the page. */
export interface Caption {
  readonly title: string;
  readonly credit: string;
}

/** A piece of SVG and the size of the plane that it is drawn on. */
export interface Piece {
  readonly content: string;
  readonly width: number;
  readonly height: number;
}

const face = 'font-family="system-ui, Segoe UI, Noto Sans, Arial, sans-serif"';
const edge = 24;
/** Narrower than this a title would take too many lines. */
const least = 560;

/** A piece as a picture that stands alone: its title above, where it comes from below. */
export function framed({ content, width, height }: Piece, { title, credit }: Caption, look: Look): string {
  const room = Math.max(width, least);
  const lines = wrapped(title, Math.floor(room / 11.5));
  const credits = wrapped(credit, Math.floor(room / 6.6));
  const top = edge + lines.length * 27 + 10;
  const whole = { width: room + 2 * edge, height: top + height + 22 + credits.length * 17 + edge / 2 };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}">
<title>${escaped(title)}</title><rect width="100%" height="100%" fill="${look.paper}"/>
${lines.map((line, index) => `<text x="${edge}" y="${edge + 16 + index * 27}" ${face} font-size="21" font-weight="700" fill="${look.ink}">${escaped(line)}</text>`).join('\n')}
<svg x="${edge}" y="${top}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>
${credits.map((line, index) => words(line, { x: edge, y: top + height + 26 + index * 17, size: 12, fill: look.quiet })).join('\n')}
</svg>`;
}

/** Text broken into lines of at most so many letters; a longer word stands alone. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Bar {
  readonly name: string;
  /** Parts of the bar, each a share of the whole width. */
  readonly parts: readonly { readonly share: number; readonly fill: string }[];
  readonly says: string;
}

/** Names, bars and numbers, a row each. */
export function barsPiece(bars: readonly Bar[], look: Look, key: readonly Mark[] = []): Piece {
  const [width, row, left, right] = [760, 26, 220, 90];
  const top = key.length > 0 ? 30 : 0;
  const room = width - left - right;
  const rows = bars.map(({ name, parts, says }, index) => {
    const y = top + index * row;
    let x = left;
    const rects = parts.map(({ share, fill }) => {
      const rect = `<rect x="${x.toFixed(1)}" y="${y + 5}" width="${Math.max(0, share * room - 1).toFixed(1)}" height="${row - 10}" fill="${fill}"/>`;
      x += share * room;
      return rect;
    });
    return [
      words(name, { x: left - 10, y: y + 18, size: 14, fill: look.ink, anchor: 'end' }),
      ...rects,
      words(says, { x: width, y: y + 18, size: 14, fill: look.ink, anchor: 'end' }),
    ].join('');
  });
  return { content: keyRow(key, look) + rows.join('\n'), width, height: top + bars.length * row };
}

interface Mark {
  readonly label: string;
  readonly fill: string;
}

function keyRow(key: readonly Mark[], look: Look): string {
  let x = 0;
  return key
    .map(({ label, fill }) => {
      const mark = `<rect x="${x}" y="2" width="13" height="13" rx="2" fill="${fill}"/>${words(label, { x: x + 19, y: 14, size: 13, fill: look.ink })}`;
      x += 40 + label.length * 7.2;
      return mark;
    })
    .join('');
}

/** A square of agreement; cells without a value stay empty. */
export function matrixPiece(
  states: readonly { readonly state: string; readonly name: string }[],
  values: readonly (readonly ({ readonly value: number } | null)[])[],
  /** How deep a cell is shaded: 0 as paper, 1 in full colour. */
  depth: (value: number) => number,
  look: Look,
): Piece {
  const cell = states.length > 25 ? 24 : 34;
  const [left, top] = [190, 26];
  const head = states.map(({ state }, index) =>
    words(state, { x: left + (index + 0.5) * cell, y: 16, size: 11, fill: look.quiet, anchor: 'middle' }),
  );
  const rows = states.map(({ name }, row) => {
    const y = top + row * cell;
    const cells = (values[row] ?? []).map((one, column) => {
      if (!one) return '';
      const fill = mixed(look.one, look.paper, depth(one.value));
      const x = left + column * cell;
      return `<rect x="${x}" y="${y}" width="${cell - 1}" height="${cell - 1}" fill="${fill}"/>${words(String(Math.round(one.value * 100)), { x: x + cell / 2, y: y + cell / 2 + 4, size: 11, fill: look.ink, anchor: 'middle' })}`;
    });
    return (
      words(name, { x: left - 10, y: y + cell / 2 + 5, size: 13, fill: look.ink, anchor: 'end' }) +
      cells.join('')
    );
  });
  return {
    content: head.join('') + rows.join('\n'),
    width: left + states.length * cell,
    height: top + states.length * cell,
  };
}

/** Two colours, written #rrggbb, in proportion. */
function mixed(a: string, b: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [x, y] = [a, b].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(x * share + y * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'end' | 'middle';
}

function words(text: string, { x, y, size, fill, anchor }: Place): string {
  return `<text x="${x}" y="${y}" ${face} font-size="${size}" fill="${fill}"${anchor ? ` text-anchor="${anchor}"` : ''}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
