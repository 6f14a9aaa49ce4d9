import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const lock = json('package-lock.json').packages as Record<string, Locked>;

test('the lock file names the native packages of every platform: "npm ci" refuses one that does not', () => {
  const missing = Object.values(lock)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !Object.keys(lock).some((path) => path.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});

test('the lock file names no registry: everybody uses their own', () => {
  expect(Object.values(lock).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});

test('everything the package gives is compiled from a source that is there', () => {
  const { exports } = json('package.json') as { exports: Record<string, Record<string, string>> };
  const targets = Object.values(exports).flatMap((conditions) => Object.values(conditions));
  const source = (target: string) => target.replace('./dist/', 'src/').replace(/(\.d\.ts|\.js)$/, '.ts');
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !existsSync(join(root, source(target))))).toEqual([]);
});

test('the command can be executed as it stands', () => {
  const { bin } = json('package.json') as { bin: { onrecord: string } };
  expect(() => accessSync(join(root, bin.onrecord), constants.X_OK)).not.toThrow();
  expect(readFileSync(join(root, bin.onrecord), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});
