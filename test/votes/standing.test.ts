import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { lonelinessOf } from '../../src/votes/alone.ts';
import { ballotsOf } from '../../src/votes/ballots.ts';
import { both, columnsOf, popcount } from '../../src/votes/bits.ts';
import { blocsOf } from '../../src/votes/blocs.ts';
import { cohesionOf, ranksAt } from '../../src/votes/cohesion.ts';
import { tallyColumns, votingProfile } from '../../src/votes/counts.ts';
import { marginOf, marginsOf } from '../../src/votes/margins.ts';
import { countedTallies, votesOf } from '../../src/votes/roll-call.ts';
import { select } from '../../src/votes/select.ts';
import { swingBetween } from '../../src/votes/swing.ts';
import { states, votes } from './record.ts';

const ballots = ballotsOf(votes, states);
const all = select(ballots, {}).bits;
const columnOf = (id: string) => ballots.rollCalls.findIndex((rollCall) => rollCall.id === id);

/** Each member's vote in a column, straight from the record's lists. */
function castIn(column: number): ReadonlyMap<string, string> {
  const rollCall = votes.rollCalls[column] as (typeof votes.rollCalls)[number];
  return votesOf(rollCall, votes.membersAt(rollCall.day));
}

test('bits are counted as one would by looking at each', () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  const plainly = (number: number) => number.toString(2).replaceAll('0', '').length;
  fc.assert(
    fc.property(word, (bits) => {
      expect(popcount(bits | 0)).toBe(plainly(bits));
    }),
  );
});

test('the votes counted in planes are those counted in lists, in every roll call', () => {
  const { yes, no, abstain, absent } = tallyColumns(ballots);
  for (const [column, rollCall] of votes.rollCalls.entries())
    expect(
      { yes: yes[column], no: no[column], abstain: abstain[column], absent: absent[column] },
      rollCall.id,
    ).toEqual(countedTallies(rollCall, votes.membersAt(rollCall.day)));
});

describe('a state’s profile', () => {
  const { all: whole, byIssue, byPeriod } = votingProfile(ballots, 'RUS', all);
  test('adds up over the years, the Soviet Union’s included', () => {
    for (const vote of ['yes', 'no', 'abstain', 'absent'] as const)
      expect(byPeriod.reduce((sum, row) => sum + row[vote], 0)).toBe(whole[vote]);
    expect(byPeriod[0]?.period).toBe('1946');
    expect(byPeriod.at(-1)?.period).toBe('2025');
  });
  test('is what its votes are, one by one', () => {
    const cast = [...columnsOf(all)]
      .filter((column) => ballots.rollCalls[column]?.issues.includes('nu'))
      .map((column) => castIn(column).get('RUS') ?? castIn(column).get('SUN'));
    const nuclear = byIssue.find(({ issue }) => issue === 'nu');
    for (const vote of ['yes', 'no', 'abstain', 'absent'] as const)
      expect(nuclear?.[vote]).toBe(cast.filter((one) => one === vote).length);
  });
  test('is empty for a state that never voted', () => {
    expect(votingProfile(ballots, 'VAT', all)).toMatchObject({ all: { yes: 0, no: 0 }, byPeriod: [] });
  });
});

describe('how close a vote was', () => {
  test.each([
    // yes, no, majority, two thirds, turned by, two thirds turned by
    [33, 13, true, true, 10, 3],
    [10, 10, false, false, 1, 4],
    [10, 11, false, false, 1, 4],
    [11, 10, true, false, 1, 3],
    [100, 50, true, true, 25, 1],
    [99, 50, true, false, 25, 1],
    [5, 0, true, true, 3, 2],
  ])('%i to %i', (yes, no, majority, twoThirds, turnsMajority, turnsTwoThirds) => {
    expect(marginOf(yes, no)).toEqual({ yes, no, majority, twoThirds, turnsMajority, turnsTwoThirds });
  });
  test('as many as it says, changing sides, turn the vote, and one fewer do not', () => {
    const count = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(count, count, (yes, no) => {
        fc.pre(yes + no > 2);
        const { majority, twoThirds, turnsMajority, turnsTwoThirds } = marginOf(yes, no);
        const moved = (states: number, from: boolean) =>
          from ? marginOf(yes - states, no + states) : marginOf(yes + states, no - states);
        expect(moved(turnsMajority, majority).majority).toBe(!majority);
        expect(moved(turnsMajority - 1, majority).majority).toBe(majority);
        expect(moved(turnsTwoThirds, twoThirds).twoThirds).toBe(!twoThirds);
        expect(moved(turnsTwoThirds - 1, twoThirds).twoThirds).toBe(twoThirds);
      }),
    );
  });
  test('is told from the tallies the source states: 71/205 was 70 to 26, though 25 are on record', () => {
    const only = select(ballots, { text: 'crimea', session: '71' }).bits;
    expect(marginsOf(ballots, only)).toContainEqual({
      column: columnOf('A-RES-71-205'),
      ...marginOf(70, 26),
    });
  });
});

