import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { agreement, type Measure, measures } from '../../src/votes/agreement.ts';
import { ballotsOf } from '../../src/votes/ballots.ts';
import { both } from '../../src/votes/bits.ts';
import { type Dyads, dyadSessions, dyads, likenessMatrix } from '../../src/votes/dyads.ts';
import { agreementOver } from '../../src/votes/periods.ts';
import { select } from '../../src/votes/select.ts';
import { matrix, states, votes } from './record.ts';

const ballots = ballotsOf(votes, states);
const lines = ballots.seats.map((seat) => matrix.line(seat));

/** Every measure from its definition, from bytes, vote by vote: no bits and no shared counts. */
function plainly(a: Uint8Array, b: Uint8Array, columns: readonly number[], measure: Measure): number {
  const met = columns.filter((column) => isVote(a[column]) && isVote(b[column]));
  const [x, y] = [met.map((column) => a[column] as number), met.map((column) => b[column] as number)];
  if (measure === 'agree3') return mean(x.map((vote, index) => (vote === y[index] ? 1 : 0)));
  const observed = mean(x.map((vote, index) => Math.abs(vote - (y[index] as number)) / 2));
  if (measure === 'agree') return 1 - observed;
  if (measure === 's') return 1 - 2 * observed;
  const share = (cast: readonly number[], vote: number) => mean(cast.map((one) => (one === vote ? 1 : 0)));
  const pooled = [...x, ...y];
  const [first, second] = measure === 'pi' ? [pooled, pooled] : [x, y];
  let expected = 0;
  for (const one of [1, 2, 3])
    for (const other of [1, 2, 3])
      expected += (share(first, one) * share(second, other) * Math.abs(one - other)) / 2;
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

function isVote(value: number | undefined): boolean {
  return value !== undefined && value >= 1 && value <= 3;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

const divided = [...matrix.divided.keys()].filter((column) => matrix.divided[column] === 1);

/** How often one state cast one vote and the other another, counted cell by cell. */
function crossingOf(a: Uint8Array, b: Uint8Array, columns: readonly number[]): number[] {
  const crossing = new Array<number>(9).fill(0);
  for (const column of columns) {
    const [x, y] = [a[column] as number, b[column] as number];
    if (x >= 1 && x <= 3 && y >= 1 && y <= 3)
      crossing[3 * x + y - 4] = (crossing[3 * x + y - 4] as number) + 1;
  }
  return crossing;
}

/** Every pair over these columns as a plain count has it, in the order of `dyads`: common, same, opposed and the value. */
function plainPairs(columns: readonly number[], measure: Measure): number[][] {
  const voted = lines.map((line) => columns.some((column) => isVote(line[column])));
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b, after) => {
      if (!voted[i] || !voted[i + 1 + after]) return [];
      const crossing = crossingOf(a, b, columns);
      const common = crossing.reduce((sum, count) => sum + count, 0);
      const same = (crossing[0] as number) + (crossing[4] as number) + (crossing[8] as number);
      const opposed = (crossing[2] as number) + (crossing[6] as number);
      return common === 0
        ? []
        : [[i, i + 1 + after, common, same, opposed, likenessOf(crossing, common, measure)]];
    }),
  );
}

