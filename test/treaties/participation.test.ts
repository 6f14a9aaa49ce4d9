import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { readTreaties } from '../../src/record/read-treaties.ts';
import { history } from '../../src/treaties/history.ts';
import { isBound, participationOn } from '../../src/treaties/participation.ts';
import { countsOf, participationsOn, partiesOn } from '../../src/treaties/parties.ts';
import { gatherTreaty, type Treaty } from '../../src/treaties/treaties.ts';

const root = resolve(import.meta.dirname, '../../record');
const treaties = readTreaties(root);
const rome = treaties.get('rome-statute') as Treaty;
const today = '2026-11-24' as Day;

function standing(state: string, on: string, known: string = today) {
  const { acts: _acts, ...rest } = participationOn(rome, state, on as Day, known as Day);
  return rest;
}

// The Court's own count of its parties on the days it changed: https://asp.icc-cpi.int/states-parties
test.each([
  ['2002-06-30', 0],
  ['2002-07-01', 66],
  ['2016-11-16', 124],
  ['2017-10-27', 123],
  ['2019-03-17', 122],
  ['2025-01-01', 125],
])('on %s the Rome Statute bound %i states', (on, parties) => {
  expect(partiesOn(rome, on as Day, today)).toHaveLength(parties);
  expect(countsOf(participationsOn(rome, on as Day, today).values()).party).toBe(parties);
});

test.each([
  ['BDI', '2016-10-27', '2017-10-27'],
  ['ZAF', '2016-10-19', '2017-10-19'],
  ['GMB', '2016-11-10', '2017-11-10'],
])('on 16 November 2016 %s had given notice and was still bound', (state, since, effective) => {
  const then = standing(state, '2016-11-16', '2016-11-16');
  expect(then).toEqual({ status: 'withdrawing', since, effective, awaiting: null });
  expect(isBound(then)).toBe(true);
});

test('who knew only what was known in November 2016 expected three states to leave', () => {
  const known = '2016-11-16' as Day;
  expect(partiesOn(rome, '2018-01-01' as Day, known)).toHaveLength(121);
  expect(standing('ZAF', '2018-01-01', known).status).toBe('withdrawn');
});

test('asked today about 2018, South Africa and Gambia are parties, Burundi is not', () => {
  expect(standing('ZAF', '2018-01-01')).toMatchObject({ status: 'party', since: '2002-07-01' });
  expect(standing('GMB', '2018-01-01')).toMatchObject({ status: 'party', since: '2002-09-01' });
  expect(standing('BDI', '2018-01-01')).toMatchObject({ status: 'withdrawn', since: '2017-10-27' });
});

test('a notice of withdrawal counts from its receipt, but only for who could know of it', () => {
  expect(standing('ZAF', '2016-10-20', '2016-10-20').status).toBe('party');
  expect(standing('ZAF', '2016-10-20', '2016-10-21').status).toBe('withdrawing');
  expect(standing('ZAF', '2016-10-18').status).toBe('party');
});

test('a revoked withdrawal was pending until the day it was revoked', () => {
  expect(standing('HUN', '2026-05-28')).toMatchObject({ status: 'withdrawing', effective: '2026-06-02' });
  expect(standing('HUN', '2026-05-29')).toMatchObject({ status: 'party', effective: null });
  expect(standing('HUN', '2026-06-02', '2026-05-28').status).toBe('withdrawn');
  expect(standing('HUN', '2026-06-02').status).toBe('party');
});

test('the day before a withdrawal takes effect the state is bound, the day itself it is not', () => {
  expect(standing('PHL', '2019-03-16').status).toBe('withdrawing');
  expect(standing('PHL', '2019-03-17')).toMatchObject({ status: 'withdrawn', effective: '2019-03-17' });
});

test('a deposited ratification binds on the first of the month after the 60th day, not before', () => {
  const awaiting = { consent: '2023-11-14', entry: '2024-02-01' };
  expect(standing('ARM', '2024-01-31')).toMatchObject({ status: 'signatory', since: '1999-10-01', awaiting });
  expect(standing('ARM', '2024-02-01')).toMatchObject({
    status: 'party',
    since: '2024-02-01',
    awaiting: null,
  });
});

test('an acceding state that never signed is none until the Statute binds it', () => {
  expect(standing('PSE', '2015-01-02')).toMatchObject({
    status: 'none',
    awaiting: { consent: '2015-01-02', entry: '2015-04-01' },
  });
});

