import { expect, test } from 'vitest';
import { findSituation } from '../../src/court/find.ts';
import { isUnderExamination, situationOn, situationsOf, situationsOn } from '../../src/court/situations.ts';
import { asOf, docket, today } from './record.ts';

function named(on: string, status: string): string[] {
  return situationsOn(docket, asOf(on))
    .filter((it) => it.status === status)
    .map(({ situation }) => situation.situation);
}

// Office of the Prosecutor, Report on Preliminary Examination Activities 2016, 14 November 2016, table of contents.
test('the examinations of November 2016 are those of the Prosecutor’s report of that week', () => {
  expect(named('2016-11-14', 'examination')).toEqual([
    'afghanistan',
    'burundi',
    'colombia',
    'gabon',
    'guinea',
    'iraq-uk',
    'nigeria',
    'palestine',
    'ukraine',
  ]);
  expect(named('2016-11-14', 'reconsideration')).toEqual(['vessels']);
  expect(situationsOn(docket, asOf('2016-11-14')).filter(isUnderExamination)).toHaveLength(10);
});

// Journalists for Justice, 12 November 2015, on the report of that day: Honduras closed, Georgia before the judges.
test('the seven examinations of November 2015 are those of the Prosecutor’s report of that week', () => {
  expect(named('2015-11-12', 'examination')).toEqual([
    'afghanistan',
    'colombia',
    'guinea',
    'iraq-uk',
    'nigeria',
    'palestine',
    'ukraine',
  ]);
  expect(named('2015-11-12', 'authorisation')).toEqual(['georgia']);
});

test('ten situations were under investigation in November 2016, and seventeen in March 2022', () => {
  expect(named('2016-11-16', 'investigation')).toHaveLength(10);
  expect(named('2022-03-31', 'investigation')).toHaveLength(17);
});

test('an authorisation given under seal is known only from the day it was published: Burundi, 2017', () => {
  const burundi = findSituation(docket, 'burundi');
  expect(situationOn(burundi, asOf('2017-10-26'))?.status).toBe('examination');
  expect(situationOn(burundi, asOf('2017-10-26', today))?.status).toBe('investigation');
});

test('judges may refuse an investigation and be overruled on appeal: Afghanistan, 2019 and 2020', () => {
  const afghanistan = findSituation(docket, 'ICC-02/17');
  expect(situationOn(afghanistan, asOf('2019-06-01'))?.status).toBe('refused');
  expect(situationOn(afghanistan, asOf('2020-03-05'))?.status).toBe('investigation');
});

test('a partial day counts once it has certainly passed: Afghanistan, made public some day of 2007', () => {
  const afghanistan = findSituation(docket, 'Afghanistan');
  expect(situationOn(afghanistan, asOf('2007-12-30'))).toBeUndefined();
  expect(situationOn(afghanistan, asOf('2007-12-31'))?.status).toBe('examination');
});

test('a closed examination can be opened again: Iraq/UK, closed 2006, opened 2014, closed 2020', () => {
  const iraq = findSituation(docket, 'iraq-uk');
  const status = (on: string) => situationOn(iraq, asOf(on))?.status;
  expect([status('2006-02-08'), status('2010-01-01'), status('2016-11-16'), status('2021-01-01')]).toEqual([
    undefined,
    'closed',
    'examination',
    'closed',
  ]);
});

test('a state finds the situations on its territory', () => {
  expect(situationsOf(docket, 'CAF').map(({ situation }) => situation)).toEqual(['car-i', 'car-ii']);
  expect(situationsOf(docket, 'RUS')).toEqual([]);
});

test('an unknown situation is answered with the nearest names', () => {
  expect(() => findSituation(docket, 'darfour')).toThrow(
    'No situation before the Court is known as "darfour".',
  );
  expect(() => findSituation(docket, 'darfour')).toThrow(
    expect.objectContaining({ hint: 'Did you mean darfur?' }),
  );
});
