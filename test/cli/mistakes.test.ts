import { expect, test } from 'vitest';
import { onrecord } from './in-process.ts';

const cases: [title: string, args: string[], line: string][] = [
  [
    'a misspelt command names the nearest',
    ['artcles'],
    'There is no command "artcles". Did you mean articles?',
  ],
  ['a command unlike any other points to help', ['zzzzzzzz'], 'See "onrecord --help"'],
  ['an option before the command is refused', ['--json', 'articles'], 'Write the command first'],
  [
    'a misspelt option names the nearest',
    ['articles', '--jsn'],
    '"articles" has no option --jsn. Did you mean --json?',
  ],
  ['an option without its value says what is missing', ['articles', '--articles'], 'Write --articles DIR.'],
  [
    'an option is not taken for the value of another',
    ['articles', '--articles', '--json'],
    'Write --articles DIR.',
  ],
  ['a switch with a value is refused', ['articles', '--json=yes'], '--json takes no value.'],
  ['an option given twice is refused', ['articles', '--json', '--json'], '--json is given twice.'],
  [
    'a word without a place is refused',
    ['articles', 'all'],
    '"all" is one word too many. Usage: onrecord articles.',
  ],
  [
    'a day that does not exist is refused',
    ['articles', '--today', '2016-02-30'],
    '"2016-02-30" is not a day.',
  ],
  ['a port that is none is refused', ['serve', '--port', 'http'], '"http" is not a port.'],
];

for (const [title, args, line] of cases) {
  test(title, async () => {
    const { code, out, err } = await onrecord(args);
    expect(err).toContain(line);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });
}

test('a folder without a record is the outside failing, in one line', async () => {
  const { code, err } = await onrecord(['articles', '--record', '/nonexistent']);
  expect(code).toBe(3);
  expect(err).toBe(
    'onrecord: There is no record in "/nonexistent": sources.csv is missing. Give the folder that holds sources.csv, states, treaties, court and votes with --record.\n',
  );
});

test('help lists every command and fits the page', async () => {
  const { code, out } = await onrecord(['--help'], { width: 72 });
  expect(code).toBe(0);
  expect(out.split('\n').filter((line) => line.length > 72)).toEqual([]);
});
