import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChanges } from '../../src/claims/change.ts';
import { compare } from '../../src/claims/compare.ts';
import { readExpectation } from '../../src/claims/expectation.ts';
import { readLapses } from '../../src/claims/lapse.ts';
import { disagreement } from '../../src/claims/passage.ts';
import { admitSame, admits, hedges, readPhrases } from '../../src/claims/phrase.ts';
import { readQuantities } from '../../src/claims/read-quantities.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(number: number): string {
  if (number < 20) return small[number]!;
  if (number < 100)
    return `${tens[Math.floor(number / 10) - 2]}${number % 10 ? `-${small[number % 10]}` : ''}`;
  if (number < 1000) return rest(`${small[Math.floor(number / 100)]} hundred`, number % 100, ' and ');
  return rest(
    `${inWords(Math.floor(number / 1000))} thousand`,
    number % 1000,
    number % 1000 < 100 ? ' and ' : ' ',
  );
}

function rest(head: string, left: number, joint: string): string {
  return left === 0 ? head : `${head}${joint}${inWords(left)}`;
}

const digits = fc.oneof(
  fc.integer({ min: 1, max: 999_999_999 }).map((number) => number.toLocaleString('en-GB')),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, part]) => `${whole}.${part}`),
);
const number = fc.oneof(
  digits,
  fc
    .tuple(
      digits,
      fc.constantFrom(' million', ' billion', 'bn', ' thousand', ' percent', '%', ' percentage points'),
    )
    .map((parts) => parts.join('')),
  fc.integer({ min: 0, max: 999_999 }).map(inWords),
  fc.constantFrom('a quarter', 'two-thirds', 'half', 'twice', 'a dozen', 'half a million', 'one in ten'),
  fc.constantFrom('nine out of ten', 'threefold', 'three times as many', '-0.5', '−12'),
);
const phrase = fc.oneof(
  number,
  fc.tuple(fc.constantFrom(...Object.keys(hedges)), number).map((parts) => parts.join(' ')),
  fc.tuple(number, fc.constantFrom(' or more', ' or fewer')).map((parts) => parts.join('')),
);
const before = fc.constantFrom('', 'It has ', 'By then, ', 'In all: ');
const after = fc.constantFrom('', ' of the members', ' member states', '.', ', it said');

test('every number up to 999,999 is read from its words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
      expect(readQuantities(inWords(value)).map((found) => found.value)).toEqual([value]);
    }),
  );
});

test('"is" agrees with a passage that says the same words', () => {
  fc.assert(
    fc.property(phrase, before, after, (said, head, tail) => {
      expect(disagreement(readExpectation(said), said, `${head}${said}${tail}`)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('what agrees accepts exactly the same numbers, and what does not agree does not', () => {
  fc.assert(
    fc.property(phrase, phrase, fc.double({ noNaN: true, min: -10, max: 2e9 }), (is, said, drawn) => {
      const expectation = readExpectation(is);
      if (expectation.kind !== 'number') return;
      const [passage] = readPhrases(said);
      const { range, counted = range } = passage!;
      const read = [range, counted].find((each) => admitSame(expectation.range, each));
      expect(disagreement(expectation, is, said) === undefined).toBe(read !== undefined);
      if (!read) return;
      for (const answer of [drawn, read.low, read.high].filter(Number.isFinite)) {
        expect(compare(expectation, answer)).toEqual({ held: admits(read, answer) });
      }
    }),
    { numRuns: 1000 },
  );
});

test('every phrase admits the number it names, unless its words exclude it', () => {
  fc.assert(
    fc.property(number, (said) => {
      const [found] = readPhrases(said);
      expect(admits(found!.range, found!.quantities[0]!.value)).toBe(true);
      for (const hedge of ['over', 'under', 'almost', 'just over']) {
        const [hedged] = readPhrases(`${hedge} ${said}`);
        expect(admits(hedged!.range, hedged!.quantities[0]!.value)).toBe(false);
      }
    }),
  );
});

const up = ['up', 'rose by', 'has grown by', 'an increase of'];
const down = ['down', 'fell by', 'has shrunk by', 'a drop of'];
const size = fc.oneof(
  fc.constantFrom(
    '10 per cent',
    'ten percent',
    '3 percentage points',
    'three percentage points',
    'a third',
    '12',
    'about 40',
  ),
  digits,
);
const change = fc.oneof(
  fc.tuple(fc.constantFrom(...up, ...down), size).map((parts) => parts.join(' ').replace('has ', '')),
  fc.tuple(size, fc.constantFrom('more', 'less')).map((parts) => parts.join(' ')),
  fc.constantFrom('doubled', 'halved', 'tripled'),
);

test('a change agrees with a passage exactly when both lead the same way and admit the same numbers', () => {
  fc.assert(
    fc.property(change, change, fc.double({ noNaN: true, min: -3, max: 50 }), (is, said, drawn) => {
      const expectation = readExpectation(is);
      const [told] = readChanges(said);
      if (expectation.kind !== 'change' || !told) throw new Error(`"${is}" or "${said}" is no change`);
      const same =
        expectation.direction === told.direction &&
        expectation.relative === told.relative &&
        admitSame(expectation.range, told.range);
      expect(disagreement(expectation, is, `It ${said} since.`) === undefined).toBe(same);
      const sign = told.direction === 'up' ? 1 : -1;
      if (same) expect(compare(expectation, drawn)).toEqual({ held: admits(told.range, sign * drawn) });
    }),
    { numRuns: 500 },
  );
});

test('a share never agrees with a passage that tells a change, nor per cent with percentage points', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom(...up, ...down), (value, verb) => {
      const is = `${value} per cent`;
      const expectation = readExpectation(is);
      expect(disagreement(expectation, is, `${verb} ${is} since`)).toContain('a share');
      expect(disagreement(expectation, is, `${value} percentage points`)).toContain('but the passage says');
      expect(disagreement(expectation, is, `${is} of the votes`)).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

test('a span of time agrees with a passage exactly when its length and way are the same; a week is seven days', () => {
  const lapse = fc
    .tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('day', 'week', 'month', 'year'),
      fc.constantFrom('later', 'earlier'),
      fc.boolean(),
    )
    .map(
      ([count, unit, way, spelt]) =>
        `${spelt ? inWords(count) : count} ${unit}${count === 1 ? '' : 's'} ${way}`,
    );
  fc.assert(
    fc.property(lapse, lapse, (is, said) => {
      const [a, b] = [is, said].map((text) => readLapses(text)[0]);
      const length = (it: typeof a) =>
        it?.unit === 'week' ? `${it.range.low * 7} day` : `${it?.range.low} ${it?.unit}`;
      const same = length(a) === length(b) && a?.back === b?.back;
      expect(disagreement(readExpectation(is), is, `It came ${said}.`) === undefined).toBe(same);
    }),
    { numRuns: 500 },
  );
});
