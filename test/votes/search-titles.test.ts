import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/votes/bits.ts';
import { searchTitles } from '../../src/votes/search-titles.ts';
import { select } from '../../src/votes/select.ts';
import { votes } from './record.ts';

const { rollCalls } = votes;
const titlesFor = (asked: string) =>
  [...columnsOf(searchTitles(rollCalls, asked))].map((column) => rollCalls[column]?.title ?? '');

test('a word finds every title that has it, and no other', () => {
  expect(titlesFor('nuclear').sort()).toEqual(
    rollCalls
      .map(({ title }) => title)
      .filter((title) => /\bnuclear/i.test(title))
      .sort(),
  );
});

test('what a vote is known as finds it, by words that its title alone lacks', () => {
  const known = rollCalls.filter(({ knownAs }) => knownAs !== '');
  expect(known.length).toBeGreaterThan(20);
  for (const { id, title, knownAs } of known) {
    const found = [...columnsOf(searchTitles(rollCalls, knownAs))].map((column) => rollCalls[column]?.id);
    expect(found).toContain(id);
    expect([...columnsOf(searchTitles([{ title }], knownAs))], id).toEqual([]);
  }
});

test('the beginning of a word finds all that begin so, a star or not', () => {
  const found = titlesFor('Palestin*');
  expect(found).toEqual(titlesFor('palestin'));
  expect(found.some((title) => /Palestinian/i.test(title))).toBe(true);
  expect(found.some((title) => /Palestine/i.test(title))).toBe(true);
  expect(titlesFor('estin')).toEqual([]);
});

test('singular and plural find the same, and so do accents and capitals', () => {
  expect(titlesFor('territory')).toEqual(titlesFor('Territories'));
  expect(titlesFor('WEAPONS')).toEqual(titlesFor('weapon'));
  const some = [{ title: 'Côte d’Ivoire' }, { title: 'Ivory' }];
  expect([...columnsOf(searchTitles(some, 'cote ivoire'))]).toEqual([0]);
});

test('all words must stand in the title, in any order; words in quotes whole and side by side', () => {
  expect(titlesFor('weapons nuclear')).toEqual(titlesFor('nuclear weapons'));
  for (const title of titlesFor('"arms race" space'))
    expect(title).toMatch(/arms race.*space|space.*arms race/i);
  const some = [{ title: 'The situation in Nigeria' }, { title: 'Niger' }, { title: 'Race of arms' }];
  const found = (asked: string) => [...columnsOf(searchTitles(some, asked))];
  expect([found('niger'), found('"niger"'), found('"arms race"'), found('race arms')]).toEqual([
    [0, 1],
    [1],
    [],
    [2],
  ]);
});

test('one more word never finds more, and nothing asked finds everything', () => {
  const word = fc.constantFrom(
    'nuclear',
    'israel',
    'right',
    'human',
    'in',
    'zone',
    'question',
    '"human rights"',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), word, (asked, more) => {
      const before = new Set(columnsOf(searchTitles(rollCalls, asked.join(' '))));
      for (const column of columnsOf(searchTitles(rollCalls, [...asked, more].join(' '))))
        expect(before.has(column)).toBe(true);
    }),
    { numRuns: 40 },
  );
  expect(titlesFor(' * ')).toHaveLength(rollCalls.length);
});

test('a selection by words is what the search finds, without what the source has twice', () => {
  const { columns } = select(votesAsColumns(), { text: 'crimea' });
  expect([...columns]).toEqual(
    [...columnsOf(searchTitles(rollCalls, 'crimea'))].filter(
      (column) => rollCalls[column]?.kind !== 'repeat',
    ),
  );
  expect(columns.length).toBeGreaterThan(8);
});

function votesAsColumns() {
  return {
    rollCalls,
    windows: rollCalls.map(() => ({ first: '1946-01-01' as never, last: '2026-01-01' as never })),
  };
}
