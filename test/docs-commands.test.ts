import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onrecord } from './cli/in-process.ts';
import { root } from './docs/reference.ts';
import { shownCommands } from './docs/shown-commands.ts';

const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
const shown = pages
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) => shownCommands(page, readFileSync(join(root, page), 'utf8')));

test('the README shows at least five questions with their answers', () => {
  expect(shown.filter(({ page }) => page === 'README.md').length).toBeGreaterThanOrEqual(5);
});

for (const { page, line, args, output } of shown) {
  test(`${page}:${line} prints what it shows: onrecord ${args.join(' ')}`, async () => {
    const { out, err } = await onrecord(args);
    const printed = (out + err).trimEnd();
    if (output.endsWith('…')) expect(printed.slice(0, output.length - 1)).toBe(output.slice(0, -1));
    else expect(printed).toBe(output);
  });
}
