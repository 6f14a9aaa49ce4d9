import { expect, test } from 'vitest';
import { admits, readPhrases } from '../../src/claims/phrase.ts';

/** `[low, high]` with round brackets for a bound that does not count, and the unit. */
function ranges(text: string): string[] {
  return readPhrases(text).map(({ range }) => {
    const { low, high, lowIncluded, highIncluded, unit } = range;
    return `${lowIncluded ? '[' : '('}${low}, ${high}${highIncluded ? ']' : ')'}${unit ? ` ${unit}` : ''}`;
  });
}

test.each([
  ['only four convictions', '[4, 4]'],
  ['124', '[124, 124]'],
  ['35,000 people', '[35000, 35000]'],
  ['35 000 people', '[35000, 35000]'],
  ['over 100 member states', '(100, Infinity]'],
  ['more than the 100 members', '(100, Infinity]'],
  ['no more than five', '[-Infinity, 5]'],
  ['at least three', '[3, Infinity]'],
  ['three or more', '[3, Infinity]'],
  ['ten or fewer', '[-Infinity, 10]'],
  ['fewer than a dozen', '[-Infinity, 12)'],
  ['2.17 million', '[2165000, 2175000]'],
  ['$1bn', '[900000000, 1100000000] USD'],
  ['about 1 billion dollars', '[900000000, 1100000000] USD'],
  ['€1.14 billion', '[1135000000, 1145000000] EUR'],
  ['15,000,000 euros', '[15000000, 15000000] EUR'],
  ['some 35,000 people', '[34500, 35500]'],
  ['half a million', '[450000, 550000]'],
  ['almost 10 percent', '[0.09, 0.1) percent'],
  ['just over 120', '(120, 130]'],
  ['18.4 per cent', '[0.1835, 0.1845] percent'],
  ['up 3 percentage points', '[0.027, 0.033] points'],
  ['a quarter of them', '[0.245, 0.255]'],
  ['two-thirds of the members', '[0.661666666667, 0.671666666667]'],
  ['one in five', '[0.195, 0.205]'],
  ['twice as many', '[1.95, 2.05]'],
  ['almost twice as many', '[1.8, 2)'],
  ['nine times as many', '[8.775, 9.225]'],
  ['2.5 times as many', '[2.45, 2.55]'],
  ['twenty times as many', '[19.5, 20.5]'],
  ['about a third', '[0.316666666666, 0.35]'],
  ['nearly two-thirds', '[0.6, 0.666666666667)'],
  ['US$1.2 billion', '[1150000000, 1250000000] USD'],
  ['EUR 145.5 million', '[145450000, 145550000] EUR'],
  ['USD 20', '[20, 20] USD'],
  ['one and a quarter million', '[1245000, 1255000]'],
  ['a third of a billion', '[328333333.333, 338333333.333]'],
  ['the early 1990s', '[1990, 1993]'],
  ['mid-1990s', '[1994, 1996]'],
  ['a hundredfold', '[97.5, 102.5]'],
  ['three times as many', '[2.925, 3.075]'],
  ['threefold', '[2.925, 3.075]'],
  ['nine in ten', '[0.895, 0.905]'],
  ['four out of five members', '[0.795, 0.805]'],
  ['well over 100 members', '(100, Infinity]'],
  ['100 and more', '[100, Infinity]'],
  ['a position of −0.5', '[-0.55, -0.45]'],
  ['minus: -3 here', '[-3, -3]'],
  ['between three and five', '[3, 5]'],
  ['from 3 to 5', '[3, 5]'],
  ['5 to 10 percent', '[0.05, 0.1] percent'],
  ['a hundred and twenty-four', '[124, 124]'],
  ['two million three hundred thousand', '[2299500, 2300500]'],
  ['a third, it said', '[0.328333333333, 0.338333333333]'],
])('"%s" is %s', (text, range) => {
  expect(ranges(text)).toContain(range);
});

test.each([
  ['a symbol', 'A/RES/68/262 and A/C.3/71/L.26'],
  ['an ordinal', 'the 71st session'],
  ['a day in ISO', '2016-11-16'],
  ['the third state', 'the third state'],
  ['a name', 'G7 and C.N.786.2016.TREATIES'],
])('%s holds no number', (_, text) => {
  expect(ranges(text)).toEqual([]);
});

test('a bound that does not count is not admitted, one that does is', () => {
  const [over, atLeast] = readPhrases('over 100, at least 100').map(({ range }) => range);
  expect([admits(over!, 100), admits(over!, 100.5), admits(atLeast!, 100)]).toEqual([false, true, true]);
});

test('sums of decimals are compared as people read them', () => {
  const [range] = readPhrases('at most 0.3').map((phrase) => phrase.range);
  expect(admits(range!, 0.1 + 0.2)).toBe(true);
});
