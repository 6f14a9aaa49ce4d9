import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { agreementQuestion } from '../../src/questions/agreement.ts';
import { nearestQuestion } from '../../src/questions/nearest.ts';
import { votesQuestion } from '../../src/questions/votes.ts';
import { openRecord } from '../../src/record/record.ts';

const record = openRecord(resolve(import.meta.dirname, '../../record'));
const today = '2026-11-24' as Day;

function votes(params: Record<string, string>) {
  return votesQuestion.answer.parse(votesQuestion.ask(record, votesQuestion.params.parse(params), today));
}
function agreement(params: Record<string, string>) {
  return agreementQuestion.answer.parse(
    agreementQuestion.ask(record, agreementQuestion.params.parse(params), today),
  );
}
function nearest(params: Record<string, string>) {
  return nearestQuestion.answer.parse(
    nearestQuestion.ask(record, nearestQuestion.params.parse(params), today),
  );
}

test('one roll call by its symbol, with every vote, its source and how far that reaches', () => {
  const { rollcalls, sources, coverage, facts } = votes({ symbol: '68/262' });
  expect(rollcalls).toHaveLength(1);
  expect(rollcalls[0]).toMatchObject({
    id: 'A-RES-68-262',
    day: '2014-03-27',
    session: '68',
    kind: 'resolution',
    tallies: { yes: 100, no: 11, abstain: 58, absent: 24 },
    stated: { yes: 100, no: 11, abstain: 58, absent: null },
    discrepancies: [],
  });
  expect(rollcalls[0]?.votes).toMatchObject({ UKR: 'yes', RUS: 'no', CHN: 'abstain', ISR: 'absent' });
  expect(Object.keys(rollcalls[0]?.votes ?? {})).toHaveLength(193);
  expect(facts).toEqual(['A-RES-68-262']);
  expect(sources.map(({ id }) => id)).toEqual(['voeten']);
  expect(coverage[0]?.reaches, 'a vote that was taken is covered by its source').toBe(true);
});

test('with a state, a symbol shows that state’s vote alone, whatever it was called', () => {
  expect(votes({ symbol: '181(II)', state: 'Russia' }).rollcalls[0]?.votes).toEqual({ SUN: 'yes' });
  expect(votes({ symbol: '217 A (III)', state: 'South Africa' }).rollcalls[0]?.votes).toEqual({
    ZAF: 'abstain',
  });
});

test('a list is newest first, limited, and says how many there are', () => {
  const found = votes({ text: 'crimea', limit: '3' });
  expect(found.rollcalls).toHaveLength(3);
  expect(found.total).toBeGreaterThan(8);
  const days = found.rollcalls.map(({ day }) => day);
  expect(days).toEqual(days.toSorted().reverse());
  const next = votes({ text: 'crimea', limit: '3', offset: '3' });
  expect(next.rollcalls.map(({ id }) => id)).not.toContain(found.rollcalls[2]?.id);
  expect(found.rollcalls[0]?.votes).toEqual({});
});

test('a vote is found by what it is known as, and the answer says so: 68/262 does not name Crimea', () => {
  const [first] = votes({ text: 'crimea', until: '2015-01-01' }).rollcalls;
  expect(first).toMatchObject({
    id: 'A-RES-68-262',
    title: 'Territorial integrity of Ukraine',
    knownAs: 'Annexation of Crimea',
  });
  const ceasefire = votes({ text: '"ceasefire in gaza"' }).rollcalls;
  expect(ceasefire.map(({ id }) => id)).toEqual(['A-RES-ES-10-27', 'A-RES-ES-10-26', 'A-RES-ES-10-22']);
});