/** 1 - D_o / D_e from the table of a pair, each cell of it weighed as the definition says. */
function likenessOf(crossing: readonly number[], common: number, measure: Measure): number {
  const share = (state: 0 | 1, vote: number) =>
    [0, 1, 2].reduce(
      (sum, other) => sum + (crossing[state === 0 ? 3 * vote + other : 3 * other + vote] as number),
      0,
    ) / common;
  let [observed, expected] = [0, 0];
  for (const x of [0, 1, 2]) {
    for (const y of [0, 1, 2]) {
      const apart = Math.abs(x - y) / 2;
      const pooled = ((share(0, x) + share(1, x)) / 2) * ((share(0, y) + share(1, y)) / 2);
      observed += ((crossing[3 * x + y] as number) / common) * apart;
      expected += (measure === 'kappa' ? share(0, x) * share(1, y) : pooled) * apart;
    }
  }
  if (measure === 'agree') return 1 - observed;
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

/** @throws if any of a great many rows differs; one matcher a row would take minutes */
function expectSame(found: Dyads, plain: readonly (readonly number[])[], from = 0): void {
  for (const [index, [i, j, common, same, opposed, value]] of plain.entries()) {
    const at = from + index;
    const counts = [found.a[at], found.b[at], found.rollCalls[at], found.same[at], found.opposed[at]];
    if (counts.some((count, place) => count !== [i, j, common, same, opposed][place]))
      expect(counts, `pair ${at}`).toEqual([i, j, common, same, opposed]);
    const apart = Math.abs((found.value[at] as number) - (value as number));
    if (!(apart < 1e-12) && !Number.isNaN(value)) expect(found.value[at], `pair ${at}`).toBe(value);
    if (Number.isNaN(value)) expect(found.value[at]).toBeNaN();
  }
}

describe('likeness is as a plain count over bytes has it', () => {
  test.each(['agree', 'kappa', 'pi'] as const)('by %s of every pair over the whole history', (measure) => {
    const found = dyads(ballots, ballots.seats, ballots.divided, measure);
    const plain = plainPairs(divided, measure);
    expect(found.length).toBe(plain.length);
    expectSame(found, plain);
  });

  test('by kappa of every pair in every session', () => {
    const found = dyadSessions(ballots, ballots.divided, 'kappa');
    let from = 0;
    for (const [number, session] of found.sessions.entries()) {
      const columns = divided.filter((column) => ballots.rollCalls[column]?.session === session);
      const plain = plainPairs(columns, 'kappa');
      expectSame(found, plain, from);
      const end = from + plain.length;
      expect([...new Set(found.session.subarray(from, end))], session).toEqual(
        plain.length > 0 ? [number] : [],
      );
      from = end;
    }
    expect(found.length).toBe(from);
    expect(from).toBeGreaterThan(1_000_000);
  });
});

describe.each(measures)('%s', (measure) => {
  test('of one state with all others is what the definition gives, over the whole history', () => {
    const own = ballots.seats.indexOf('IND');
    const square = likenessMatrix(dyads(ballots, ballots.seats, ballots.divided, measure));
    for (const [other, line] of lines.entries()) {
      if (other === own) continue;
      const plain = plainly(lines[own] as Uint8Array, line, divided, measure);
      const value = square[own * ballots.seats.length + other] as number;
      if (Number.isNaN(plain)) expect(value).toBeNaN();
      else expect(value, ballots.seats[other]).toBeCloseTo(plain, 12);
      expect(square[other * ballots.seats.length + own]).toEqual(value);
    }
  });

  test('of every pair in a session is what the definition gives, vote by vote', () => {
    const found = dyadSessions(ballots, ballots.divided, measure);
    const session = found.sessions.indexOf('ES-11');
    const columns = divided.filter((column) => ballots.rollCalls[column]?.session === 'ES-11');
    let pairs = 0;
    for (let at = 0; at < found.length; at++) {
      if (found.session[at] !== session) continue;
      pairs++;
      const [a, b] = [lines[found.a[at] as number], lines[found.b[at] as number]] as [Uint8Array, Uint8Array];
      const plain = plainly(a, b, columns, measure);
      if (Number.isNaN(plain)) expect(found.value[at]).toBeNaN();
      else expect(found.value[at]).toBeCloseTo(plain, 12);
    }
    expect(pairs).toBeGreaterThan(15_000);
  });
});

test('the sessions of a pair add up to its whole history, and to its series by session', () => {
  const sessions = dyadSessions(ballots);
  const [russia, china] = [ballots.seats.indexOf('RUS'), ballots.seats.indexOf('CHN')].sort((x, y) => x - y);
  const sums = { rollCalls: 0, same: 0, opposed: 0 };
  const values: number[] = [];
  for (let at = 0; at < sessions.length; at++) {
    if (sessions.a[at] !== russia || sessions.b[at] !== china) continue;
    for (const key of ['rollCalls', 'same', 'opposed'] as const) sums[key] += sessions[key][at] as number;
    values.push(sessions.value[at] as number);
  }
  const pair = [ballots.line('RUS'), ballots.line('CHN')] as const;
  const series = agreementOver(ballots, pair, ballots.divided, 'agree', { by: 'session' });
  expect(series.map(({ value }) => value)).toEqual(values);
  const whole = dyads(ballots, ['RUS', 'CHN'], ballots.divided, 'agree');
  expect(sums).toEqual({ rollCalls: whole.rollCalls[0], same: whole.same[0], opposed: whole.opposed[0] });
});

test('a rolling series covers as many years as it is told, the named one the last', () => {
  const pair = [ballots.line('RUS'), ballots.line('CHN')] as const;
  const [span, by] = [{ from: '2001-01-01' as Day, until: '2006-01-01' as Day }, 'year' as const];
  const counting = both(select(ballots, span).bits, ballots.divided);
  const over = agreementOver(ballots, pair, ballots.divided, 'kappa', { by, rolling: 5 });
  const five = over.find(({ period }) => period === '2005');
  const [last] = agreementOver(ballots, pair, counting, 'kappa', { by, rolling: 80 }).slice(-1);
  expect(five?.value).toBeCloseTo(agreement(...pair, counting, 'kappa').value as number, 12);
  expect(five).toEqual(last);
});

test('only the roll calls that count are compared', () => {
  const { bits } = select(ballots, { issue: 'me', from: '2010-01-01' as Day });
  const found = dyads(ballots, ['USA', 'ISR', 'SYR'], both(bits, ballots.divided), 'agree');
  const columns = divided.filter((column) => {
    const { day, issues } = ballots.rollCalls[column] as { day: string; issues: readonly string[] };
    return day >= '2010' && issues.includes('me');
  });
  const [usa, isr] = [matrix.line('USA'), matrix.line('ISR')];
  expect(found.value[0]).toBeCloseTo(plainly(usa, isr, columns, 'agree'), 12);
  expect(found.value[0]).toBeGreaterThan(0.85);
});
