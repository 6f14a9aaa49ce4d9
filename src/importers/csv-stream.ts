import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { OnrecordError } from '../error.ts';
import { splitLine } from '../record/csv-line.ts';

export interface StreamedRow {
  readonly cells: readonly string[];
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** Set where a quote stands neither at the beginning nor at the end of its cell. */
  readonly loose?: true;
}

/** Bytes read at a time. Small, so that rows die young: with 1 MB the collector doubles the time and the memory of a big import. */
const bytesAtOnce = 1 << 16;

export type Progress = (done: { readonly bytes: number; readonly of: number }) => void;

/**
 * Rows of a CSV file (`,` separated, `"` quoted, LF or CRLF, quoted line breaks allowed), a batch a chunk of the file, in memory
 * bounded by the chunk. Blank lines are skipped. Cells may be slices of the chunk: copy what is kept for long.
 * @throws OnrecordError `outside/file` if it cannot be read; `outside/format` where a quote is not closed or the text not UTF-8
 */
export async function* csvRows(path: string, progress?: Progress): AsyncGenerator<StreamedRow[]> {
  if (!existsSync(path))
    throw new OnrecordError('outside/file', `There is no file "${path}".`, {
      hint: 'Give the path of the file as downloaded from the publisher.',
    });
  const of = statSync(path).size;
  let bytes = 0;
  const chunks = createReadStream(path, { highWaterMark: bytesAtOnce }) as AsyncIterable<Buffer>;
  const count = (read: number) => {
    bytes += read;
    progress?.({ bytes, of });
  };
  for await (const rows of rowsIn(chunks, basename(path), count)) yield rows;
}

/** The same for the bytes of a file that come from elsewhere; `read` is told of each chunk's length. */
export async function* rowsIn(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
  read?: (bytes: number) => void,
): AsyncGenerator<StreamedRow[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let state: Pending = { text: '', line: 1 };
  for await (const chunk of chunks) {
    const cut = cutRows(state.text + decoded(decoder, chunk, file, state.line), state.line);
    state = cut.rest;
    if (state.text.length > longestRow) throw unclosed(file, state.line);
    checkQuotes(cut.rows, file);
    read?.(chunk.length);
    yield cut.rows;
  }
  const rows = lastRows({ ...state, text: state.text + decoded(decoder, undefined, file, state.line) }, file);
  checkQuotes(rows, file);
  yield rows;
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  file: string,
  line: number,
): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new OnrecordError('outside/format', 'From about this line on the file is not UTF-8 text.', {
      at: { file, line },
      hint: 'Give the file as downloaded; a program that opened it may have saved it in another encoding.',
      cause,
    });
  }
}

/**
 * A row without its closing quote swallows what follows it, up to the next quote: then text stands behind a closing quote, or whole
 * rows within a cell.
 */
function checkQuotes(rows: readonly StreamedRow[], file: string): void {
  for (const { cells, line, loose } of rows)
    if (
      loose ||
      cells.some((cell) => cell.includes('\n') && cell.split('\n').some((part) => part.split(',').length > 6))
    )
      throw unclosed(file, line);
}

interface Pending {
  /** The beginning of a row that does not end in what was read so far. */
  readonly text: string;
  readonly line: number;
}

/** The whole rows of a text that may begin and end anywhere but within a row's beginning. */
export function cutRows(text: string, line: number): { rows: StreamedRow[]; rest: Pending } {
  const rows: StreamedRow[] = [];
  let start = 0;
  let number = line;
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    const quote = text.indexOf('"', start);
    if (quote < 0 || quote > end) {
      const row = withoutReturn(text, start, end);
      if (row !== '') rows.push({ cells: row.split(','), line: number });
      start = end + 1;
      number += 1;
      continue;
    }
    const close = endOfQuotedRow(text, start);
    if (close < 0) break;
    const row = withoutReturn(text, start, close);
    rows.push({ cells: splitLine(row), line: number, ...(isLoose(row) && { loose: true }) });
    number += linesIn(row) + 1;
    start = close + 1;
  }
  return { rows, rest: { text: text.slice(start), line: number } };
}

function lastRows({ text, line }: Pending, file: string): StreamedRow[] {
  if (text.trim() === '') return [];
  const { rows, rest } = cutRows(`${text}\n`, line);
  if (rest.text === '') return rows;
  throw unclosed(file, rest.line);
}

/** Characters; a row that is longer has lost its closing quote. */
const longestRow = 4_000_000;

function unclosed(file: string, line: number): OnrecordError {
  return new OnrecordError('outside/format', 'A quote opened in this row is never closed.', {
    at: { file, line },
    hint: 'The file may be cut off: download it again.',
  });
}

/** Without its whole quoted cells, a row has no quote left. */
function isLoose(row: string): boolean {
  return row.replace(quotedCells, '$1').includes('"');
}

const quotedCells = /(^|,)"(?:[^"]|"")*"(?=,|$)/g;

/** Where the row that begins at `start` ends, quotes considered; -1 if it does not end in this text. */
function endOfQuotedRow(text: string, start: number): number {
  let position = start;
  for (;;) {
    const quote = text.indexOf('"', position);
    const end = text.indexOf('\n', position);
    if (end < 0) return -1;
    if (quote < 0 || end < quote) return end;
    const close = text.indexOf('"', quote + 1);
    if (close < 0) return -1;
    position = close + 1;
  }
}

function withoutReturn(text: string, start: number, end: number): string {
  return text.slice(start, text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end);
}

function linesIn(text: string): number {
  let count = 0;
  for (let position = text.indexOf('\n'); position >= 0; position = text.indexOf('\n', position + 1)) count++;
  return count;
}
