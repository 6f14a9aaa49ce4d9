import { expect, test } from 'vitest';
import { differences } from '../../src/votes/differences.ts';
import { discrepanciesOf } from '../../src/votes/roll-call.ts';
import { votes } from './record.ts';

const all = differences(votes);

function of(id: string) {
  return all.filter((row) => row.id === id);
}

test('Crimea 2016: the source states 26 against and gives 25, has nothing for Zimbabwe, and Ukraine says it voted no', () => {
  expect(of('A-RES-71-205')).toMatchObject([
    {
      kind: 'tally',
      between: 'stated and counted',
      source: 'voeten',
      value: '70-26-77',
      otherValue: '70-25-77',
    },
    { kind: 'missing', between: 'source and membership', value: 'nothing', states: ['ZWE'] },
    {
      kind: 'votes',
      between: 'sources',
      value: 'nothing',
      otherSource: 'ukraine-mission-2016',
      otherValue: 'no',
      states: ['ZWE'],
    },
  ]);
});

test('a vote that its source has twice is compared with its repeat', () => {
  expect(of('A-RES-62-168')).toMatchObject([
    { kind: 'tally', between: 'vote and repeat', value: '73-54-54', otherValue: '73-53-55' },
    { kind: 'votes', between: 'vote and repeat', value: 'no', otherValue: 'abstain', states: ['CIV'] },
    { kind: 'votes', between: 'vote and repeat', value: 'yes', otherValue: 'absent', states: ['SRB'] },
  ]);
});

test('nothing that a roll call says of itself is left out', () => {
  const silent = votes.rollCalls.filter(
    (rollCall) =>
      discrepanciesOf(rollCall, votes.membersAt(rollCall.day)).length > 0 && of(rollCall.id).length === 0,
  );
  expect(silent).toEqual([]);
  expect(all.filter(({ between }) => between === 'stated and counted')).toHaveLength(378);
});

test('a vote on which nobody disagrees has no row', () => {
  expect(of('A-RES-68-262')).toEqual([]);
});
