import { type Document, isScalar, type LineCounter, type Node, Scalar } from 'yaml';
import type { Position } from '../error.ts';

/** A value of the front matter as text, and where each of its characters stands in the file. */
export interface Written {
  readonly text: string;
  readonly at: Position;
  /** Where the character at `line` and `column` of `text` (from 1) stands in the file. */
  place(line: number, column: number): Position;
}

/** Where things stand in a file whose front matter begins at `offset`. */
export interface Places {
  readonly file: string;
  readonly source: string;
  readonly lines: LineCounter;
  /** Lines of the file before the YAML. */
  readonly before: number;
}

export function positionOf(node: Node | null | undefined, places: Places): Position {
  return positionAt(node?.range?.[0] ?? 0, places);
}

/** `offset` counts characters of the YAML. */
export function positionAt(offset: number, { file, lines, before }: Places): Position {
  const { line, col } = lines.linePos(offset);
  return { file, line: line + before, column: col };
}

/** A scalar as it was written, `2.0` and not 2; lists as their items with commas. `undefined` for a map or nothing. */
export function writtenAs(node: unknown, document: Document, places: Places): Written | undefined {
  if (isScalar(node) && node.value !== null) return scalar(node, places);
  const value = (node as { toJS?: (document: Document) => unknown } | undefined)?.toJS?.(document);
  if (!Array.isArray(value)) return undefined;
  const at = positionOf(node as Node, places);
  return { text: value.join(', '), at, place: () => at };
}

function scalar(node: Scalar, places: Places): Written {
  const at = positionOf(node, places);
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return { text, at, place: (line, column) => placeIn(node, at, places, line, column) };
}

function placeIn(node: Scalar, at: Position, places: Places, line: number, column: number): Position {
  const { line: first = 1, column: start = 1 } = at;
  if (node.type === Scalar.BLOCK_LITERAL) {
    const content = places.source.split('\n')[first - places.before - 1 + line] ?? '';
    const indent = /^ */.exec(content)?.[0].length ?? 0;
    return { ...at, line: first + line, column: indent + column };
  }
  if (line > 1 || node.type === Scalar.BLOCK_FOLDED) return at;
  const quote = node.type === Scalar.PLAIN ? 0 : 1;
  return { ...at, column: start + quote + column - 1 };
}
