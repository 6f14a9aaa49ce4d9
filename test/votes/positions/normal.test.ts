import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactQuantile, hazard, normalDensity, phi, quantile } from '../../../src/votes/positions/normal.ts';

// Abramowitz & Stegun, Handbook of Mathematical Functions, tables 26.1 and 26.2.
test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-1.96, 0.024997895148220435],
  [-3, 0.0013498980316300946],
  [-5, 2.8665157187919333e-7],
  [-8, 6.220960574271785e-16],
])('P(Z < %d) is %d', (x, share) => {
  expect(phi(x) / share).toBeCloseTo(1, 2);
  expect(Math.abs(phi(x) - share)).toBeLessThan(2e-6);
});

test.each([
  [0.975, 1.959963984540054],
  [0.5, 0],
  [0.001, -3.090232306167813],
  [1e-10, -6.361340902404056],
])('a share of %d lies below %d', (share, x) => {
  expect(exactQuantile(share)).toBeCloseTo(x, 12);
  expect(quantile(share)).toBeCloseTo(x, 3);
});

test('quantile and phi undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
      expect(Math.abs(-quantile(phi(-Math.abs(x))) - Math.abs(x))).toBeLessThan(1e-3);
    }),
  );
});

test('phi rises from next to nothing to one, however far out', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (x, step) => {
        expect(phi(x + step)).toBeGreaterThanOrEqual(phi(x));
        expect(phi(x)).toBeGreaterThan(0);
        expect(phi(x)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('the hazard is density over share below', () => {
  for (const x of [-7, -2.3, 0, 1.7, 4]) expect(hazard(x) / (normalDensity(x) / phi(x))).toBeCloseTo(1, 3);
});
