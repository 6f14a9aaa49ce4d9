import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { agreement, type Measure, measures } from '../../src/votes/agreement.ts';
import { ballotsOf, type Planes } from '../../src/votes/ballots.ts';
import { bitsWhere, both } from '../../src/votes/bits.ts';
import { neighbours } from '../../src/votes/nearest.ts';
import { votesOf } from '../../src/votes/roll-call.ts';
import { select } from '../../src/votes/select.ts';
import { matrix, states, votes } from './record.ts';

const ballots = ballotsOf(votes, states);
const all = select(ballots, {}).columns;
const steps = { yes: 1, abstain: 2, no: 3 } as const;

/** `agree` from the definition, vote by vote, with no matrix. */
function plainly(a: readonly string[], b: readonly string[]): { value: number; rollCalls: number } {
  let sum = 0;
  let rollCalls = 0;
  for (const rollCall of votes.rollCalls) {
    const cast = votesOf(rollCall, votes.membersAt(rollCall.day));
    const kinds = new Set([...cast.values()].filter((vote) => vote !== 'absent'));
    const [x, y] = [a, b].map((codes) =>
      codes.map((code) => cast.get(code)).find((vote) => vote !== undefined),
    );
    if (rollCall.kind === 'repeat' || kinds.size < 2 || !x || !y || x === 'absent' || y === 'absent')
      continue;
    sum += 1 - Math.abs(steps[x] - steps[y]) / 2;
    rollCalls += 1;
  }
  return { value: sum / rollCalls, rollCalls };
}

test.each([
  ['RUS', 'CHN', ['RUS', 'SUN'], ['CHN']],
  ['USA', 'GBR', ['USA'], ['GBR']],
  ['DDR', 'DEU', ['DDR'], ['DEU']],
])('%s and %s agree as the definition says', (a, b, codesOfA, codesOfB) => {
  const found = agreement(ballots.line(a), ballots.line(b), ballots.divided, 'agree');
  const plain = plainly(codesOfA, codesOfB);
  expect(found.rollCalls).toBe(plain.rollCalls);
  expect(found.value).toBeCloseTo(plain.value, 12);
});

/** Planes of votes given as 1 yes, 2 abstain, 3 no, 4 absent, 0 none. */
function planesOf(cast: readonly number[]): Planes {
  const plane = (vote: number) => bitsWhere(cast.length, (column) => cast[column] === vote);
  const none = plane(9);
  return { yes: plane(1), abstain: plane(2), no: plane(3), absent: plane(4), unknown: none, outside: none };
}

/** Two states, every roll call counting. */
function pair(a: readonly number[], b: readonly number[], measure: Measure) {
  return agreement(
    planesOf(a),
    planesOf(b),
    bitsWhere(a.length, () => true),
    measure,
  );
}

describe('the measures, by hand on six roll calls', () => {
  // yes-yes, yes-no, abstain-yes, no-no, no-abstain, absent-yes
  const a = [1, 1, 2, 3, 3, 4];
  const b = [1, 3, 1, 3, 2, 1];
  test('an absence does not count', () => {
    expect(pair(a, b, 'agree')).toMatchObject({ rollCalls: 5, same: 2, near: 2, opposed: 1 });
  });
  test.each([
    ['agree', 0.6], // (1 + 0 + 1/2 + 1 + 1/2) / 5
    ['agree3', 0.4],
    ['s', 0.2],
    // D_o = .4. Both cast yes .4, abstain .2, no .4: D_e = 2 (.4 .2 / 2 + .4 .4 + .2 .4 / 2) = .48.
    ['pi', 1 - 0.4 / 0.48],
    ['kappa', 1 - 0.4 / 0.48],
  ] as const)('%s is %d', (measure, value) => {
    expect(pair(a, b, measure).value).toBeCloseTo(value, 12);
  });
  test('kappa expects what each state’s own votes make likely, pi what both together do', () => {
    // a: yes yes no; b: yes no no. D_o = 1/3; kappa D_e = 2/3 2/3 + 1/3 1/3 = 5/9; pi D_e = 2 1/2 1/2 = 1/2.
    expect(pair([1, 1, 3], [1, 3, 3], 'kappa').value).toBeCloseTo(1 - 1 / 3 / (5 / 9), 12);
    expect(pair([1, 1, 3], [1, 3, 3], 'pi').value).toBeCloseTo(1 - 1 / 3 / (1 / 2), 12);
  });
  test('without a common vote nothing is defined; without expected disagreement pi and kappa are not', () => {
    for (const measure of measures) expect(pair([4, 0], [1, 1], measure).value).toBeNull();
    expect(pair([1, 1], [1, 1], 'kappa').value).toBeNull();
    expect(pair([1, 1], [1, 1], 'agree').value).toBe(1);
  });
});

