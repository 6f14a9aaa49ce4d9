import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableLines, wrapped } from '../../src/cli/table.ts';

test('numbers stand on the right, words on the left', () => {
  const rows = [
    ['Russia', '7'],
    ['China', '1,024'],
  ];
  expect(tableLines(rows, ['state', 'votes'], 80)).toEqual([
    'state   votes',
    'Russia      7',
    'China   1,024',
  ]);
});

test('a letter with a combining accent is as wide as the letter', () => {
  expect(
    tableLines(
      [
        ['Co\u0302te', 'x'],
        ['Mali', 'x'],
      ],
      [],
      80,
    ),
  ).toEqual(['Co\u0302te  x', 'Mali  x']);
});

test('the widest column is wrapped when the page is too narrow', () => {
  expect(tableLines([['2016', 'a state takes back its signature']], [], 24)).toEqual([
    '2016  a state takes back',
    '      its signature',
  ]);
});

test('no word is lost and no line is wider than the page', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 10, max: 60 }), (words, width) => {
      const lines = wrapped(words.join(' '), width);
      expect(lines.join(' ')).toBe(words.join(' '));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    }),
  );
});
