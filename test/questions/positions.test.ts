import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { positionsQuestion } from '../../src/questions/positions.ts';
import { openRecord, type PublicRecord } from '../../src/record/record.ts';
import { hasPublished, likeness, publishedSd } from '../votes/positions/published.ts';

const record = openRecord(resolve(import.meta.dirname, '../../record'));

function positions(params: Record<string, string>, of: PublicRecord = record) {
  const today = '2026-11-24' as Day;
  return positionsQuestion.answer.parse(
    positionsQuestion.ask(of, positionsQuestion.params.parse(params), today),
  );
}

test('a state has a position in every session, under the code it voted under then', () => {
  const { state, positions: found, facts } = positions({ state: 'Russia' });
  expect(state).toBe('RUS');
  expect(found.find(({ session }) => session === 35)?.state).toBe('SUN');
  expect(found.find(({ session }) => session === 71)?.state).toBe('RUS');
  expect(found.map(({ session }) => session)).not.toContain(19);
  expect(found.length).toBe(79);
  expect(facts).toContain('derived/positions/all');
});

test('in session 71 the United States and Israel stand at the top, Syria, Iran and Cuba at the bottom', () => {
  const { positions: found } = positions({ session: '71' });
  const ranked = found.toSorted((a, b) => b.mean - a.mean).map(({ state }) => state);
  expect(found.length).toBeGreaterThan(185);
  expect(ranked.slice(0, 3)).toEqual(expect.arrayContaining(['USA', 'ISR']));
  expect(ranked.slice(-3).toSorted()).toEqual(['CUB', 'IRN', 'SYR']);
});

test('a session that has not been is refused; one without votes that count has no positions', () => {
  expect(() => positions({ session: '99' })).toThrow('No position in session 99 is on record.');
  expect(positions({ session: '19' }).positions).toEqual([]);
});

test('a session that was not over by the day asked about has no position yet', () => {
  const last = (on: string) =>
    Math.max(...positions({ state: 'BRA', on }).positions.map(({ session }) => session));
  expect(last('1989-01-01')).toBe(42);
  expect(last('2026-11-24')).toBe(80);
});

test('each answer says how its chains agreed; no session has turned over', () => {
  const { diagnostics } = positions({ session: '80' });
  expect(diagnostics.chains).toBeGreaterThanOrEqual(4);
  expect(diagnostics.flipped).toEqual([]);
  expect(diagnostics.ess).toBeGreaterThan(100);
  expect(diagnostics.rhatAbove).toBeLessThan(0.1);
});

test.each(['me', 'nu', 'di', 'hr', 'co', 'ec'])('there are positions by the votes on %s alone', (issue) => {
  const found = positions({ issue, session: '70' });
  expect(found.positions.length).toBeGreaterThan(150);
  expect(found.issue).toBe(issue);
  const usa = found.positions.find(({ state }) => state === 'USA');
  expect(usa?.mean).toBeGreaterThan(1);
});

test('a changed vote makes the positions stale, and the answer says so', () => {
  const [first, ...rest] = record.votes.rollCalls;
  const votes = { ...record.votes, rollCalls: [{ ...first!, no: [] }, ...rest] };
  const changed = { ...plain(record), version: 'another', votes };
  expect(positions({ session: '70' }, changed).stale).toContain('the votes on record have changed since');
});

test('Russia falls far in the session of its invasion of Ukraine', () => {
  const { positions: found } = positions({ state: 'RUS' });
  const [before, after] = [76, 77].map((session) => found.find((each) => each.session === session));
  expect(after?.q95).toBeLessThan((before?.q05 ?? 0) - 0.5);
});

test('an unknown state, issue or session is refused', () => {
  expect(() => positions({ state: 'Rusia' })).toThrow('No state is known as "Rusia".');
  expect(() => positions({ issue: 'xx' })).toThrow();
  expect(() => positions({ session: '0' })).toThrow();
});

// They rest on other data, sessions 75 to 80 and no vote twice: the same data, on a fresh seed, are compared by `npm run bench`.
test.skipIf(!hasPublished)(
  'the positions that ship go with the published ones: r at least .999, also within sessions, and less than .05 apart',
  () => {
    const { pairs, r, within, rmse } = likeness(positions({}).positions);
    expect(pairs).toBeGreaterThan(10_400);
    expect(r).toBeGreaterThanOrEqual(0.999);
    expect(within).toBeGreaterThanOrEqual(0.999);
    expect(rmse).toBeLessThanOrEqual(0.05);
  },
);

test.skipIf(!hasPublished)(
  'their median uncertainty is that of the published ones, .1503, within two in a hundred',
  () => {
    const published = positions({}).positions.filter(({ session }) => session <= 74);
    const sds = published.map(({ sd }) => sd).sort((a, b) => a - b);
    expect(Math.abs((sds[sds.length >> 1] as number) / publishedSd() - 1)).toBeLessThanOrEqual(0.02);
  },
);

/** The record's parts read out, so that some can be replaced. */
function plain(of: PublicRecord): PublicRecord {
  return { ...of };
}
