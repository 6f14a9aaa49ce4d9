import { createHash, randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DuckDBInstance } from '@duckdb/node-api';
import type { PublicRecord } from '../record/record.ts';
import { allDefinitions, allSchemas } from './all.ts';
import { buildFile, openReadOnly } from './instance.ts';
import { overDaysStatements } from './over-days.ts';

/** Databases of other records and older code that are kept, so that going back and forth between two does not rebuild. */
const keptBesides = 2;

/** The record's database in `cacheDir`, built if need be; `undefined` when the folder cannot be used. */
export async function cachedInstance(
  record: PublicRecord,
  cacheDir: string,
): Promise<DuckDBInstance | undefined> {
  if (!isUsable(cacheDir)) return undefined;
  const made = `${record.version}-${schemaVersion()}${positionsVersion(record)}`;
  const path = join(cacheDir, `record-${made}.duckdb`);
  const kept = existsSync(path) ? await openOrDrop(path) : undefined;
  if (kept) return kept;
  await buildBeside(record, path);
  clean(cacheDir, path);
  return openReadOnly(path);
}

function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A database that was cut off or written over is removed, to be built again. */
async function openOrDrop(path: string): Promise<DuckDBInstance | undefined> {
  try {
    const instance = await openReadOnly(path);
    touch(path);
    return instance;
  } catch {
    rmSync(path, { force: true });
    return undefined;
  }
}

/** Whoever looks meanwhile sees no file or a whole one, never half of one; of two builders the later wins, with the same content. */
async function buildBeside(record: PublicRecord, path: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  try {
    await buildFile(record, beside);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
    rmSync(`${beside}.wal`, { force: true });
  }
}

function clean(cacheDir: string, path: string): void {
  const others = readdirSync(cacheDir)
    .filter((name) => /^record-.*\.duckdb/.test(name))
    .map((name) => join(cacheDir, name))
    .filter((other) => other !== path)
    .map((other) => ({ other, used: statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  const finished = others.filter(({ other }) => other.endsWith('.duckdb'));
  const abandoned = others.filter(({ other, used }) => !other.endsWith('.duckdb') && isHourOlder(path, used));
  for (const { other } of [...finished.slice(keptBesides), ...abandoned])
    rmSync(other, { force: true, recursive: true });
}

function isHourOlder(path: string, used: number): boolean {
  return statSync(path).mtimeMs - used > 3_600_000;
}

/** The file's time says when it was last opened; `clean` removes the longest unused. */
function touch(path: string): void {
  const { atime } = statSync(path);
  utimesSync(path, atime, (performance.timeOrigin + performance.now()) / 1000);
}

/** Positions are computed, not recorded: the version of the record does not tell when they change. */
function positionsVersion({ positions }: PublicRecord): string {
  const contents = [...positions.values()].map(({ content }) => content).join(' ');
  return contents && `-${createHash('sha256').update(contents).digest('hex').slice(0, 8)}`;
}

/** Changes whenever a table, column or macro changes, so that an older cache is not taken for a new one. */
export function schemaVersion(): string {
  const text = JSON.stringify([allSchemas(), allDefinitions(), overDaysStatements()]);
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
