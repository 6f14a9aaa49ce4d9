import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationOf, durationsOn, quantile } from '../../src/court/durations.ts';
import { type Passage, passagesOn, type Stretch, stretches } from '../../src/court/stretches.ts';
import { asOf, docket, today } from './record.ts';

function named(stretch: string): Stretch {
  const found = stretches.find((one) => one.stretch === stretch);
  if (!found) throw new Error(stretch);
  return found;
}

function passages(stretch: string, on: string = today): Passage[] {
  return passagesOn(docket, named(stretch), asOf(on));
}

function of(stretch: string, subject: string, on: string = today): Passage | undefined {
  return passages(stretch, on).find((one) => one.subject === subject);
}

test('Thomas Lubanga was tried for three years, from 26 January 2009 to 14 March 2012', () => {
  expect(of('trial-to-judgment', 'thomas-lubanga')).toMatchObject({ end: 'reached', days: 1143 });
});

test('a warrant not yet executed is open, and as old as the day asked about makes it: Joseph Kony', () => {
  expect(of('warrant-to-surrender', 'joseph-kony', '2015-07-08')).toMatchObject({ end: 'open', days: 3652 });
});

test('a death cuts the search short: Raska Lukwiya, 2006', () => {
  expect(of('warrant-to-surrender', 'raska-lukwiya')).toMatchObject({ end: 'cut', days: 400 });
});

test('a second warrant does not start the search again: Jean-Pierre Bemba, May and June 2008', () => {
  const core = passages('warrant-to-surrender').filter(({ case: number }) => number === 'ICC-01/05-01/08');
  expect(core.map(({ days, end }) => [days, end])).toEqual([[41, 'reached']]);
});

test('an examination closed and opened again is two: Iraq/United Kingdom, and the first ended in nothing', () => {
  expect(
    passages('examination-to-investigation')
      .filter(({ subject }) => subject === 'iraq-uk')
      .map(({ end }) => end),
  ).toEqual(['cut']);
});

test('an appeal that was withdrawn is no judgment on appeal: Germain Katanga, 2014', () => {
  expect(of('judgment-to-appeal', 'germain-katanga')).toMatchObject({ end: 'cut' });
});

test('quartiles are those of R: the numbers one to ten', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  // R: quantile(1:10) gives 3.25, 5.5, 7.75.
  expect([0.25, 0.5, 0.75].map((share) => quantile(numbers, share))).toEqual([3, 6, 8]);
  expect(quantile([], 0.5)).toBeNull();
});

test('with open cases counted the median is never shorter, and without any it is a day on which one ended', () => {
  const passage = fc.record({
    days: fc.integer({ min: 0, max: 4000 }),
    end: fc.constantFrom('reached', 'cut', 'open'),
  });
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 30 }), (made) => {
      const stretch = named('trial-to-judgment');
      const all = made as unknown as Passage[];
      const done = all.filter(({ end }) => end === 'reached');
      const withOpen = durationOf(stretch, all).medianWithOpen;
      const alone = durationOf(stretch, done).medianWithOpen;
      if (withOpen !== null) {
        expect(alone).not.toBeNull();
        expect(withOpen).toBeGreaterThanOrEqual(alone ?? 0);
        expect(done.map(({ days }) => days)).toContain(withOpen);
      }
    }),
  );
});

test('every passage ends after it begins, and reached ones end as awaited', () => {
  for (const { stretch, passages } of durationsOn(docket, asOf(today)))
    for (const { days, end, until } of passages) {
      expect(days).toBeGreaterThanOrEqual(0);
      expect(until === undefined).toBe(end === 'open');
      if (end === 'reached') expect(stretch.until).toContain(until?.step);
    }
});
