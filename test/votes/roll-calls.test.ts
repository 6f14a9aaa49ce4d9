import { describe, expect, test } from 'vitest';
import {
  countedTallies,
  discrepanciesOf,
  officialTallies,
  sayTallies,
  votesOf,
} from '../../src/votes/roll-call.ts';
import { findRollCalls, findTallies } from '../../src/votes/votes.ts';
import { votes } from './record.ts';

function found(symbol: string) {
  const [rollCall] = findRollCalls(votes, symbol);
  if (!rollCall) throw new Error(symbol);
  return { rollCall, members: votes.membersAt(rollCall.day) };
}

// Tallies and days: the resolutions' records in the UN Digital Library.
test.each([
  ['181(II)', '1947-11-29', '33-13-10'],
  ['2758(XXVI)', '1971-10-25', '76-35-17'],
  ['3379(XXX)', '1975-11-10', '72-35-32'],
  ['68/262', '2014-03-27', '100-11-58'],
  ['71/205', '2016-12-19', '70-26-77'],
  ['75/192', '2020-12-16', '64-23-86'],
  ['76/179', '2021-12-16', '65-25-85'],
  ['ES-11/1', '2022-03-02', '141-5-35'],
  ['ES-11/3', '2022-04-07', '93-24-58'],
  ['ES-11/4', '2022-10-12', '143-5-35'],
  ['67/19', '2012-11-29', '138-9-41'],
])('%s of %s: %s', (symbol, day, tally) => {
  const { rollCall, members } = found(symbol);
  expect(rollCall.day).toBe(day);
  expect(sayTallies(officialTallies(rollCall, members))).toBe(tally);
});

test.each([
  ['217 A (III)', '1948-12-10', '48-0-8'],
  ['377(V)', '1950-11-03', '52-5-2'],
  ['1514(XV)', '1960-12-14', '89-0-9'],
  ['1761(XVII)', '1962-11-06', '67-16-23'],
  ['2145(XXI)', '1966-10-27', '114-2-3'],
  ['46/86', '1991-12-16', '111-25-13'],
])('%s has its true symbol and day: %s', (symbol, day, tally) => {
  const { rollCall } = found(symbol);
  expect([rollCall.day, sayTallies(rollCall.stated)]).toEqual([day, tally]);
});

test('of the vote on 71/205 the source states 26 against and has 25, Zimbabwe missing: nothing is smoothed', () => {
  const { rollCall, members } = found('71/205');
  expect(rollCall.stated).toEqual({ yes: 70, no: 26, abstain: 77, absent: null });
  expect(countedTallies(rollCall, members)).toMatchObject({ yes: 70, no: 25, abstain: 77 });
  expect(rollCall.unknown).toEqual(['ZWE']);
  expect(discrepanciesOf(rollCall, members)).toEqual([
    'The source states 26 against; 25 members are recorded so.',
    'The source has no vote for ZWE, a member at the time.',
  ]);
  expect(votes.crosschecksOf.get('A-RES-71-205')).toMatchObject([
    { source: 'ukraine-mission-2016', no: 26, differing: ['ZWE:no'] },
  ]);
});

test('stated tallies disagree with the votes in 378 roll calls, 110 of them in session 71', () => {
  const disagreeing = votes.rollCalls.filter((rollCall) =>
    discrepanciesOf(rollCall, votes.membersAt(rollCall.day)).some((line) =>
      line.startsWith('The source states'),
    ),
  );
  expect(disagreeing).toHaveLength(378);
  expect(disagreeing.filter(({ session }) => session === '71')).toHaveLength(110);
});

test('Zimbabwe is of unknown vote in 73 roll calls of session 71', () => {
  const rollCalls = votes.rollCalls.filter(
    ({ session, unknown }) => session === '71' && unknown.includes('ZWE'),
  );
  expect(rollCalls).toHaveLength(73);
});

test('on 25 October 1971 the Republic of China held the seat, and was absent from the vote that took it', () => {
  const { rollCall, members } = found('2758(XXVI)');
  const cast = votesOf(rollCall, members);
  expect(cast.get('TWN')).toBe('absent');
  expect(cast.has('CHN')).toBe(false);
  expect(cast.get('SUN')).toBe('yes');
});

test('states that were no members are in no list: the GDR after union, the UAR’s Syria, Indonesia in 1965', () => {
  for (const rollCall of votes.rollCalls) {
    const cast = votesOf(rollCall, votes.membersAt(rollCall.day));
    if (rollCall.day >= '1990-11') expect(cast.has('DDR'), rollCall.id).toBe(false);
    if (rollCall.session === '14') expect(cast.has('SYR'), rollCall.id).toBe(false);
    if (rollCall.session === '20') expect(cast.has('IDN'), rollCall.id).toBe(false);
  }
});

test('every member of every roll call is in exactly one list', () => {
  for (const rollCall of votes.rollCalls) {
    const members = votes.membersAt(rollCall.day);
    const listed = [
      rollCall.no,
      rollCall.abstain,
      rollCall.absent,
      rollCall.unknown,
      rollCall.outside,
    ].flat();
    expect(new Set(listed).size, rollCall.id).toBe(listed.length);
    expect(
      listed.filter((code) => !members.days.has(code)),
      rollCall.id,
    ).toEqual([]);
  }
});

describe('votes of which only tallies are on record', () => {
  test('the Third Committee on Crimea, 15 November 2016: two sources, both kept', () => {
    const rows = findTallies(votes, 'A/C.3/71/L.26');
    expect(rows.map((row) => [sayTallies(row), row.source])).toEqual([
      ['73-23-76', 'interfax-crimea-2016'],
      ['73-26-76', 'realrussiatoday-crimea-2016'],
    ]);
  });

  test('emergency sessions that no file covers', () => {
    expect(findTallies(votes, 'ES-10/14').map(sayTallies)).toEqual(['90-8-74']);
  });
});

test('ids that were published stay as they are', () => {
  for (const id of [
    'A-RES-68-262',
    'A-RES-181-II',
    'A-RES-2758-XXVI',
    'A-DEC-80-506',
    'voeten-941',
    'A-RES-59-207.v5748',
  ])
    expect(votes.byId.has(id), id).toBe(true);
});