describe('who stood alone', () => {
  const { rollCalls, states: lonely } = lonelinessOf(ballots, all);
  test('is the United States most often, with no', () => {
    expect(lonely[0]?.state).toBe('USA');
    expect(lonely[0]?.no).toBeGreaterThan(300);
  });
  test('cast a vote nobody else cast, in every roll call that is named, and in no other', () => {
    const named = new Map(rollCalls.map((one) => [`${one.column} ${one.vote}`, one.states]));
    for (const column of columnsOf(all)) {
      const cast = [...castIn(column)].filter(([, vote]) => vote !== 'absent');
      for (const vote of ['yes', 'no', 'abstain']) {
        const casters = cast.filter(([, own]) => own === vote).map(([code]) => code);
        const isLonely = casters.length === 1 && cast.length > 2 && mostOf(cast) > 1;
        expect(named.has(`${column} ${vote}`), `${column} ${vote}`).toBe(isLonely);
      }
    }
  });
  test('on the embargo of Cuba in 1992 the United States had two others with it', () => {
    const only = select(ballots, { text: 'embargo Cuba', session: '47' });
    const { rollCalls: found } = lonelinessOf(ballots, only.bits, { company: 2, votes: ['no'] });
    expect(found.map(({ states: who }) => who)).toEqual([['ISR', 'ROU', 'USA']]);
    expect(lonelinessOf(ballots, only.bits).rollCalls).toEqual([]);
  });
});

function mostOf(cast: readonly (readonly [string, string])[]): number {
  return Math.max(...['yes', 'no', 'abstain'].map((vote) => cast.filter(([, own]) => own === vote).length));
}

describe('with whom the others vote when two states oppose each other', () => {
  const swing = swingBetween(ballots, 'USA', 'RUS', ballots.seats, select(ballots, { session: '68' }).bits);
  test('is counted vote by vote', () => {
    const columns = [...columnsOf(select(ballots, { session: '68' }).bits)].map(castIn);
    const opposed = columns.filter((cast) =>
      ['yes no', 'no yes'].includes(`${cast.get('USA')} ${cast.get('RUS')}`),
    );
    expect(swing.rollCalls).toBe(opposed.length);
    for (const { state, withA, withB, abstain, absent } of swing.sides) {
      const own = (holds: (cast: ReadonlyMap<string, string>) => boolean) => opposed.filter(holds).length;
      expect(withA, state).toBe(own((cast) => cast.get(state) === cast.get('USA')));
      expect(withB, state).toBe(own((cast) => cast.get(state) === cast.get('RUS')));
      expect(abstain, state).toBe(own((cast) => cast.get(state) === 'abstain'));
      expect(absent, state).toBe(own((cast) => cast.get(state) === 'absent'));
    }
  });
  test('names those most evenly split first', () => {
    const off = swing.sides.map(({ share }) => (share === null ? 1 : Math.abs(share - 0.5)));
    expect(off).toEqual(off.toSorted((a, b) => a - b));
  });
});

