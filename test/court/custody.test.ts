import { expect, test } from 'vitest';
import { casesFrom } from '../../src/court/cases.ts';
import { custodiesOn, custodyOn } from '../../src/court/custody.ts';
import { stepsBy } from '../../src/court/docket.ts';
import { findPerson } from '../../src/court/find.ts';
import { asOf, docket, today } from './record.ts';

function held(person: string, on: string, known = on): string | undefined {
  return custodyOn(findPerson(docket, person), asOf(on, known))?.custody;
}

function inCustody(on: string): string[] {
  return custodiesOn(docket, asOf(on))
    .filter(({ custody }) => custody === 'in-custody')
    .map(({ person }) => person.person);
}

test('Thomas Lubanga is held, taken to the Congo to serve his sentence, and free when it ends', () => {
  expect(held('thomas-lubanga', '2006-03-16')).toBeUndefined();
  const on = ['2006-03-17', '2012-03-14', '2015-12-19', '2020-03-15'];
  expect(on.map((day) => held('thomas-lubanga', day))).toEqual([
    'in-custody',
    'in-custody',
    'serving',
    'not-held',
  ]);
});

test('an arrest by a state is not the Court’s: Osama Njeem, arrested by Italy and sent home', () => {
  const on = ['2025-01-18', '2025-01-19', '2025-01-21', '2025-11-05'];
  expect(on.map((day) => held('osama-njeem', day, today))).toEqual([
    'at-large',
    'held-by-state',
    'at-large',
    'held-by-state',
  ]);
});

test('who is summoned is neither held nor sought, until a warrant replaces the summons: Abdallah Banda', () => {
  expect(held('abdallah-banda', '2012-01-01')).toBe('not-held');
  expect(held('abdallah-banda', '2014-09-11')).toBe('at-large');
});

test('of two cases the one in which someone is held counts: Jean-Pierre Bemba, until 2018', () => {
  expect(held('jean-pierre-bemba', '2014-12-01')).toBe('in-custody');
  expect(held('jean-pierre-bemba', '2018-06-12')).toBe('in-custody');
  expect(held('jean-pierre-bemba', '2018-06-15')).toBe('interim-release');
  expect(held('jean-pierre-bemba', '2018-09-17')).toBe('not-held');
});

test('interim release on conditions is told apart: Laurent Gbagbo, from acquittal to the judgment on appeal', () => {
  const on = ['2019-01-31', '2019-02-01', '2021-03-31'];
  expect(on.map((day) => held('laurent-gbagbo', day))).toEqual(['in-custody', 'interim-release', 'not-held']);
});

// "The Court Today", ICC-PIDS-TCT-01-101/19, July 2019, names the same five.
test('in July 2019 five people were in the Court’s custody', () => {
  expect(inCustody('2019-07-31')).toEqual([
    'al-hassan',
    'alfred-yekatom',
    'bosco-ntaganda',
    'dominic-ongwen',
    'patrice-edouard-ngaissona',
  ]);
});

test('nobody is left in custody whose cases are all over without a sentence', () => {
  const over = ['acquitted', 'charges-declined', 'charges-withdrawn', 'inadmissible', 'terminated'];
  for (const { person, custody } of custodiesOn(docket, asOf(today))) {
    if (custody !== 'in-custody') continue;
    const standings = casesFrom(stepsBy(person.steps, asOf(today))).map(({ standing }) => standing);
    expect(standings.every((standing) => over.includes(standing))).toBe(false);
  }
});
