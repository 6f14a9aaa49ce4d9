import { createReadStream, existsSync, statSync } from 'node:fs';
import { OnrecordError } from '../error.ts';
import { splitLine } from '../record/csv-line.ts';

export interface StreamedRow {
  readonly cells: readonly string[];
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
}

/** Bytes read at a time. Small, so that rows die young: with 1 MB the collector doubles the time and the memory of a big import. */
const bytesAtOnce = 1 << 16;

export type Progress = (done: { readonly bytes: number; readonly of: number }) => void;

/**
 * Rows of a CSV file (`,` separated, `"` quoted, LF or CRLF, quoted line breaks allowed), a batch a chunk of the file, in memory
 * bounded by the chunk. Blank lines are skipped. Cells may be slices of the chunk: copy what is kept for long.
 * @throws OnrecordError `outside/file` if it cannot be read, `outside/format` at a quote that is never closed
 */
export async function* csvRows(path: string, progress?: Progress): AsyncGenerator<StreamedRow[]> {
  if (!existsSync(path))
    throw new OnrecordError('outside/file', `There is no file "${path}".`, {
      hint: 'Give the path of the file as downloaded from the publisher.',
    });
  const of = statSync(path).size;
  const decoder = new TextDecoder();
  let bytes = 0;
  let state: Pending = { text: '', line: 1 };
  for await (const chunk of createReadStream(path, { highWaterMark: bytesAtOnce }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    const cut = cutRows(state.text + decoder.decode(chunk, { stream: true }), state.line);
    state = cut.rest;
    if (state.text.length > longestRow) throw unclosed(path, state.line);
    progress?.({ bytes, of });
    yield cut.rows;
  }
  yield lastRows(state, path);
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
    rows.push({ cells: splitLine(row), line: number });
    number += linesIn(row) + 1;
    start = close + 1;
  }
  return { rows, rest: { text: text.slice(start), line: number } };
}

function lastRows({ text, line }: Pending, path: string): StreamedRow[] {
  if (text.trim() === '') return [];
  const { rows, rest } = cutRows(`${text}\n`, line);
  if (rest.text === '') return rows;
  throw unclosed(path, rest.line);
}

/** Characters; a row that is longer has lost its closing quote. */
const longestRow = 4_000_000;

function unclosed(file: string, line: number): OnrecordError {
  return new OnrecordError('outside/format', 'A quote opened in this row is never closed.', {
    at: { file, line },
    hint: 'The file may be cut off: download it again.',
  });
}

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
