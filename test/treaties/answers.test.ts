import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../src/days/day.ts';
import { openRecord } from '../../src/record/record.ts';
import { changesBetween } from '../../src/treaties/changes.ts';
import { disownedSignatures } from '../../src/treaties/disowned.ts';
import { dutiesOf } from '../../src/treaties/duties.ts';
import { comingEffects, effectsWithin } from '../../src/treaties/effects.ts';
import { framesOf, standingsOf, statusIn, turningDays } from '../../src/treaties/map-frames.ts';
import { participationOn, statuses } from '../../src/treaties/participation.ts';
import { countsOf, participationsOn, statesOf } from '../../src/treaties/parties.ts';
import { pendingWithdrawals } from '../../src/treaties/pending.ts';
import { stateRecord } from '../../src/treaties/state-record.ts';
import type { Treaty } from '../../src/treaties/treaties.ts';
import { underMinimum } from '../../src/treaties/under-minimum.ts';

// Days and references: the depositary's notifications, see record/treaties/rome-statute.csv.
const record = openRecord(resolve(import.meta.dirname, '../../record'));
const rome = record.treaties.get('rome-statute') as Treaty;
const today = '2026-11-24' as Day;
const then = '2016-11-16' as Day;
const day = (text: string) => text as Day;

test('on 16 November 2016 three withdrawals were pending, South Africa’s with 337 days left', () => {
  expect(
    pendingWithdrawals(rome, then, then).map(({ state, effective, daysLeft }) => [
      state,
      effective,
      daysLeft,
    ]),
  ).toEqual([
    ['ZAF', '2017-10-19', 337],
    ['BDI', '2017-10-27', 345],
    ['GMB', '2017-11-10', 359],
  ]);
});

test('a withdrawal that was taken back is no longer pending, one that took effect neither', () => {
  expect(pendingWithdrawals(rome, day('2017-03-08'), today).map(({ state }) => state)).toEqual(['BDI']);
  expect(pendingWithdrawals(rome, day('2017-10-27'), today)).toEqual([]);
});

test('what lies ahead is both entering and leaving, in order of day', () => {
  expect(
    comingEffects(rome, day('2024-11-01'), today).map(({ kind, state, day }) => [kind, state, day]),
  ).toEqual([['entry', 'UKR', '2025-01-01']]);
  expect(comingEffects(rome, day('2002-05-01'), day('2002-05-01'))[0]).toMatchObject({
    kind: expect.stringMatching(/entry|in-force/),
    day: '2002-07-01',
  });
});

test('before it was certain that the Statute would enter into force nothing lay ahead', () => {
  expect(comingEffects(rome, day('2002-04-10'), day('2002-04-10'))).toEqual([]);
  expect(comingEffects(rome, day('2002-04-11'), day('2002-04-11')).length).toBeGreaterThan(60);
});

test('what took effect in 2017 is Burundi’s leaving, and nothing of what was taken back', () => {
  const found = effectsWithin(rome, day('2017-01-01'), day('2018-01-01'), today);
  expect(found.map(({ kind, state, day }) => [kind, state, day])).toEqual([
    ['withdrawal', 'BDI', '2017-10-27'],
  ]);
});

test('Malaysia’s accession and its end before it bound took no effect', () => {
  expect(
    effectsWithin(rome, day('2019-04-01'), day('2019-12-31'), today).map(({ state }) => state),
  ).not.toContain('MYS');
});

test('between October 2016 and April 2017 three notices came and two were taken back', () => {
  const { acts, counts, moves } = changesBetween(rome, day('2016-10-01'), day('2017-04-01'), today);
  expect(acts.map(({ state, act }) => `${state} ${act}`)).toEqual([
    'ZAF withdrawal',
    'BDI withdrawal',
    'GMB withdrawal',
    'RUS intention-not-to-ratify',
    'GMB withdrawal-revoked',
    'ZAF withdrawal-revoked',
  ]);
  expect(moves.map(({ state, before, after }) => [state, before?.status, after?.status])).toEqual([
    ['BDI', 'party', 'withdrawing'],
    ['RUS', 'signatory', 'signature-disowned'],
  ]);
  expect([counts.before.party, counts.after.party]).toEqual([124, 124]);
});

test('what was expected moves with what is learnt: two departures are averted in early 2017', () => {
  const autumn = changesBetween(rome, day('2016-10-01'), day('2017-01-01'), today);
  expect(autumn.expected.map(({ state }) => state)).toEqual(['ZAF', 'BDI', 'GMB']);
  const spring = changesBetween(rome, day('2017-01-01'), day('2017-04-01'), today);
  expect(spring.expected).toEqual([]);
  expect(spring.averted.map(({ state }) => state)).toEqual(['ZAF', 'GMB']);
});

test('an act done before the days and known only on them was learnt on them', () => {
  const { acts, learnt } = changesBetween(rome, day('2016-10-20'), day('2016-10-22'), today);
  expect(acts).toEqual([]);
  expect(learnt.map(({ state, act }) => [state, act])).toEqual([['ZAF', 'withdrawal']]);
});

