import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherDocket } from '../../src/court/docket.ts';
import { jurisdictionOver } from '../../src/court/jurisdiction/answer.ts';
import { avenues, type Conduct } from '../../src/court/jurisdiction/conduct.ts';
import { parseCrime } from '../../src/court/jurisdiction/crimes.ts';
import { gatherLaw, type Law } from '../../src/court/jurisdiction/law.ts';
import { parsePlaces } from '../../src/court/jurisdiction/places.ts';
import { addDays, type Day, daysBetween } from '../../src/days/day.ts';
import { knownOn } from '../../src/treaties/participation.ts';
import { record } from './record.ts';

const law = record.jurisdiction;
const states = ['UKR', 'RUS', 'LBY', 'SDN', 'MMR', 'BGD', 'PSE', 'ISR', 'FRA', 'CIV', 'DEU', 'USA', 'BDI', 'HUN', 'MNE', 'COL', 'UGA', 'VEN', 'KEN', 'ARM', 'AZE', 'LBR', 'BIH']; // biome-ignore format: a list
const spots = [...states, 'SDN/Darfur', 'FRO', 'IOT', 'FLK', 'XKX', 'vessel:COM', 'high-seas', 'effects:VEN'];
const crimes = ['genocide', 'crimes-against-humanity', 'crimes-against-humanity:7(1)(d)', 'war-crimes', 'war-crimes:8(2)(e)(xiii)', 'war-crimes:8(2)(e)(xix)', 'war-crimes:8(2)(e)(xvii)', 'aggression']; // biome-ignore format: a list

const day = fc.integer({ min: -200, max: 9_400 }).map((days) => addDays('2002-07-01' as Day, days));

const conduct: fc.Arbitrary<Conduct> = fc
  .record({
    place: fc.uniqueArray(fc.constantFrom(...spots), { minLength: 1, maxLength: 2 }),
    nationalities: fc.uniqueArray(fc.constantFrom(...states), { maxLength: 2 }),
    crime: fc.constantFrom(...crimes).map(parseCrime),
    via: fc.constantFrom(...avenues),
    age: fc.constantFrom(null, null, 17, 18),
    legalPerson: fc.constantFrom(false, false, false, true),
    personnel: fc.constantFrom(null, null, true, false),
    from: day,
    length: fc.integer({ min: 0, max: 1_500 }),
  })
  .map(({ place, length, ...rest }) => ({
    ...rest,
    places: parsePlaces(law, place.join(',')),
    to: addDays(rest.from, length),
  }));

/** The law as it stood for somebody on `known`: every row learned later is gone, and what was decided later is open. */
function lawBy(known: Day): Law {
  const treaties = new Map(
    [...law.treaties].map(([id, treaty]) => [
      id,
      { ...treaty, acts: treaty.acts.filter((act) => knownOn(act) <= known) },
    ]),
  );
  const before = <Row extends { learned: Day }>(rows: readonly Row[]) =>
    rows.filter(({ learned }) => learned <= known);
  const docket = gatherDocket({
    situations: [...law.docket.situations.values()],
    people: [...law.docket.people.values()],
    steps: law.docket.steps.filter(({ learned }) => learned <= known),
    budgets: [],
  });
  return gatherLaw(
    {
      acceptances: before(law.acceptances).map((row) =>
        row.decided === null || row.decided <= known || row.outcome === 'accepted'
          ? row
          : { ...row, outcome: 'undetermined', decided: null },
      ),
      referrals: before(law.referrals),
      deferrals: before(law.deferrals),
      territories: law.territories,
      elections: before(law.elections).map((row) =>
        row.withdrawn !== null && row.withdrawn > known
          ? { ...row, withdrawn: null, withdrawn_from: null }
          : row,
      ),
      operations: before(law.operations),
      authorities: before([...law.authorities.values()]),
    },
    { treaties, states: law.states, docket },
  );
}

test('what became known later changes no answer known earlier, nor a word of its reasons', () => {
  fc.assert(
    fc.property(conduct, day, (conduct, known) => {
      expect(jurisdictionOver(lawBy(known), conduct, known)).toEqual(jurisdictionOver(law, conduct, known));
    }),
    { numRuns: 150 },
  );
});

test('no answer stands without a basis or an obstacle, and none but "no" without a basis', () => {
  fc.assert(
    fc.property(conduct, day, (conduct, known) => {
      const { answer, bases, obstacles, windows } = jurisdictionOver(law, conduct, known);
      expect(bases.length + obstacles.length).toBeGreaterThan(0);
      if (answer === 'yes' || answer === 'contested' || answer === 'deferred')
        expect(bases.length).toBeGreaterThan(0);
      if (answer === 'contested' || answer === 'deferred' || answer === 'no')
        expect(obstacles.length).toBeGreaterThan(0);
      expect(answer === 'split').toBe(windows.length > 1);
      for (const { because } of [...bases, ...obstacles]) expect(because).toMatch(/^[A-Z].*\.$/s);
    }),
    { numRuns: 400 },
  );
});

test('splitting a span gives the same answer on every day', () => {
  fc.assert(
    fc.property(conduct, fc.double({ min: 0, max: 1, noNaN: true }), (conduct, part) => {
      const known = '2026-11-24' as Day;
      const { windows } = jurisdictionOver(law, conduct, known);
      const from = addDays(conduct.from, Math.floor(part * daysBetween(conduct.from, conduct.to)));
      const alone = jurisdictionOver(law, { ...conduct, from, to: from }, known).answer;
      expect(windows.find((window) => window.from <= from && from < window.until)?.answer).toBe(alone);
    }),
    { numRuns: 400 },
  );
});

test('windows cover the conduct without gap, overlap or neighbours that say the same', () => {
  fc.assert(
    fc.property(conduct, (conduct) => {
      const { windows } = jurisdictionOver(law, conduct, '2026-11-24' as Day);
      expect(windows[0]?.from).toBe(conduct.from);
      expect(windows.at(-1)?.until).toBe(addDays(conduct.to, 1));
      for (const [index, window] of windows.slice(1).entries()) {
        expect(window.from).toBe(windows[index]?.until);
        expect(window.answer).not.toBe(windows[index]?.answer);
      }
    }),
    { numRuns: 300 },
  );
});

test('before 1 July 2002, under eighteen, or not a human being: always no', () => {
  const never = fc.oneof(
    conduct.map((one) => ({ ...one, from: addDays(one.from, -9_600), to: addDays(one.from, -9_600) })),
    conduct.map((one) => ({ ...one, age: 17, legalPerson: false })),
    conduct.map((one) => ({ ...one, legalPerson: true })),
  );
  fc.assert(
    fc.property(never, day, (conduct, known) => {
      expect(jurisdictionOver(law, conduct, known).answer).toBe('no');
    }),
    { numRuns: 300 },
  );
});

test('who is within reach by any one way is within reach when every way is open', () => {
  const ways = ['state-referral', 'council-referral', 'proprio-motu', 'acceptance'] as const;
  const order = ['no', 'deferred', 'contested', 'yes'];
  fc.assert(
    fc.property(conduct, fc.constantFrom(...ways), (conduct, via) => {
      const known = '2026-11-24' as Day;
      const alone = { ...conduct, to: conduct.from };
      const one = jurisdictionOver(law, { ...alone, via }, known).answer;
      const any = jurisdictionOver(law, { ...alone, via: 'any' }, known).answer;
      expect(order.indexOf(any)).toBeGreaterThanOrEqual(order.indexOf(one));
    }),
    { numRuns: 300 },
  );
});
