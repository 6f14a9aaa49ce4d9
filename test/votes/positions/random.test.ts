import { expect, test } from 'vitest';
import { random, xoshiro } from '../../../src/votes/positions/random.ts';

function first(seed: number, stream: number, count = 1000): number[] {
  const numbers = new Float64Array(count);
  random(seed, stream).fill(numbers);
  return [...numbers];
}

// Worked by hand from the definition of xoshiro128** by Blackman & Vigna.
test('the state 1 2 3 4 gives 11520, 0, 5927040', () => {
  const numbers = new Float64Array(3);
  xoshiro(Int32Array.of(1, 2, 3, 4)).fill(numbers);
  expect([...numbers].map((number) => number * 2 ** 32 - 0.5)).toEqual([11520, 0, 5927040]);
});

test('a seed gives the same numbers again, in one piece or in several', () => {
  const source = random(7, 1);
  const parts = [new Float64Array(400), new Float64Array(600)];
  for (const part of parts) source.fill(part);
  expect(parts.flatMap((part) => [...part])).toEqual(first(7, 1));
});

test('another seed and another stream give other numbers', () => {
  const [all, count] = [[first(1, 0), first(1, 1), first(2, 0)].flat(), 3000];
  expect(new Set(all).size).toBe(count);
});

test('the numbers lie evenly between 0 and 1', () => {
  const numbers = first(1946, 0, 200_000);
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length,
  );
  // Chi squared with nine degrees of freedom is above 27.9 once in a thousand.
  const squares = tenths.reduce((sum, count) => sum + (count - 20_000) ** 2 / 20_000, 0);
  expect(squares).toBeLessThan(27.9);
  expect(numbers.every((number) => number > 0 && number < 1)).toBe(true);
});
