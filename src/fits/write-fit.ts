import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OnrecordError } from '../error.ts';
import {
  contentHash,
  fitHeader,
  positionHeader,
  positionsFolder,
  readPositions,
} from '../record/read-positions.ts';
import type { PublicRecord } from '../record/record.ts';
import type { Fit, Position } from '../votes/positions/schema.ts';
import type { Fitted } from './fit.ts';

/**
 * Puts a fit in place of the one of the same name, beside the record it was made from. Both files are written beside their places and
 * renamed at the end; were only one of them renamed, the hash in fits.csv would show it.
 * @returns the folder
 * @throws OnrecordError `outside/file` if it cannot be written
 */
export function writeFit(record: PublicRecord, { fit, positions }: Fitted): string {
  const folder = positionsFolder(record.root);
  const table = [positionHeader, ...positions.map(positionLine)].join('\n').concat('\n');
  try {
    mkdirSync(folder, { recursive: true });
    const lines = otherLines(record, fit).concat(fitLine(fit, contentHash(table)));
    const fits = [fitHeader, ...lines.sort()].join('\n').concat('\n');
    replace(folder, [
      [`${fit.name}.csv`, table],
      ['fits.csv', fits],
    ]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OnrecordError('outside/file', `"${folder}" could not be written: ${reason}.`, {
      hint: 'Check that the folder is writable and the disk has room.',
      cause,
    });
  }
  return folder;
}

/** Whatever the record remembers of the fits, another process may have written one since. */
function otherLines(record: PublicRecord, { name }: Fit): string[] {
  return [...readPositions(record.root)]
    .filter(([other]) => other !== name)
    .map(([, { fit, content }]) => fitLine(fit, content));
}

function replace(folder: string, files: readonly (readonly [string, string])[]): void {
  try {
    for (const [file, text] of files) writeFileSync(join(folder, `${file}.new`), text);
    for (const [file] of files) renameSync(join(folder, `${file}.new`), join(folder, file));
  } finally {
    for (const [file] of files) rmSync(join(folder, `${file}.new`), { force: true });
  }
}

function positionLine(position: Position): string {
  const { state, session, mean, sd, q05, q50, q95, votes, rhat, ess } = position;
  return [state, session, mean, sd, q05, q50, q95, votes, rhat, ess].join(',');
}

function fitLine(fit: Fit, content: string): string {
  return [
    fit.name,
    fit.record,
    fit.fingerprint,
    content,
    fit.seed,
    fit.chains,
    fit.sweeps,
    fit.burnIn,
    fit.thin,
    fit.items,
    fit.votes,
    fit.positions,
    fit.rhatMax,
    fit.rhatAbove,
    fit.essMin,
    fit.essMedian,
    fit.flipped.join(' '),
    fit.sources.join(' '),
  ].join(',');
}
