import { expect, test } from 'vitest';
import { findPerson } from '../../src/court/find.ts';
import { peopleOn, personOn } from '../../src/court/people.ts';
import { warrantsOn } from '../../src/court/warrants.ts';
import type { OnrecordError } from '../../src/error.ts';
import { asOf, docket, today } from './record.ts';

function standing(person: string, on: string, known = on): string | undefined {
  return personOn(findPerson(docket, person), asOf(on, known))?.standing;
}

test('two warrants were issued for Omar al-Bashir, and both are outstanding', () => {
  const bashir = findPerson(docket, 'omar-al-bashir');
  const warrants = warrantsOn(docket, asOf(today), bashir);
  expect(warrants.map(({ step }) => step.day)).toEqual(['2009-03-04', '2010-07-12']);
  expect(warrants.every(({ outstanding }) => outstanding)).toBe(true);
  expect(standing('omar-al-bashir', '2009-03-03')).toBeUndefined();
});

test('a warrant under seal is nobody’s knowledge until it is lifted: the Lord’s Resistance Army, 2005', () => {
  const kony = findPerson(docket, 'joseph-kony');
  expect(warrantsOn(docket, asOf('2005-09-01'), kony)).toEqual([]);
  const [seenToday] = warrantsOn(docket, asOf('2005-09-01', today), kony);
  expect(seenToday).toMatchObject({ public: false, outstanding: true });
  expect(warrantsOn(docket, asOf('2005-10-13'), kony)).toHaveLength(1);
});

test('Iyad Ag Ghaly was sought for seven years without the public knowing', () => {
  expect(standing('iyad-ag-ghaly', '2020-01-01')).toBeUndefined();
  expect(standing('iyad-ag-ghaly', '2020-01-01', today)).toBe('wanted');
});

test('Thomas Lubanga passes from wanted to judged', () => {
  const on = ['2006-03-17', '2006-03-20', '2007-01-29', '2009-01-26', '2012-03-14'];
  expect(on.map((day) => standing('thomas-lubanga', day))).toEqual([
    'appeared',
    'appeared',
    'committed-to-trial',
    'on-trial',
    'convicted',
  ]);
});

test('who came freely and then stayed away is wanted again: Abdallah Banda', () => {
  expect(standing('abdallah-banda', '2012-01-01')).toBe('committed-to-trial');
  expect(standing('abdallah-banda', '2014-09-11')).toBe('wanted');
});

test('charges confirmed in absence leave the warrant outstanding: Joseph Kony, 2025', () => {
  expect(standing('joseph-kony', '2025-12-01')).toBe('wanted');
});

test('a death known later is not known earlier: Vincent Otti, dead since 2007 by the judges’ finding of 2023', () => {
  expect(standing('vincent-otti', '2016-11-16')).toBe('wanted');
  expect(standing('vincent-otti', '2016-11-16', today)).toBe('dead');
});

test('a death ends a warrant only when judges end the case: Sylvestre Mudacumura', () => {
  const mudacumura = findPerson(docket, 'sylvestre-mudacumura');
  expect(standing('sylvestre-mudacumura', today)).toBe('dead');
  expect(warrantsOn(docket, asOf(today), mudacumura)[0]?.outstanding).toBe(true);
});

test('one person may be acquitted in one case and convicted in another: Jean-Pierre Bemba, 2019', () => {
  const bemba = personOn(findPerson(docket, 'jean-pierre-bemba'), asOf('2019-01-01'));
  expect(bemba?.cases.map(({ offence, standing, final }) => [offence, standing, final])).toEqual([
    ['core', 'acquitted', true],
    ['administration', 'convicted', true],
  ]);
});

// Wikipedia's list of people indicted as copied in 2016 or 2017 (piglix.com), in January 2024 (wiki.1209k.com) and after
// November 2024 (profilbaru.com): 39, 52 and 67.
test('39 people had been publicly sought by November 2016, 52 by January 2024, 67 by the end of that year', () => {
  expect(peopleOn(docket, asOf('2016-11-16'))).toHaveLength(39);
  expect(peopleOn(docket, asOf('2024-01-15'))).toHaveLength(52);
  expect(peopleOn(docket, asOf('2024-12-31'))).toHaveLength(67);
});

test('of the 39, 31 were sought by warrant and eight by summons alone', () => {
  const people = new Set(warrantsOn(docket, asOf('2016-11-16')).map(({ person }) => person.person));
  expect(people.size).toBe(31);
});

test('a part of a name is answered with whom it may mean', () => {
  const hint = (text: string) => {
    try {
      findPerson(docket, text);
    } catch (error) {
      return (error as OnrecordError).hint;
    }
  };
  expect(findPerson(docket, 'Charles Ble Goude').person).toBe('charles-ble-goude');
  expect(hint('bashir')).toBe('Did you mean omar-al-bashir?');
  expect(hint('Gaddafi')).toBe('Did you mean muammar-gaddafi or saif-al-islam-gaddafi?');
  expect(hint('zzzzzz')).toBe('List them with "onrecord court people" or "onrecord court situations".');
});
