import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { openRecord } from '../../src/record/record.ts';

const record = resolve(import.meta.dirname, '../../record');
export const today = '2026-11-24' as Day;

/** A record with the real states and sources and, unless `votes` are asked for, no vote; gone after the test. */
export function recordFolder({ votes = false } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'onrecord-import-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const part of ['sources.csv', 'states', ...(votes ? ['votes'] : [])])
    cpSync(join(record, part), join(root, part), { recursive: true });
  return root;
}

/** The options of an import into the record in `root`, read afresh. */
export function into(root: string) {
  return { record: openRecord(root), today };
}

/** Writes a file as a publisher might, and gives its path. */
export function download(root: string, name: string, text: string): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

/** An empty folder, gone after the test. */
export function downloadsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-downloads-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Every file of the record in `root`, by name. */
export function contents(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.csv'),
  );
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