test('changes of two spans side by side are those of the whole', () => {
  const [from, middle, until] = [day('2000-01-01'), day('2013-05-05'), today];
  const whole = changesBetween(rome, from, until, today);
  const parts = [changesBetween(rome, from, middle, today), changesBetween(rome, middle, until, today)];
  expect(parts.flatMap(({ acts }) => acts)).toEqual(whole.acts);
  expect(parts.flatMap(({ effects }) => effects)).toEqual(whole.effects);
  expect(parts[0]?.counts.after).toEqual(parts[1]?.counts.before);
});

test('four states disowned their signatures, the United States first', () => {
  expect(disownedSignatures(rome, today, today).map(({ state, notice }) => [state, notice.day])).toEqual([
    ['USA', '2002-05-06'],
    ['ISR', '2002-08-28'],
    ['SDN', '2008-08-26'],
    ['RUS', '2016-11-30'],
  ]);
  expect(disownedSignatures(rome, then, then).map(({ state }) => state)).not.toContain('RUS');
});

test('a whole record follows Hungary in, out and back in again', () => {
  const { entries } = stateRecord(new Map([['rome-statute', rome]]), 'HUN', today, today);
  expect(entries.map(({ day, act, effect, status }) => [day, act?.act ?? effect?.kind, status])).toEqual([
    ['1999-01-15', 'signature', 'signatory'],
    ['2001-11-30', 'ratification', 'signatory'],
    ['2002-07-01', 'entry', 'party'],
    ['2025-06-02', 'withdrawal', 'withdrawing'],
    ['2026-05-29', 'withdrawal-revoked', 'party'],
  ]);
});

test('a record is told as it was known: in 2020 nobody knew of Hungary’s notice', () => {
  const { entries, participations } = stateRecord(
    new Map([['rome-statute', rome]]),
    'HUN',
    today,
    day('2020-01-01'),
  );
  expect(entries).toHaveLength(3);
  expect(participations.map(({ participation }) => participation.status)).toEqual(['party']);
});

test('the Rome Statute would go on with fewer than sixty: sixty more states would have to leave even for that', () => {
  const { parties, needed, fallsBelow, below, toLeave, course } = underMinimum(rome, today, today);
  expect({ parties, needed, fallsBelow, below }).toEqual({
    parties: 125,
    needed: 60,
    fallsBelow: null,
    below: { needed: null, fallsBelow: null },
  });
  expect([course.at(-1)?.parties, toLeave.needed]).toEqual([119, 60]);
});

test('a treaty with a term of its own ends on the day a known withdrawal brings it under', () => {
  // The Genocide Convention ends below sixteen (article XV); the numbers here are the Rome Statute's.
  const strict: Treaty = { ...rome, falls_below: 122 };
  const { below, toLeave } = underMinimum(strict, today, today);
  expect(below.fallsBelow).toBe('2027-07-24');
  expect(toLeave.fallsBelow).toBe(0);
});

test('what still binds who leaves is the Statute’s own article, elsewhere the law of treaties', () => {
  expect(dutiesOf(record.duties, rome).map(({ article }) => article)).toEqual([
    'article 127(1)',
    'article 127(2)',
    'article 127(2)',
    'article 127(2)',
  ]);
  expect(dutiesOf(record.duties, { reference: 'IV-1' }).every(({ article }) => /^Vienna/.test(article))).toBe(
    true,
  );
});

test('frames show Burundi leaving on 27 October 2017', () => {
  const frames = framesOf(rome, today);
  expect(
    ['2016-10-26', '2016-10-27', '2017-10-26', '2017-10-27'].map((on) => statusIn(frames, 'BDI', day(on))),
  ).toEqual(['party', 'withdrawing', 'withdrawing', 'withdrawn']);
});

test('frames say for every state and every day they turn what the rule says, with hindsight and without', () => {
  for (const knowledge of [today, then, 'then'] as const) {
    const frames = framesOf(rome, knowledge);
    for (const turn of turningDays(frames).filter((_, index) => index % 4 === 0)) {
      for (const on of [addDays(turn, -1), turn]) {
        const known = knowledge === 'then' ? on : knowledge;
        for (const state of statesOf(rome)) {
          expect(`${state} ${on} ${statusIn(frames, state, on)}`).toBe(
            `${state} ${on} ${participationOn(rome, state, on, known).status}`,
          );
        }
      }
    }
  }
});

test('the course of the counts ends where counting all states ends, and every count is a whole', () => {
  const standings = standingsOf(framesOf(rome, today));
  const last = standings.findLast(({ from }) => from <= today);
  const counted = countsOf(participationsOn(rome, today, today).values());
  expect((last?.counts.party ?? 0) + (last?.counts.withdrawing ?? 0)).toBe(counted.party);
  for (const { counts } of standings) {
    expect(statuses.reduce((sum, status) => sum + counts[status], 0)).toBe(statesOf(rome).length);
  }
});
