import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { findCommand } from '../src/cli/find-command.ts';
import { readLine } from '../src/cli/read-line.ts';
import { sharedFlags } from '../src/cli/shared-flags.ts';
import { onrecord } from './cli/in-process.ts';
import { root } from './docs/reference.ts';
import { shownCommands } from './docs/shown-commands.ts';

const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
const shown = pages
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) => shownCommands(page, readFileSync(join(root, page), 'utf8')));

/** These want a file or a port; that they are understood is all that is tested here. */
const needsTheOutside = new Set(['import', 'serve']);

test('the README shows at least five questions with their answers', () => {
  expect(shown.filter(({ page }) => page === 'README.md').length).toBeGreaterThanOrEqual(5);
});

for (const { page, line, args, output } of shown) {
  test(`${page}:${line} ${output ? 'prints what it shows' : 'can be asked'}: onrecord ${args.join(' ')}`, async () => {
    if (needsTheOutside.has(args[0] ?? '')) return expect(() => understood(args)).not.toThrow();
    const { code, out, err } = await onrecord(args);
    if (output === '') return expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = (out + err).trimEnd();
    if (output.endsWith('…')) expect(printed.slice(0, output.length - 1)).toBe(output.slice(0, -1));
    else expect(printed).toBe(output);
  });
}

function understood(words: readonly string[]) {
  const { command, args } = findCommand(commands, words);
  return readLine(command, args, sharedFlags);
}