describe('regional groups', () => {
  test('who broke ranks on Crimea in 2014: Armenia and Belarus with Russia, Nigeria against most of Africa', () => {
    const groups = ranksAt(ballots, states, columnOf('A-RES-68-262'));
    const of = (group: string) => groups.find((one) => one.group === group);
    expect(of('eastern-europe')).toMatchObject({ majority: 'yes' });
    expect(of('eastern-europe')?.broke).toEqual([
      { state: 'ARM', vote: 'no' },
      { state: 'BLR', vote: 'no' },
      { state: 'RUS', vote: 'no' },
    ]);
    expect(of('africa')?.majority).toBe('abstain');
    expect(of('africa')?.broke).toContainEqual({ state: 'NGA', vote: 'yes' });
  });
  test('a group other than the regional ones is asked about by its name, with the members of the day', () => {
    const [eu, p5] = ranksAt(ballots, states, columnOf('A-RES-68-262'), ['eu', 'p5']);
    expect(eu).toMatchObject({ yes: 28, no: 0, abstain: 0, cohesion: 1 });
    expect(p5).toMatchObject({
      yes: 3,
      no: 1,
      abstain: 1,
      broke: [
        { state: 'CHN', vote: 'abstain' },
        { state: 'RUS', vote: 'no' },
      ],
    });
    const [brics] = cohesionOf(ballots, states, select(ballots, { session: '77' }).bits, ['brics']);
    expect(brics?.members.map(({ state }) => state).sort()).toEqual(['BRA', 'CHN', 'IND', 'RUS', 'ZAF']);
  });
  test('cohesion is the mean agreement index, by hand over one session', () => {
    const { bits } = select(ballots, { session: '68' });
    const found = cohesionOf(ballots, states, bits).find(({ group }) => group === 'africa');
    const africa = [...states.byCode.values()].filter((state) =>
      state.groups.some((row) => row.group === 'africa' && row.until === null),
    );
    const scores = [...columnsOf(bits)].map((column) => {
      const cast = africa.map(({ state }) => castIn(column).get(state));
      const counts = ['yes', 'no', 'abstain'].map((vote) => cast.filter((own) => own === vote).length);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const most = Math.max(...counts);
      return (most - (total - most) / 2) / total;
    });
    expect(found?.rollCalls).toBe(scores.length);
    expect(found?.cohesion).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 12);
  });
  test('a state counts in its group while it belongs to it: Israel since 2000, South Africa since 1994', () => {
    const before = select(ballots, { until: '1994-01-01' as Day }).bits;
    const members = (among: Uint32Array) =>
      cohesionOf(ballots, states, among).flatMap(({ members: of }) => of.map(({ state }) => state));
    expect(members(before)).not.toContain('ZAF');
    expect(members(before)).not.toContain('ISR');
    expect(members(before)).toContain('SUN');
    expect(members(select(ballots, { from: '2001-01-01' as Day }).bits)).toEqual(
      expect.arrayContaining(['ZAF', 'ISR', 'RUS']),
    );
  });
});

describe('blocs', () => {
  const coldWar = both(
    select(ballots, { from: '1975-01-01' as Day, until: '1986-01-01' as Day }).bits,
    ballots.divided,
  );
  test('in the seventies and eighties the East stood together, and the West', () => {
    const { blocs, silhouette } = blocsOf(ballots, ballots.seats, coldWar, { count: 5 });
    const blocOf = (code: string) => blocs.find((states) => states.includes(code));
    expect(blocOf('RUS')).toEqual(expect.arrayContaining(['DDR', 'CSK', 'POL', 'BGR', 'HUN', 'MNG']));
    expect(blocOf('GBR')).toEqual(expect.arrayContaining(['FRA', 'DEU', 'NLD']));
    expect(blocOf('RUS')).not.toContain('GBR');
    expect(silhouette).toBeGreaterThan(0.3);
  });
  test('every state stands in one bloc or is left out, and merges rise in distance', () => {
    const { blocs, states: placed, leftOut, merges } = blocsOf(ballots, ballots.seats, coldWar);
    expect(blocs.flat().toSorted()).toEqual([...placed].sort());
    expect(placed.filter((code) => leftOut.includes(code))).toEqual([]);
    expect(merges).toHaveLength(placed.length - 1);
    const distances = merges.map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });
  test('two states make two blocs, and one or none makes no trouble', () => {
    expect(blocsOf(ballots, ['USA', 'RUS'], coldWar, { count: 2 }).blocs).toHaveLength(2);
    expect(blocsOf(ballots, ['USA'], coldWar).blocs).toEqual([['USA']]);
    expect(blocsOf(ballots, [], coldWar).blocs).toEqual([]);
  });
});

describe('which roll calls count', () => {
  test('kind, importance and session limit too', () => {
    for (const filter of [
      { kind: 'amendment' as const },
      { important: true },
      { session: 'ES-11' },
      { kind: 'resolution' as const, important: true, session: '70' },
    ]) {
      const { columns } = select(ballots, filter);
      expect(columns.length).toBeGreaterThan(0);
      for (const column of columns) expect(ballots.rollCalls[column]).toMatchObject(filter);
    }
  });
  test('what a source has a second time does not count, unless it is asked for', () => {
    const repeats = select(ballots, { kind: 'repeat' }).columns.length;
    expect(repeats).toBeGreaterThan(0);
    expect(select(ballots, {}).columns.length + repeats).toBe(ballots.rollCalls.length);
    expect(select(ballots, { repeats: true }).columns.length).toBe(ballots.rollCalls.length);
  });
});
