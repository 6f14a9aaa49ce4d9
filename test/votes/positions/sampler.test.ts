import { expect, test } from 'vitest';
import { runChain } from '../../../src/fits/chain.ts';
import { planOf } from '../../../src/fits/plan.ts';
import { pointsOf } from '../../../src/votes/positions/points.ts';
import { chainOf } from '../../../src/votes/positions/sampler.ts';
import { type Draws, flippedSessions, positionsFrom } from '../../../src/votes/positions/summary.ts';
import { correlation, world } from './world.ts';

const { choices, truth } = world(3);
const start = pointsOf(choices);
const plan = planOf({ seed: 11, chains: 2, sweeps: 1200 });

function run(chain: number, seed = plan.seed): Draws {
  return runChain({ choices, start, plan: { ...plan, seed }, chain }, () => {});
}
const same = (a: Draws, b: Draws) => Buffer.from(a.buffer).equals(Buffer.from(b.buffer));
const draws = [run(0), run(1)];
const positions = positionsFrom(choices, draws);

test('the means of votes that the model made lie where the states stood', () => {
  expect(
    correlation(
      positions.map(({ mean }) => mean),
      truth,
    ),
  ).toBeGreaterThan(0.97);
});

test('nine of ten true positions lie between the 5th and the 95th percentile', () => {
  const mean = truth.reduce((sum, each) => sum + each, 0) / truth.length;
  const deviation = Math.sqrt(truth.reduce((sum, each) => sum + (each - mean) ** 2, 0) / truth.length);
  const covered = positions.filter(({ q05, q95 }, place) => {
    const standard = ((truth[place] as number) - mean) / deviation;
    return q05 <= standard && standard <= q95;
  });
  expect(covered.length / positions.length).toBeGreaterThan(0.8);
  expect(covered.length / positions.length).toBeLessThan(0.98);
});

test('the chains agree and say so', () => {
  const agreeing = positions.filter(({ rhat, ess }) => rhat < 1.1 && ess > 40);
  expect(agreeing.length / positions.length).toBeGreaterThan(0.9);
});

test('no session turns its polarity over; one that did would be told', () => {
  expect(flippedSessions(positions, start.positions)).toEqual([]);
  const turned = positions.map((each) => (each.session === 2 ? { ...each, mean: -each.mean } : each));
  expect(flippedSessions(turned, start.positions)).toEqual([2]);
});

test('a seed and the number of a chain give the same draws again, and no others do', () => {
  const [first, second] = draws as [Draws, Draws];
  expect(same(run(1), second)).toBe(true);
  expect(same(first, second)).toBe(false);
  expect(same(run(0, 12), first)).toBe(false);
});

test('after every sweep the positions have mean 0 and standard deviation 1', () => {
  const chain = chainOf(choices, start, { seed: 1, chain: 0, scatter: 0.15 });
  for (let sweep = 0; sweep < 3; sweep++) {
    chain.sweep();
    const all = [...chain.positions];
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    expect(mean).toBeCloseTo(0, 10);
    expect(Math.sqrt(all.reduce((sum, each) => sum + each * each, 0) / all.length)).toBeCloseTo(1, 10);
  }
});

test('the quantiles stand in order about the median', () => {
  for (const { q05, q50, q95, sd } of positions) {
    expect(q05).toBeLessThan(q50);
    expect(q50).toBeLessThan(q95);
    expect(sd).toBeGreaterThan(0);
  }
});
