import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { OnrecordError } from '../error.ts';
import type { RollCall } from '../votes/roll-call.ts';
import { type CrosscheckRow, rollCallRow, sessionFile } from '../votes/schema.ts';

const header = Object.keys(rollCallRow.shape);
const crosscheckHeader = ['id', 'source', 'source_id', 'yes', 'no', 'abstain', 'absent', 'differing'];

/** The files of record/votes, by name, with their content. */
export function voteFiles(
  rollCalls: readonly RollCall[],
  crosschecks: readonly CrosscheckRow[],
): Map<string, string> {
  const sessions = new Map<string, string[]>();
  for (const rollCall of rollCalls) {
    const file = `votes/${sessionFile(rollCall.session)}`;
    const lines = sessions.get(file) ?? [csvLine(header)];
    lines.push(csvLine(rollCallCells(rollCall)));
    sessions.set(file, lines);
  }
  const files = new Map([...sessions].map(([file, lines]) => [file, lines.join('')]));
  return files.set('votes/crosschecks.csv', crosscheckText(crosschecks));
}

function rollCallCells(rollCall: RollCall): string[] {
  const { stated, important } = rollCall;
  return [
    rollCall.id,
    rollCall.day,
    rollCall.session,
    rollCall.symbol,
    rollCall.title,
    rollCall.kind,
    issuesCell(rollCall),
    important === null ? '' : important ? '1' : '0',
    ...[stated.yes, stated.no, stated.abstain, stated.absent].map(tallyCell),
    ...[rollCall.no, rollCall.abstain, rollCall.absent, rollCall.unknown, rollCall.outside].map((codes) =>
      codes.join(' '),
    ),
    rollCall.source,
    rollCall.sourceId,
  ];
}

/** Only what a source says; what the title tells is found anew at every reading. */
function issuesCell({ issuesGiven }: RollCall): string {
  return issuesGiven === null ? '' : issuesGiven.join(' ') || 'none';
}

function crosscheckText(rows: readonly CrosscheckRow[]): string {
  const lines = rows.map((row) =>
    csvLine([
      row.id,
      row.source,
      row.source_id,
      ...[row.yes, row.no, row.abstain, row.absent].map(tallyCell),
      row.differing.join(' '),
    ]),
  );
  return csvLine(crosscheckHeader) + lines.join('');
}

export function tallyCell(tally: number | null): string {
  return tally === null ? '' : String(tally);
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

/**
 * Writes `files` (path within `root` -> content), each beside its place first, all renamed at the end: a failure before that
 * leaves the record as it was. Files whose content does not change are not touched.
 * @returns the paths that changed
 */
export function writeTogether(root: string, files: ReadonlyMap<string, string>): string[] {
  const changed = [...files].filter(([file, content]) => contentOf(join(root, file)) !== content);
  const beside = changed.map(([file]) => join(root, `${file}.new`));
  try {
    for (const [file, content] of changed) writeThrough(join(root, `${file}.new`), content);
    for (const [file] of changed) renameSync(join(root, `${file}.new`), join(root, file));
  } catch (cause) {
    for (const path of beside) rmSync(path, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OnrecordError('outside/file', `The record in "${root}" could not be written: ${reason}.`, {
      hint: 'Check that the folder is writable and the disk has room, then import again.',
      cause,
    });
  }
  return changed.map(([file]) => file);
}

function writeThrough(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function contentOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