test('nobody could count founders as parties before the sixtieth ratification was in', () => {
  expect(standing('SEN', '2003-01-01', '2002-04-10').awaiting).toEqual({
    consent: '1999-02-02',
    entry: null,
  });
  expect(standing('SEN', '2003-01-01', '2002-04-11').status).toBe('party');
});

test('Malaysia took back its accession before it was in force and never was a party', () => {
  expect(standing('MYS', '2019-04-28').awaiting).toEqual({ consent: '2019-03-04', entry: '2019-06-01' });
  expect(standing('MYS', '2019-06-01', '2019-04-28').status).toBe('party');
  expect(standing('MYS', '2019-06-01')).toEqual({
    status: 'none',
    since: null,
    effective: null,
    awaiting: null,
  });
});

test('Montenegro succeeded back to its independence once its notice was received', () => {
  expect(standing('MNE', '2006-07-01').status).toBe('party');
  expect(standing('MNE', '2006-07-01', '2006-10-22').status).toBe('none');
  expect(standing('MNE', '2006-06-02').status).toBe('none');
});

test('Russia was a signatory until the depositary received its notice on 30 November 2016', () => {
  expect(standing('RUS', '2000-09-12').status).toBe('none');
  expect(standing('RUS', '2016-11-16')).toMatchObject({ status: 'signatory', since: '2000-09-13' });
  expect(standing('RUS', '2016-11-30')).toMatchObject({ status: 'signature-disowned', since: '2016-11-30' });
});

test('amendments under article 121(5) bind one year after deposit', () => {
  const weapons = treaties.get('rome-statute-amendment-xviii-10-a') as Treaty;
  expect(participationOn(weapons, 'SMR', '2012-09-25' as Day, today).status).toBe('none');
  expect(participationOn(weapons, 'SMR', '2012-09-26' as Day, today).status).toBe('party');
});

test('an amendment binds no longer than the Statute: were Hungary to have accepted one before it gave notice', () => {
  const { acts, ...row } = treaties.get('rome-statute-amendment-xviii-10-a') as Treaty;
  const [first] = acts;
  const acceptance = { ...(first as (typeof acts)[number]), state: 'HUN', day: '2012-03-14' as Day };
  const amendment = gatherTreaty(row, [acceptance], rome);
  const on = (day: string, known: string = today) => {
    const { status, since, effective } = participationOn(amendment, 'HUN', day as Day, known as Day);
    return [status, since, effective];
  };
  expect(on('2013-03-14')).toEqual(['party', '2013-03-14', null]);
  expect(on('2026-05-28')).toEqual(['withdrawing', '2025-06-02', '2026-06-02']);
  expect(on('2026-06-02', '2026-05-28')).toEqual(['withdrawn', '2026-06-02', '2026-06-02']);
  expect(on('2026-06-02')).toEqual(['party', '2013-03-14', null]);
  const stretches = history(amendment, 'HUN');
  for (const day of ['2012-03-14', '2013-03-14', '2025-06-01', '2025-06-02', '2026-05-29', '2026-06-02'])
    for (const known of ['2012-03-14', '2025-06-02', '2026-05-28', '2026-05-29']) {
      const found = stretches.filter(
        (it) =>
          it.from <= day &&
          (it.until === null || day < it.until) &&
          it.known_from <= known &&
          (it.known_until === null || known < it.known_until),
      );
      expect([day, known, found.length, found[0]?.status ?? 'none']).toEqual([
        day,
        known,
        found.length > 0 ? 1 : 0,
        on(day, known)[0],
      ]);
    }
});

test('acceptances of the deletion of article 124 wait: seven eighths are needed', () => {
  const deletion = treaties.get('rome-statute-amendment-xviii-10-c') as Treaty;
  const counts = countsOf(participationsOn(deletion, today, today).values());
  expect(counts).toMatchObject({ party: 0, awaiting: 18 });
});

const raw = join(
  process.env.ONRECORD_RAW ?? resolve(root, '../../shared/data'),
  'treaties/rome_statute_states.json',
);

test.skipIf(!existsSync(raw))(
  'entry into force agrees, state by state, with the days its source computed',
  () => {
    interface Row {
      iso3: string;
      entry_into_force: Day | null;
      consent_date: Day | null;
    }
    const { states } = JSON.parse(readFileSync(raw, 'utf8')) as { states: Row[] };
    const bound = states.filter((row) => row.entry_into_force);
    expect(bound).toHaveLength(127);
    for (const { iso3, entry_into_force } of bound) {
      const first = participationOn(rome, iso3, entry_into_force as Day, today);
      expect([iso3, first.status, first.since]).toEqual([iso3, 'party', entry_into_force]);
    }
  },
);
