import type { Look, Piece } from './picture.ts';

/** Rows as a CSV file (RFC 4180), the first line naming the columns. */
export function csvOf(rows: readonly Readonly<Record<string, string | number | null>>[]): string {
  const [first] = rows;
  if (!first) return '';
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(cell: string | number | null): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands the reader a file. */
export function keep(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'display',
] as const;

/** A drawing of the page as a piece that can stand elsewhere: colours and faces as they show now, patterns with it. */
export function pieceOf(svg: SVGSVGElement): Piece {
  const copy = withLooks(svg);
  const patterns = document.querySelector<SVGDefsElement>('svg defs:has(#look-two)');
  if (patterns) copy.prepend(withLooks(patterns));
  const { width, height } = svg.viewBox.baseVal;
  /** Drawn to fill any box: here the one it fills now. */
  const stretched = svg.getAttribute('preserveAspectRatio') === 'none';
  const box = stretched ? svg.getBoundingClientRect() : { width, height };
  for (const name of ['role', 'aria-label', 'class', 'style']) copy.removeAttribute(name);
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  const content = new XMLSerializer().serializeToString(copy);
  return { content, width: box.width, height: box.height };
}

/** The colours that the page shows now. */
export function lookNow(): Look {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    quiet: colour('quiet'),
    rule: colour('rule'),
    one: colour('one'),
  };
}

function withLooks<Drawing extends SVGElement>(original: Drawing): Drawing {
  const copy = original.cloneNode(true) as Drawing;
  const parts = [...original.querySelectorAll<SVGElement>('*')];
  for (const [index, part] of [...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const from = parts[index];
    if (!from) continue;
    const style = getComputedStyle(from);
    for (const name of drawn) {
      const value = style.getPropertyValue(name);
      if (value && value !== 'none' && value !== 'normal') part.setAttribute(name, plain(unquoted(value)));
      else if (name === 'fill' || name === 'stroke') part.setAttribute(name, 'none');
    }
    part.removeAttribute('class');
    part.removeAttribute('style');
  }
  return copy;
}

const plained = new Map<string, string>();

/** A colour that was mixed, as every program knows it; anything else as it is. */
function plain(value: string): string {
  if (!/^(color|oklab|oklch|lab|lch)\(/.test(value)) return value;
  const known = plained.get(value) ?? painted(value);
  plained.set(value, known);
  return known;
}

function painted(colour: string): string {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Browsers write `url("#look-two")`; other programs know it without the quotes only. */
function unquoted(value: string): string {
  return value.replace(/url\("([^"]*)"\)/, 'url($1)');
}

/** A picture of twice its size. */
export async function pngOf(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * 2;
  canvas.height = picture.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture could not be made.'))));
  });
}
