import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { stateQuestion } from '../../src/questions/state.ts';
import { treatyQuestion } from '../../src/questions/treaty.ts';
import { openRecord } from '../../src/record/record.ts';

const record = openRecord(resolve(import.meta.dirname, '../../record'));
const today = '2026-11-24' as Day;

function treaty(params: Record<string, string>) {
  return treatyQuestion.answer.parse(treatyQuestion.ask(record, treatyQuestion.params.parse(params), today));
}
function state(params: Record<string, string>) {
  return stateQuestion.answer.parse(stateQuestion.ask(record, stateQuestion.params.parse(params), today));
}

test('124 states were bound on 16 November 2016, three of which had given notice', () => {
  const { counts, parties, states } = treaty({ treaty: 'rome-statute', on: '2016-11-16' });
  expect(counts).toMatchObject({ party: 124, withdrawing: 3, withdrawn: 0 });
  expect(parties).toHaveLength(124);
  expect(
    states.filter((it) => it.participation === 'withdrawing').map((it) => [it.state, it.effective]),
  ).toEqual([
    ['BDI', '2017-10-27'],
    ['GMB', '2017-11-10'],
    ['ZAF', '2017-10-19'],
  ]);
});

test('the acts are named with reference, standing and source, and every source is given', () => {
  const { states, facts, sources } = treaty({ treaty: 'rome-statute', state: 'Burundi', on: '2016-11-16' });
  expect(states).toHaveLength(1);
  expect(states[0]?.acts.at(-1)).toMatchObject({
    act: 'withdrawal',
    day: '2016-10-27',
    reference: 'C.N.805.2016.TREATIES-XVIII.10',
    standing: 'confirmed',
  });
  expect(facts).toContain('rome-statute/BDI/withdrawal/2016-10-27');
  expect(sources.map((source) => source.id)).toContain(states[0]?.acts.at(-1)?.source);
});

test('a state that did nothing is none', () => {
  const { states } = treaty({ treaty: 'rome-statute', state: 'CHN' });
  expect(states).toEqual([{ state: 'CHN', name: 'China', participation: 'none', since: null, acts: [] }]);
});

test('an unknown treaty or state answers with the nearest known', () => {
  expect(() => treaty({ treaty: 'rome-statue' })).toThrow('No treaty is known as "rome-statue".');
  expect(() => treaty({ treaty: 'rome-statute', state: 'Rusia' })).toThrow('No state is known as "Rusia".');
});

test('a treaty is found by its number and title too', () => {
  expect(treaty({ treaty: 'XVIII-10' }).treaty).toBe('rome-statute');
  expect(treaty({ treaty: 'Rome Statute' }).treaty).toBe('rome-statute');
});

test('a state tells its name, group, past and treaties on the day', () => {
  const russia = state({ state: 'Russia', on: '2016-11-16' });
  expect(russia).toMatchObject({ state: 'RUS', name: 'Russia', member: true, group: 'eastern-europe' });
  expect(russia.predecessors).toEqual([
    { state: 'SUN', name: 'Soviet Union', day: '1991-12-24', kind: 'continuation' },
  ]);
  const rome = russia.treaties.find(({ treaty: id }) => id === 'rome-statute');
  expect(rome).toMatchObject({ participation: 'signatory' });
});

test('a state has the name of the day, and may no longer be a member', () => {
  expect(state({ state: 'Congo (Kinshasa)', on: '1980-01-01' }).name).toBe('Zaire');
  expect(state({ state: 'Zaire', on: '1980-01-01' }).treaties).toEqual([]);
  expect(state({ state: 'USSR', on: '2016-11-16' })).toMatchObject({ state: 'SUN', member: false });
});