test.each([
  ['zionism is racism', ['A-RES-46-86', 'A-RES-3379-XXX']],
  ['taiwan', ['A-RES-2758-XXVI']],
  ['right of return', ['A-RES-194-III']],
  ['karabakh', ['A-RES-62-243']],
  ['osirak', ['A-RES-36-27']],
  ['goldstone', ['A-RES-64-10']],
  ['invasion', ['A-RES-ES-11-1', 'A-RES-44-240', 'A-RES-38-7']],
  ['sexual orientation', ['A-RES-65-208.v5885']],
])('who looks for “%s” finds the vote', (text, ids) => {
  const found = votes({ text, limit: '20' }).rollcalls.filter(({ knownAs }) => knownAs !== '');
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test('what was voted later than the day asked about is not in a list', () => {
  const [last] = votes({ text: 'crimea', on: '2016-12-18', limit: '1' }).rollcalls;
  expect(last?.id).toBe('A-RES-68-262');
  expect(votes({ text: 'crimea', on: '2016-12-19', limit: '1' }).rollcalls[0]?.id).toBe('A-RES-71-205');
});

test('a committee’s vote of which only tallies are known gives both sources and no roll call', () => {
  const { rollcalls, statedOnly, sources } = votes({ symbol: 'A/C.3/71/L.26' });
  expect(rollcalls).toEqual([]);
  expect(statedOnly.map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([
    [73, 23, 76],
    [73, 26, 76],
  ]);
  expect(sources).toHaveLength(2);
});

test('a state is not held against another with its own seat: the Soviet Union not against Russia', () => {
  const names = (state: string) =>
    nearest({ state, until: '1991-12-25', limit: '200' }).nearest.map((one) => one.state);
  expect(names('SUN')).not.toContain('RUS');
  expect(names('SUN')).toContain('BLR');
  expect(names('RUS')).toEqual(names('SUN'));
});

test('an unknown symbol and an unknown state are answered with the nearest', () => {
  expect(() => votes({ symbol: 'A/RES/71/2055' })).toThrow('No vote is on record under "A/RES/71/2055".');
  expect(() => agreement({ a: 'Rusia', b: 'CHN' })).toThrow('No state is known as "Rusia".');
});

test('Russia and China from 2000 to 2016 agree more than Russia and the United States', () => {
  const span = { from: '2000-01-01', until: '2017-01-01' };
  const china = agreement({ a: 'RUS', b: 'CHN', ...span });
  const america = agreement({ a: 'RUS', b: 'USA', ...span });
  expect(china).toMatchObject({
    measure: 'agree',
    from: '2000-01-01',
    until: '2017-01-01',
    lines: { RUS: ['RUS', 'SUN'] },
  });
  expect(china.rollcalls).toBeGreaterThan(1000);
  expect(china.value).toBeGreaterThan(0.8);
  expect(america.value).toBeLessThan(0.5);
  expect(china.same + china.near + china.opposed).toBe(china.rollcalls);
});

test('agreement follows the seat: Russia’s history goes on in the Soviet Union’s', () => {
  const alone = agreement({ a: 'SUN', b: 'POL', until: '1990-01-01' });
  const line = agreement({ a: 'RUS', b: 'POL', until: '1990-01-01' });
  expect(line.rollcalls).toBe(alone.rollcalls);
  expect(line.value).toBe(alone.value);
});

test('a state that never was a member shares no vote', () => {
  expect(agreement({ a: 'VAT', b: 'ITA' })).toMatchObject({ value: null, rollcalls: 0 });
});

test('who voted most like Brazil since 2010', () => {
  const found = nearest({ state: 'BRA', from: '2010-01-01', limit: '5' });
  expect(found.nearest).toHaveLength(5);
  expect(found.farthest.map(({ state }) => state)).toEqual(expect.arrayContaining(['USA', 'ISR']));
  const values = found.nearest.map(({ value }) => value);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(values[0]).toBe(agreement({ a: 'BRA', b: found.nearest[0]?.state ?? '', from: '2010-01-01' }).value);
});

test('one source of votes takes over from another: only the furthest is told to end before the day asked about', () => {
  const { coverage } = votes({ text: 'embargo Cuba', limit: '100' });
  expect(coverage.filter(({ reaches }) => !reaches).map(({ source }) => source)).toEqual(['undl-2025']);
  expect(votes({ text: 'embargo Cuba', on: '2025-11-01' }).coverage.every(({ reaches }) => reaches)).toBe(
    true,
  );
});

test('discrepancies keeps the votes on which sources disagree and lists every point, however few votes are shown', () => {
  const { rollcalls, total, differences } = votes({
    discrepancies: 'true',
    from: '2016-12-19',
    until: '2016-12-20',
    limit: '3',
  });
  expect(rollcalls).toHaveLength(3);
  expect(new Set(differences.map(({ id }) => id)).size).toBe(total);
  expect(differences.filter(({ id }) => id === 'A-RES-71-205')).toHaveLength(3);
  expect(votes({ limit: '1' }).differences).toEqual([]);
});