test('a measure does not depend on who is asked first, and a state agrees with itself', () => {
  const line = fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(line, line, fc.constantFrom(...measures), (a, b, measure) => {
      const [one, other] = [pair(a, b, measure).value, pair(b, a, measure).value];
      if (one === null || other === null) expect(one).toBe(other);
      else expect(one).toBeCloseTo(other, 12);
      const own = pair(a, a, measure).value;
      if (own !== null) expect(own).toBeCloseTo(1, 12);
    }),
  );
});

describe('which roll calls count', () => {
  test('partial days that straddle a bound are left out and counted', () => {
    const from = '1991-12-10' as Day;
    const { columns, uncertain } = select(ballots, { from, until: '1992-01-01' as Day });
    const december = votes.rollCalls.filter(({ day }) => day === '1991-12');
    expect(uncertain).toBe(december.length);
    expect([...columns].map((column) => ballots.rollCalls[column]?.id)).toEqual(['A-RES-46-86']);
  });
  test('a span that holds the whole month has none uncertain', () => {
    const { columns, uncertain } = select(ballots, { from: '1991-12-01' as Day, until: '1992-01-01' as Day });
    expect(uncertain).toBe(0);
    expect(columns.length).toBeGreaterThan(60);
  });
  test('issue and words of the title limit together', () => {
    const { columns } = select(ballots, { issue: 'hr', text: 'crimea SITUATION' });
    const titles = [...columns].map((column) => ballots.rollCalls[column]?.title ?? '');
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) expect(title.toLowerCase()).toMatch(/crimea/);
  });
  test('spans side by side share nothing and lose only what is uncertain', () => {
    const day = fc.integer({ min: 1947, max: 2025 }).map((year) => `${year}-12-15` as Day);
    fc.assert(
      fc.property(day, (middle) => {
        const before = select(ballots, { until: middle });
        const after = select(ballots, { from: middle });
        expect(before.uncertain).toBe(after.uncertain);
        expect(before.columns.length + after.columns.length + after.uncertain).toBe(all.length);
      }),
      { numRuns: 30 },
    );
  });
});

test('Russia’s line holds the Soviet Union’s votes; Serbia’s does not hold Yugoslavia’s', () => {
  const [partition] = votes.bySymbol.get('A/RES/181(II)') ?? [];
  const column = votes.rollCalls.indexOf(partition as never);
  expect(matrix.line('RUS')[column]).toBe(1);
  expect(matrix.line('SRB')[column]).toBe(0);
  expect(matrix.row('YUG')?.[column]).toBe(2);
});

test('since 2010 Brazil voted most like its neighbours, and least like the United States and Israel', () => {
  const { bits } = select(ballots, { from: '2010-01-01' as Day });
  const counting = both(bits, ballots.divided);
  const found = neighbours(ballots, 'BRA', ballots.seats, counting, 'agree').map(({ state }) => state);
  expect(found.slice(0, 15)).toEqual(expect.arrayContaining(['URY']));
  expect(found.slice(-3)).toEqual(expect.arrayContaining(['USA', 'ISR']));
  expect(found).not.toContain('SUN');
  expect(states.byCode.has(found[0] ?? '')).toBe(true);
});
