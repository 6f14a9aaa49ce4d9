import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OnrecordError } from '../error.ts';
import { type Fit, type FitName, fitName, type Position } from '../votes/positions/schema.ts';
import { readCsv, rowsOf } from './csv.ts';

/** A fit and what came of it; the positions are read when first asked for. */
export interface FittedPositions {
  readonly fit: Fit;
  /** The beginning of the sha256 of the file of positions. */
  readonly content: string;
  readonly positions: readonly Position[];
}

/** Computed, not recorded: the files stand beside the record's folder, in `derived/positions`. */
export function positionsFolder(root: string): string {
  return join(root, '..', 'derived', 'positions');
}

export const positionHeader = 'state,session,mean,sd,q05,q50,q95,votes,rhat,ess';
export const fitHeader =
  'name,record,fingerprint,content,seed,chains,sweeps,burn_in,thin,items,votes,positions,rhat_max,rhat_above,ess_min,ess_median,flipped,sources';

const count = z.string().regex(/^\d+$/, 'expected a whole number').transform(Number);
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'expected a number')
  .transform(Number);
const words = z.string().transform((text) => (text === '' ? [] : text.split(' ')));

const fitRow = z.object({
  name: fitName,
  record: z.string(),
  fingerprint: z.string(),
  content: z.string(),
  seed: count,
  chains: count,
  sweeps: count,
  burn_in: count,
  thin: count,
  items: count,
  votes: count,
  positions: count,
  rhat_max: number,
  rhat_above: number,
  ess_min: count,
  ess_median: count,
  flipped: words,
  sources: words,
});

/**
 * The fits there are; none is no mistake.
 * @throws OnrecordError `record/broken` where fits.csv cannot be read, and on first use of positions that are not those of the fit
 */
export function readPositions(root: string): ReadonlyMap<FitName, FittedPositions> {
  const folder = positionsFolder(root);
  if (!existsSync(join(folder, 'fits.csv'))) return new Map();
  const rows = rowsOf(readCsv(folder, 'fits.csv', fitRow));
  return new Map(rows.map((row) => [row.name, fitted(folder, row)]));
}

function fitted(folder: string, row: z.output<typeof fitRow>): FittedPositions {
  const { content, burn_in, rhat_max, rhat_above, ess_min, ess_median, flipped, ...rest } = row;
  let positions: readonly Position[] | undefined;
  return {
    fit: {
      ...rest,
      burnIn: burn_in,
      rhatMax: rhat_max,
      rhatAbove: rhat_above,
      essMin: ess_min,
      essMedian: ess_median,
      flipped: flipped.map(Number),
    },
    content,
    get positions() {
      positions ??= readRows(join(folder, `${row.name}.csv`), content);
      return positions;
    },
  };
}

function readRows(path: string, content: string): Position[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (contentHash(text) !== content) {
    throw new OnrecordError('record/broken', `"${path}" is not the file that fits.csv beside it tells of.`, {
      hint: 'Compute it anew with "onrecord positions --refit".',
    });
  }
  return text.trimEnd().split('\n').slice(1).map(positionIn);
}

export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The whole file has been compared with its hash, so its cells are as they were written. */
function positionIn(line: string): Position {
  const [state = '', ...cells] = line.split(',');
  const [session, mean, sd, q05, q50, q95, votes, rhat, ess] = cells.map(Number) as Nine;
  return { state, session, mean, sd, q05, q50, q95, votes, rhat, ess };
}

type Nine = [number, number, number, number, number, number, number, number, number];
