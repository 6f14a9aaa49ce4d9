import { expect, test } from 'vitest';
import { accelerator } from '../../../src/votes/positions/anderson.ts';
import { choicesOf } from '../../../src/votes/positions/choices.ts';
import { pointsOf } from '../../../src/votes/positions/points.ts';
import { asPublished } from '../../../src/votes/positions/readings.ts';
import { votes } from '../record.ts';
import { hasPublished, likeness } from './published.ts';
import { correlation, world } from './world.ts';

test('the points of votes that the model made lie where the states stood', () => {
  const { choices, truth } = world(1);
  const { positions, slopes, lower, upper } = pointsOf(choices);
  expect(correlation(positions, truth)).toBeGreaterThan(0.97);
  expect(positions.reduce((sum, each) => sum + each, 0) / positions.length).toBeCloseTo(0, 1);
  expect(slopes).toHaveLength(choices.items);
  expect(lower.every((cut, item) => cut < (upper[item] as number))).toBe(true);
});

test('up is where the United States stands, whichever way the votes were put', () => {
  const { choices } = world(2);
  const { positions } = pointsOf(choices);
  const of = (state: string) => positions[choices.seats.findIndex((seat) => seat.state === state)] as number;
  expect(of('USA')).toBeGreaterThan(of('RUS') + 1);
});

test.skipIf(!hasPublished)(
  'the points of the whole record go with the published positions: r above .975, above .99 within sessions',
  () => {
    const choices = choicesOf(votes, asPublished(votes));
    const { positions, rounds } = pointsOf(choices);
    const { r, within } = likeness(
      choices.seats.map((seat, place) => ({ ...seat, mean: positions[place] as number })),
    );
    expect(r).toBeGreaterThan(0.975);
    expect(within).toBeGreaterThan(0.99);
    expect(rounds).toBeLessThan(20);
  },
);

test('Anderson’s extrapolation reaches the fixed point of a slow linear map sooner than the map itself', () => {
  const rates = [0.99, 0.9, 0.5];
  const map = (x: Float64Array) => x.map((value, place) => (rates[place] as number) * value + 1);
  const off = (x: Float64Array) =>
    Math.max(...x.map((value, place) => Math.abs(value - 1 / (1 - (rates[place] as number)))));
  let plain = new Float64Array(3);
  let joined = new Float64Array(3);
  const next = accelerator();
  for (let round = 0; round < 8; round++) {
    plain = map(plain);
    joined = next(joined, map(joined)) as Float64Array<ArrayBuffer>;
  }
  expect(off(plain)).toBeGreaterThan(80);
  expect(off(joined)).toBeLessThan(0.1);
});
