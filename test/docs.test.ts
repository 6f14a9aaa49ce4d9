import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { allDefinitions } from '../src/database/all.ts';
import { commandsReference } from './docs/commands.ts';
import { exportsOf, exportsReference } from './docs/exports.ts';
import { reference, root } from './docs/reference.ts';
import { routesReference } from './docs/routes.ts';

const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((page) => `docs/${page}`)].filter(
  (page) => page.endsWith('.md') && existsSync(join(root, page)),
);
const read = (page: string) => readFileSync(join(root, page), 'utf8');
const stale = 'run "npm run docs"';

test('docs/cli.md describes every command, place and option', () => {
  const { page, sources } = reference('docs/cli.md', commandsReference(commands));
  expect(page, stale).toBe(sources);
});

test('docs/api.md describes every route and parameter', () => {
  const { page, sources } = reference('docs/api.md', routesReference());
  expect(page, stale).toBe(sources);
});

test('docs/library.md describes everything the library gives', () => {
  const exports = exportsOf('src/index.ts');
  const { page, sources } = reference('docs/library.md', exportsReference(exports));
  const silent = exports.filter(({ says }) => says === '').map(({ name, file }) => `${name} in ${file}`);
  expect(silent, 'these need a docstring').toEqual([]);
  expect(page, stale).toBe(sources);
}, 60_000);

test('docs/api.md explains every error code', () => {
  const codes = [...read('src/error.ts').matchAll(/^ {2}\| '([a-z-]+\/[a-z-]+)'/gm)].map((match) => match[1]);
  expect(codes.length).toBeGreaterThan(5);
  expect(codes.filter((code) => !read('docs/api.md').includes(`\`${code}\``))).toEqual([]);
});

test('docs/sql.md explains every view and macro', () => {
  const names = allDefinitions().map(({ name }) => name);
  const sql = read('docs/sql.md');
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(sql))).toEqual([]);
});

test('every relative link leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1]?.split('#')[0] ?? '')
      .filter((target) => target !== '' && !/^(https?:|mailto:|claim:|\/)/.test(target))
      .filter((target) => !existsSync(resolve(root, dirname(page), target)))
      .map((target) => `${page} -> ${target}`),
  );
  expect(broken).toEqual([]);
});
