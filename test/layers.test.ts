import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** What each folder of src may import from, besides itself and the files at the root of src. */
const arrows: Record<string, string[]> = {
  days: [],
  states: ['days'],
  treaties: ['days', 'states'],
  court: ['days', 'states', 'treaties'],
  votes: ['days', 'states'],
  record: ['days', 'states', 'treaties', 'court', 'votes'],
  questions: ['days', 'states', 'treaties', 'court', 'votes', 'record'],
  importers: ['days', 'states', 'treaties', 'court', 'votes', 'record'],
  fits: ['days', 'states', 'votes', 'record'],
  database: ['days', 'states', 'treaties', 'court', 'votes', 'record'],
  claims: ['days', 'states', 'treaties', 'court', 'votes', 'record', 'database'],
  desk: ['days', 'states', 'treaties', 'court', 'votes', 'record', 'questions', 'database', 'claims'],
  archive: ['days', 'states', 'treaties', 'court', 'votes', 'record', 'database', 'claims', 'desk'],
  api: ['index.ts'],
  cli: ['index.ts', 'api'],
};

/** Rules run in the browser: no file, network, environment, clock or database. */
const pure = ['days', 'states', 'treaties', 'court', 'votes'];
const doors = ['index.ts', 'browser.ts'];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

function targetOf(file: string, specifier: string): string {
  return relative(src, resolve(src, dirname(file), specifier)).replaceAll('\\', '/');
}

test('every folder of src stands in the order of the house', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!));
  expect([...folders].filter((folder) => !(folder in arrows))).toEqual([]);
});

test('imports point one way', () => {
  const reversed: string[] = [];
  for (const file of files) {
    const folder = file.split('/')[0]!;
    if (!file.includes('/')) continue;
    for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = targetOf(file, specifier);
      const inRoot = !target.includes('/');
      const allowed = inRoot
        ? !doors.includes(target) || arrows[folder]!.includes(target)
        : target.startsWith(`${folder}/`) || arrows[folder]!.includes(target.split('/')[0]!);
      if (!allowed) reversed.push(`${file} -> ${target}`);
    }
  }
  expect(reversed).toEqual([]);
});

test('files at the root of src other than its doors import no folder', () => {
  const roots = files.filter((file) => !file.includes('/') && !doors.includes(file));
  const outward = roots.flatMap((file) =>
    importsOf(file)
      .map((name) => targetOf(file, name))
      .filter((target) => target.includes('/') && !target.startsWith('..')),
  );
  expect(outward.filter((target) => files.includes(target))).toEqual([]);
});

test('no import goes round in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  function walk(file: string, path: string[]): void {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const name of importsOf(file).filter((name) => name.startsWith('.')))
      walk(targetOf(file, name), [...path, file]);
    done.add(file);
  }
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

test('rules touch no file, network, clock or database', () => {
  const edges = files
    .filter((file) => pure.includes(file.split('/')[0]!))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('node:') || name.includes('duckdb'))
        .map((name) => `${file} -> ${name}`),
    );
  expect(edges).toEqual([]);
});

test('nobody but the entry files asks the clock', () => {
  const entries = ['cli/main.ts', 'api/server.ts', 'cli/today.ts'];
  const asking = files.filter(
    (file) =>
      !entries.includes(file) &&
      /new Date\(\)|Date\.now\(|Temporal\.Now/.test(readFileSync(join(src, file), 'utf8')),
  );
  expect(asking).toEqual([]);
});
