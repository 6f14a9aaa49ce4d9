import { expect, test } from 'vitest';
import { effectiveSize, splitRhat } from '../../../src/votes/positions/diagnostics.ts';
import { quantile } from '../../../src/votes/positions/normal.ts';
import { random } from '../../../src/votes/positions/random.ts';

/** Chains of an autoregression: each draw keeps a share `hold` of the one before. */
function chains(count: number, length: number, hold: number, shift = 0): Float64Array[] {
  return Array.from({ length: count }, (_, chain) => {
    const source = random(3, chain);
    let last = 0;
    return Float64Array.from({ length }, () => {
      last = hold * last + Math.sqrt(1 - hold * hold) * quantile(source.uniform());
      return last + shift * chain;
    });
  });
}

test('independent draws have an R-hat of 1 and count in full', () => {
  const draws = chains(4, 2000, 0);
  expect(splitRhat(draws)).toBeCloseTo(1, 2);
  expect(effectiveSize(draws) / 8000).toBeGreaterThan(0.9);
  expect(effectiveSize(draws) / 8000).toBeLessThan(1.1);
});

test('draws that hold to the last are worth (1 - h) / (1 + h) of independent ones', () => {
  for (const hold of [0.5, 0.9]) {
    const worth = effectiveSize(chains(4, 10_000, hold)) / 40_000;
    expect(worth / ((1 - hold) / (1 + hold))).toBeGreaterThan(0.85);
    expect(worth / ((1 - hold) / (1 + hold))).toBeLessThan(1.15);
  }
});

test('chains that stay apart have an R-hat well above 1 and few effective draws', () => {
  const draws = chains(4, 1000, 0, 1);
  expect(splitRhat(draws)).toBeGreaterThan(1.3);
  expect(effectiveSize(draws)).toBeLessThan(40);
});

test('a chain that wanders off is seen though it is alone', () => {
  const drifting = Float64Array.from({ length: 1000 }, (_, index) => index / 100);
  expect(splitRhat([drifting])).toBeGreaterThan(1.5);
});
