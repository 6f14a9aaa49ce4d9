import { describe, expect, test } from 'vitest';
import { compare } from '../../src/claims/compare.ts';
import { readExpectation } from '../../src/claims/expectation.ts';
import type { JsonValue } from '../../src/database/json-value.ts';

const asked = (is: string, answer: JsonValue) => compare(readExpectation(is), answer);
const held = (is: string, answer: JsonValue) => {
  const comparison = asked(is, answer);
  return 'held' in comparison ? comparison.held : comparison.misfit;
};

describe('a year, a month and a day hold as precisely as they are claimed', () => {
  test.each<[string, JsonValue, boolean]>([
    ['2000', '2000-09-13', true],
    ['2000', 2000, true],
    ['2000', '2001-01-01', false],
    ['2016-10', '2016-10-19', true],
    ['2016-10', '2016-11-01', false],
    ['October 2016', '2016-10-19', true],
    ['16 November 2016', '2016-11-16', true],
    ['2016-11-16', '2016-11-30', false],
    ['before 2017', '2016-12-31', true],
    ['before 2017', '2017-01-01', false],
    ['after 2016-10-18', '2016-10-19', true],
    ['after 2016-10', '2016-10-31', false],
  ])('%s, when the record says %s: %s', (is, answer, expected) => {
    expect(held(is, answer)).toBe(expected);
  });

  test('a day cannot be claimed of what the record knows only to the month', () => {
    expect(asked('1978-11-20', '1978-11')).toEqual({
      held: false,
      because: 'the record gives the day only as 1978-11',
    });
    expect(held('1978-11', '1978-11')).toBe(true);
  });
});

describe('lists', () => {
  test.each<[string, JsonValue, boolean]>([
    ['BDI, ZAF, GMB', ['ZAF', 'BDI', 'GMB'], true],
    ['COD and MLI', ['MLI', 'COD'], true],
    ['BDI then ZAF', ['ZAF', 'BDI'], false],
    ['ZAF then BDI', ['ZAF', 'BDI'], true],
    ['BDI', ['BDI'], true],
    ['3', ['ZAF', 'BDI', 'GMB'], true],
    ['none', [], true],
  ])('%s of %j: %s', (is, answer, expected) => {
    expect(held(is, answer)).toBe(expected);
  });

  test('what is missing and what is more is told', () => {
    expect(asked('BDI, RUS', ['BDI', 'GMB'])).toEqual({
      held: false,
      because: 'it does not have RUS; it also has GMB',
    });
  });
});

describe('truths, votes and nothing', () => {
  test.each<[string, JsonValue, boolean]>([
    ['true', true, true],
    ['false', true, false],
    ['no', 'no', true],
    ['no', 'yes', false],
    ['yes', 'abstain', false],
    ['none', null, true],
    ['none', 0, true],
    ['none', '2000-09-13', false],
    ['withdrawing', 'Withdrawing', true],
    ['2000', null, false],
  ])('%s, when the record says %j: %s', (is, answer, expected) => {
    expect(held(is, answer)).toBe(expected);
  });
});

describe('tallies', () => {
  test.each<[string, JsonValue, boolean]>([
    ['100-11-58', '100-11-58', true],
    ['100-11', '100-11-58', true],
    ['100-11-58', [100, 11, 58], true],
    ['100-11-58', { yes: 100, no: 11, abstain: 58 }, true],
    ['70-26-77', '70-25-77', false],
  ])('%s of %j: %s', (is, answer, expected) => {
    expect(held(is, answer)).toBe(expected);
  });
});

describe('ranks are of rows of a name and a value', () => {
  const notices: JsonValue = [
    ['Burundi', '2016-10-27'],
    ['South Africa', '2016-10-19'],
    ['Gambia', '2016-11-10'],
  ];
  test.each<[string, JsonValue, boolean]>([
    ['South Africa is the first', notices, true],
    ['Burundi was the second', notices, true],
    ['Gambia is the last', notices, true],
    ['Gambia is the only one', notices, false],
    ['Gambia is the only one', [['Gambia', 1]], true],
    ['the first', 1, true],
    ['the second', 2, true],
    ['the first', 2, false],
  ])('%s: %j gives %s', (is, answer, expected) => {
    expect(held(is, answer)).toBe(expected);
  });

  test('who is instead is told, with both values', () => {
    expect(asked('Burundi is the first', notices)).toEqual({
      held: false,
      because: 'it is South Africa, with 19 October 2016; Burundi has 27 October 2016',
    });
  });

  test('a tie is nobody’s first place', () => {
    const tied = [...(notices as JsonValue[]), ['Namibia', '2016-10-19']];
    expect(asked('South Africa is the first', tied)).toEqual({
      held: false,
      because: 'South Africa, Namibia tie with 19 October 2016',
    });
  });
});

describe('directions are of series in order', () => {
  test.each<[string, JsonValue, boolean]>([
    ['rising', [1, 2, 3, 2.9, 4], true],
    ['rising', [4, 3, 2], false],
    ['falling', [4, 3, 2], true],
    ['flat', [3, 4, 3, 4, 3], true],
    [
      'rising',
      [
        ['2014', 1],
        ['2015', 2],
      ],
      true,
    ],
  ])('%s: %j gives %s', (is, series, expected) => {
    expect(held(is, series)).toBe(expected);
  });

  test('the measure is told', () => {
    expect(asked('rising', [1, 2, 3])).toEqual({
      held: true,
      because: 'it is rising, from 1 to 3 (Kendall’s tau 1.00)',
    });
  });
});

test.each<[string, JsonValue, string]>([
  ['124', true, '"is" expects a number, but the question answers with true'],
  ['124', 'signatory', '"is" expects a number, but the question answers with the text "signatory"'],
  ['true', 3, '"is" expects true or false, but the question answers with the number 3'],
  ['RUS, CHN', 3, '"is" expects a list, but the question answers with the number 3'],
  ['2016-11', true, '"is" expects a day, but the question answers with true'],
  ['rising', 3, '"is" expects a series of at least two numbers, but the question answers with the number 3'],
])('an answer of another kind than %s is a misfit', (is, answer, misfit) => {
  expect(asked(is, answer)).toEqual({ misfit });
});

test.each(['over a hundred parties', '12 of them', '?!', 'about', '100 to'])(
  '"%s" is nothing that can be checked',
  (is) => {
    expect(() => readExpectation(is)).toThrow(`"${is}" is nothing that can be checked.`);
  },
);
