import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ballotsOf, type Day, openDesk, select } from '../../src/index.ts';
import { columnNamed } from '../../web/src/lib/explorer/headings.ts';
import { histogramOf } from '../../web/src/lib/explorer/histogram.ts';
import { bandsOf } from '../../web/src/lib/explorer/issues.ts';
import { framed, wrapped } from '../../web/src/lib/explorer/picture.ts';
import { packFit, unpackFit } from '../../web/src/lib/explorer/positions-pack.ts';
import { selectedBits } from '../../web/src/lib/explorer/selection.ts';
import { spread } from '../../web/src/lib/explorer/spread.ts';

const root = resolve(import.meta.dirname, '../..');
const issue = fc.constantFrom(undefined, 'hr' as const, 'me' as const, 'co' as const);

describe('what the explorer computes', () => {
  let engine: Parameters<typeof selectedBits>[0];
  beforeAll(async () => {
    const desk = await openDesk({
      record: resolve(root, 'record'),
      articles: resolve(root, 'articles'),
      today: () => '2026-11-24' as Day,
    });
    const { votes, states } = desk.record;
    engine = { ballots: ballotsOf(votes, states), states, today: '2026-11-24' as Day };
  });

  test('cuts the same roll calls out of the years as the filter selects, for every span of them', () => {
    const year = fc.integer({ min: 1946, max: 2026 });
    fc.assert(
      fc.property(year, year, issue, (a, b, about) => {
        const [from, until] = [Math.min(a, b), Math.max(a, b) + 1];
        const whole = { issue: about, from: `${from}-01-01` as Day, until: `${until}-01-01` as Day };
        expect(selectedBits(engine, { issue: about, from, until })).toEqual(
          select(engine.ballots, whole).bits,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('finds the vote on the whole under a symbol in any spelling', () => {
    const id = (text: string) => engine.ballots.rollCalls[columnNamed(engine, text)]?.id;
    for (const text of ['A/RES/68/262', '68/262', 'A-RES-68-262']) expect(id(text)).toBe('A-RES-68-262');
    expect(() => columnNamed(engine, '999/1')).toThrow('No vote is on record under "999/1".');
  });

  test('lays the issues of a year upon each other up to the whole of its votes', () => {
    const years = histogramOf(engine).filter(({ total }) => total > 0);
    const shares = bandsOf(years, 'share').at(-1)?.at ?? [];
    for (const { high } of shares) expect(high).toBeCloseTo(1, 9);
    const counts = bandsOf(years, 'count').at(-1)?.at ?? [];
    for (const [index, { high }] of counts.entries()) expect(high).toBeCloseTo(years[index]?.total ?? 0, 9);
  });
});

describe('positions on their way to the browser', () => {
  const position = fc.record({
    state: fc.constantFrom('AFG', 'BRA', 'SUN', 'USA'),
    session: fc.integer({ min: 1, max: 80 }),
    mean: fc.double({ min: -4, max: 4, noNaN: true }),
    q05: fc.double({ min: -5, max: 5, noNaN: true }),
    q95: fc.double({ min: -5, max: 5, noNaN: true }),
  });
  const diagnostics = { items: 1, votes: 1, chains: 4, rhat: 1, seed: 1946 };

  test('come out as they went in, to the hundredth', () => {
    const rows = fc.uniqueArray(position, { selector: ({ state, session }) => `${state} ${session}` });
    fc.assert(
      fc.property(rows, (positions) => {
        const found = unpackFit(packFit({ positions, diagnostics, stale: null })).positions;
        const sorted = positions.toSorted((a, b) =>
          a.state === b.state ? a.session - b.session : a.state < b.state ? -1 : 1,
        );
        expect(found.map(({ state, session }) => [state, session])).toEqual(
          sorted.map(({ state, session }) => [state, session]),
        );
        for (const [index, one] of found.entries()) {
          expect(Math.abs(one.mean - (sorted[index]?.mean ?? 0))).toBeLessThan(0.00501);
          expect(Math.abs(one.q05 - (sorted[index]?.q05 ?? 0))).toBeLessThan(0.00501);
          expect(Math.abs(one.q95 - (sorted[index]?.q95 ?? 0))).toBeLessThan(0.00501);
        }
      }),
    );
  });
});

describe('a drawing', () => {
  test('has its labels apart, in their order, and above the floor', () => {
    const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(places, (wanted) => {
        const found = spread(wanted, { gap: 17, most: 300 });
        const order = [...found].sort((a, b) => a - b);
        for (const [index, at] of order.entries()) {
          expect(at).toBeLessThanOrEqual(300);
          if (index > 0) expect(at - (order[index - 1] ?? 0)).toBeGreaterThan(16.99);
        }
        for (const [i, a] of wanted.entries())
          for (const [j, b] of wanted.entries()) if (a < b) expect(found[i] ?? 0).toBeLessThan(found[j] ?? 0);
      }),
    );
  });

  test('that leaves the page says what it shows and where from, whatever its title holds', () => {
    const look = { paper: '#ffffff', ink: '#000000', quiet: '#555555', rule: '#cccccc', one: '#0f6b86' };
    const piece = { content: '<rect width="9" height="9"/>', width: 700, height: 300 };
    const svg = framed(
      piece,
      { title: 'Votes with “R&D <3” in the title', credit: 'Onrecord, http://x/?a=1&b=2' },
      look,
    );
    expect(svg).toContain('R&amp;D &lt;3');
    expect(svg).toContain('a=1&amp;b=2');
    expect(svg).toContain(piece.content);
  });

  test('breaks a long title between words only', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
        const lines = wrapped(words.join(' '), 20);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
