import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfRecord } from '../importers/untc-file.ts';
import { onrecord } from './in-process.ts';

const root = resolve(import.meta.dirname, '../..');
const file = 'test/importers/untc/XXVI-6.en.xml';

test('docs/treaties.md shows what the import of its example file prints, and what can be asked of it then', async () => {
  const record = copyOfRecord();
  const page = readFileSync(resolve(root, 'docs/treaties.md'), 'utf8');
  const shown = (command: string) =>
    page.split(`$ ${command}\n`)[1]?.split('\n```')[0]?.trimEnd() ?? `${command} is not shown`;
  const imported = await onrecord(['import', 'untc', resolve(root, file), '--record', record]);
  expect({ code: imported.code, out: imported.out.trimEnd(), err: imported.err }).toEqual({
    code: 0,
    out: shown(`onrecord import untc ${file}`),
    err: '',
  });
  const asked = await onrecord([
    'treaty',
    'cluster-munitions',
    '--state',
    'LTU',
    '--on',
    '2025-01-01',
    '--record',
    record,
  ]);
  expect(asked.out).toContain(
    'Lithuania is a party; it gave notice on 6 September 2024 and leaves on 6 March 2025.',
  );
});

test('a file that is none, rules that are none and a missing file are each one line and an exit code', async () => {
  const record = copyOfRecord();
  const run = (...args: string[]) => onrecord(['import', 'untc', ...args, '--record', record]);
  const page = await run(resolve(root, 'test/importers/untc/web-page.en.xml'));
  expect(page.code).toBe(3);
  expect(page.err).toBe(
    'onrecord: web-page.en.xml:1: This is a web page, not the XML of a treaty. The Treaty Collection answers so where it has no such file: check the number of the treaty.\n',
  );
  expect((await run(resolve(root, file), '--rules', 'entry_rule=tomorrow')).code).toBe(2);
  expect((await run('nowhere.xml')).code).toBe(3);
});

test('what was not understood and what the depositary’s totals do not bear out is shown, ten lines of it', async () => {
  const { out, code } = await onrecord([
    'import',
    'untc',
    resolve(root, 'test/importers/untc/XXVI-2.en.xml'),
    '--record',
    copyOfRecord(),
  ]);
  expect(code).toBe(0);
  expect(out).toContain('Without a place in the record:');
  expect(out).toContain('XXVI-2.en.xml:44');
  expect(out).toContain('… and 11 more; --json lists all.');
  expect(out).toContain('Totals of the depositary that its table does not give:');
});
