import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../claims/finding.ts';

/** So many reports are kept; beyond them the oldest go. */
const most = 500;

/** Reports that were made before. All that a report depends on is in its key: nothing kept is ever out of date. */
export interface KeptReports {
  get(parts: readonly string[]): Report | undefined;
  /** A folder that cannot be written keeps nothing. */
  put(parts: readonly string[], report: Report): void;
}

/** `build` changes with the code, so that what older code found is not taken for what this code would find. */
export function keptReports(folder: string, build: string): KeptReports {
  const pathOf = (parts: readonly string[]) =>
    join(
      folder,
      `${createHash('sha256')
        .update(JSON.stringify([build, ...parts]))
        .digest('hex')
        .slice(0, 32)}.json`,
    );
  return {
    get(parts) {
      try {
        return JSON.parse(readFileSync(pathOf(parts), 'utf8')) as Report;
      } catch {
        return undefined;
      }
    },
    put(parts, report) {
      try {
        mkdirSync(folder, { recursive: true });
        writeWhole(pathOf(parts), JSON.stringify(report));
        clean(folder);
      } catch {
        // It is made again next time.
      }
    },
  };
}

function writeWhole(path: string, text: string): void {
  const beside = `${path}.${randomUUID()}`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

function clean(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= most) return;
  const aged = files.map((file) => ({ file, made: existsSync(file) ? statSync(file).mtimeMs : 0 }));
  aged.sort((a, b) => a.made - b.made);
  for (const { file } of aged.slice(0, files.length - most)) rmSync(file, { force: true });
}
